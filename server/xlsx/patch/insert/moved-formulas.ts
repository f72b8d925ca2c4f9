/**
 * Formulas of a sheet's cells when rows are inserted, in that sheet or in another: they follow what they refer to, and
 * those that share one get their own where they no longer read alike.
 */
import { formatArea } from '../../../../core/grid/address.js';
import { attributesOf, setAttribute } from '../attributes.js';
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
  return cells.flatMap((cell) => {
    const { formula } = cell;
    const text = escapeCellText(after.get(cell) ?? '');
    // One that shares a formula that is not there stays as it is, as broken as it is.
    if (formula.shared !== undefined)
      return text !== '' && apart.has(formula.shared) ? [spelledOut(bytes, cell, text)] : [];
    const splices = own ? movedArea(bytes, cell, own) : [];
    if (after.get(cell) === texts.get(cell)) return splices;
    return [...splices, { start: formula.tagEnd, end: formula.textEnd, text }];
  });
}

function spelledOut(bytes: Buffer, { formula: { start, tagEnd, end } }: FormulaCell, text: string): Splice {
  const name = /^<([^\s/>]+)/.exec(bytes.toString('latin1', start, tagEnd))?.[1] ?? 'f';
  return { start, end, text: `<${name}>${text}</${name}>` };
}

/** The cells of an array formula, or of a data table with its input cells. */
function movedArea(bytes: Buffer, { formula }: FormulaCell, shift: RowShift): Splice[] {
  if (!formula.area) return [];
  const moved = shift.areaOf(formula.area);
  if (rowCount(moved) !== rowCount(formula.area)) throw splitsFormula(formatArea(formula.area));
  const tag = { start: formula.start, end: formula.tagEnd };
  const inputs = attributesOf(bytes, tag).filter(({ name }) => name === 'r1' || name === 'r2');
  return [
    ...setAttribute(bytes, tag, 'ref', formatArea(moved)),
    ...inputs.map(({ start, end, value }) => ({ start, end, text: mapAreas(value, (area) => shift.areaOf(area)) })),
  ];
}
