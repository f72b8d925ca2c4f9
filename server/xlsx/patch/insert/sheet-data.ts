/**
 * Inserts rows into a sheet's data: rows and cells below get their new numbers, the new rows get the look of the rows
 * they are like, and formulas follow their references.
 */
import { columnName, formatArea, MAX_ROW } from '../../../../core/grid/address.js';
import { TagReader } from '../../tag-reader.js';
import { attributesOf, setAttribute } from '../attributes.js';
import { formulaCells, formulaTexts, type FormulaCell } from '../sheet-formulas.js';
import { layOut, type RowElement, type SheetLayout } from '../sheet-layout.js';
import type { Splice } from '../splices.js';
import { escapeCellText } from '../xml-write.js';
import { noRoom, splitsFormula } from './impossible-insertions.js';
import type { ReferenceShift } from './reference-shift.js';
import { movedAddress, type RowShift } from './row-shift.js';

/** Rows, cells and new rows. @throws Problem when rows would be pushed out of the sheet */
export function rowSplices(bytes: Buffer, part: string, shift: RowShift): Splice[] {
  const models = new Set(shift.newRows.map(({ like }) => like));
  const layout = layOut(bytes, part, (row) => models.has(row));
  const isLost = ({ row, selfClosing }: RowElement) => !selfClosing && shift.isPushedOut(row);
  if (layout.rows.some(isLost) || shift.newRows.some(({ row }) => row > MAX_ROW)) throw noRoom();
  return [...newRowSplices(bytes, layout, shift), ...layout.rows.flatMap((row) => movedRow(bytes, part, row, shift))];
}

function newRowSplices(bytes: Buffer, layout: SheetLayout, shift: RowShift): Splice[] {
  return shift.newRows.flatMap(({ row, after, like }) => {
    const model = layout.rows.find((element) => element.row === like);
    if (!model) return [];
    const at = layout.rows.find((element) => element.row > after)?.start ?? layout.dataStart;
    return [{ start: at, end: at, text: rowLike(bytes, model, row, layout.prefix) }];
  });
}

/** Attributes of a row that say what is in it or that somebody folded it away, not how it looks. */
const NOT_COPIED = /\s+(?:r|hidden|collapsed|ph)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function rowLike(bytes: Buffer, model: RowElement, row: number, p: string): string {
  const tag = bytes.toString('utf8', model.start, model.tagEnd);
  const attributes = tag
    .replace(/^<[^\s/>]+/, '')
    .replace(/\s*\/?>$/, '')
    .replace(NOT_COPIED, '');
  // A cell without a style of its own is there for that: without it the row's or the column's would show.
  const styled = (style: number) => (style > 0 ? ` s="${style}"` : '');
  const texts = model.cells
    .map(({ column, style }) => `<${p}c r="${columnName(column)}${row}"${styled(style)}/>`)
    .join('');
  const open = `<${p}row r="${row}"${attributes}`;
  return texts === '' ? `${open}/>` : `${open}>${texts}</${p}row>`;
}

const ROW_NUMBER = /\sr\s*=\s*["']([A-Za-z]*)([0-9]+)["']/;

function movedRow(bytes: Buffer, part: string, element: RowElement, shift: RowShift): Splice[] {
  const row = shift.rowOf(element.row);
  if (row === element.row && !shift.isPushedOut(element.row)) return [];
  if (shift.isPushedOut(element.row)) return [{ start: element.start, end: element.end, text: '' }];
  const splices = renumbered(bytes, element.start, element.tagEnd, row);
  // A row that counts from the one above it says its number now, for what is above is another row.
  if (splices.length === 0)
    splices.push(...setAttribute(bytes, { start: element.start, end: element.tagEnd }, 'r', String(row)));
  const tag = new TagReader(bytes, part);
  tag.end = element.tagEnd;
  while (tag.end < element.close && tag.next() && tag.start < element.close) {
    if (tag.name === 'c' && !tag.closing) splices.push(...renumbered(bytes, tag.start, tag.end, row));
  }
  return splices;
}

/** The row number in a tag's `r` attribute, if it says one. */
function renumbered(bytes: Buffer, start: number, end: number, row: number): Splice[] {
  const match = ROW_NUMBER.exec(bytes.toString('latin1', start, end));
  if (!match) return [];
  const to = start + match.index + match[0].length - 1;
  return [{ start: to - match[2]!.length, end: to, text: String(row) }];
}

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
  if (moved.bottom - moved.top !== formula.area.bottom - formula.area.top)
    throw splitsFormula(formatArea(formula.area));
  const tag = { start: formula.start, end: formula.tagEnd };
  const inputs = attributesOf(bytes, tag).filter(({ name }) => name === 'r1' || name === 'r2');
  return [
    ...setAttribute(bytes, tag, 'ref', formatArea(moved)),
    ...inputs.map(({ start, end, value }) => ({ start, end, text: movedAddress(value, shift) })),
  ];
}
