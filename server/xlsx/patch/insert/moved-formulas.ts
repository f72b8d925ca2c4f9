/**
 * Formulas of a sheet's cells when rows are inserted, in that sheet or in another: they follow what they refer to, and
 * those that share one get their own where they no longer read alike.
 */
import { formatArea } from '../../../../core/grid/address.js';
import { attributesOf, setAttribute } from '../attributes.js';
import { cellsIn, withoutResult } from '../formula-results.js';
import { formulaCells, formulaTexts, type FormulaCell } from '../sheet-formulas.js';
import type { Splice } from '../splices.js';
import { escapeCellText } from '../xml-write.js';
import { splitsFormula } from './impossible-insertions.js';
import type { ReferenceShift } from './reference-shift.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';
import { rowCount } from '../../../../core/grid/area.js';
import { mapAreas } from '../../area-list.js';

/** Formulas of a sheet, whether the rows are inserted in it or in another. @throws Problem for a split array formula */
export function formulaSplices(bytes: Buffer, part: string, sheet: number, references: ReferenceShift): Splice[] {
  const own = references.ofSheet(sheet);
  const cells = formulaCells(bytes, part);
  const texts = formulaTexts(bytes, cells);
  const after = new Map(
    cells.map((cell) => {
      const text = texts.get(cell) ?? '';
      return [cell, references.formula(text, { sheet, row: cell.row, takesIn: true })] as const;
    }),
  );
  const isChanged = (cell: FormulaCell) =>
    after.get(cell) !== texts.get(cell) || (own !== undefined && own.rowOf(cell.row) !== cell.row);
  // Cells that share a formula read it from each other's distance, which is another now.
  const apart = new Set(cells.filter(isChanged).map(({ formula }) => formula.shared));
  const split = cells.filter((cell) => own !== undefined && isSplit(cell, own) && isSpill(bytes, cell));
  const splices = cells.flatMap((cell) => {
    const { formula } = cell;
    const text = escapeCellText(after.get(cell) ?? '');
    // One that shares a formula that is not there stays as it is, as broken as it is.
    if (formula.shared !== undefined)
      return text !== '' && apart.has(formula.shared) ? [spelledOut(bytes, cell, text)] : [];
    const moved = own ? movedArea(bytes, cell, own) : [];
    if (after.get(cell) === texts.get(cell)) return moved;
    return [...moved, { start: formula.tagEnd, end: formula.textEnd, text }];
  });
  return [...splices, ...withoutSpilled(bytes, part, split)];
}

function spelledOut(bytes: Buffer, { formula: { start, tagEnd, end } }: FormulaCell, text: string): Splice {
  const name = /^<([^\s/>]+)/.exec(bytes.toString('latin1', start, tagEnd))?.[1] ?? 'f';
  return { start, end, text: `<${name}>${text}</${name}>` };
}

/** The cells of an array formula, or of a data table with its input cells. */
function movedArea(bytes: Buffer, cell: FormulaCell, shift: RowShift): Splice[] {
  const { formula } = cell;
  if (!formula.area) return [];
  if (isSplit(cell, shift) && !isSpill(bytes, cell)) throw splitsFormula(formatArea(formula.area));
  const { top, ...area } = shift.areaOf(formula.area);
  const moved = { ...area, top, bottom: top + rowCount(formula.area) - 1 };
  const tag = { start: formula.start, end: formula.tagEnd };
  const inputs = attributesOf(bytes, tag).filter(({ name }) => name === 'r1' || name === 'r2');
  return [
    ...setAttribute(bytes, tag, 'ref', formatArea(moved)),
    ...inputs.map(({ start, end, value }) => ({ start, end, text: mapAreas(value, (area) => shift.areaOf(area)) })),
  ];
}

function isSplit({ formula: { area } }: FormulaCell, shift: RowShift): boolean {
  return area !== undefined && rowCount(shift.areaOf(area)) !== rowCount(area);
}

/** A formula that spills takes the cells that it needs; metadata of its cell tell it from an array with cells of its own. */
function isSpill(bytes: Buffer, { start, tagEnd, formula }: FormulaCell): boolean {
  const metadata = attributesOf(bytes, { start, end: tagEnd }).find(({ name }) => name === 'cm')?.value;
  return formula.type === 'array' && Number(metadata ?? 0) > 0;
}

/** What a spill has left in its cells must not be in its way once they are others. */
function withoutSpilled(bytes: Buffer, part: string, split: readonly FormulaCell[]): Splice[] {
  const areas = split.flatMap(({ formula: { area } }) => area ?? []);
  const covered = cellsIn(bytes, part, areas).filter(({ formula }) => formula === undefined);
  return covered.flatMap((cell) => withoutResult(bytes, cell));
}
