/**
 * Rows of a sheet when rows are inserted: rows and cells below get their new numbers, and the new rows get the look of
 * the rows they are like. Formulas and rules are no concern of this file.
 */
import { columnName, MAX_ROW } from '../../../../core/grid/address.js';
import { TagReader } from '../../tag-reader.js';
import { layOut, type RowElement, type SheetLayout } from '../sheet-layout.js';
import { ByteCopy } from './byte-copy.js';
import { escapeCellText } from '../xml-write.js';
import type { CopiedFormula, CopiedFormulas } from './copied-formulas.js';
import { noRoom } from './impossible-insertions.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';

/** The sheet with its rows moved and the new ones in it. @throws Problem when rows would be pushed out of the sheet */
export function withMovedRows(bytes: Buffer, part: string, shift: RowShift, copied: CopiedFormulas = NONE): Buffer {
  const models = new Set(shift.newRows.map(({ like }) => like));
  const layout = layOut(bytes, part, (row) => models.has(row) || shift.isPushedOut(row));
  // Rows and cells that only look like something are not missed: LibreOffice ends every sheet with one.
  const isLost = ({ row, cells }: RowElement) =>
    shift.isPushedOut(row) && cells.some(({ content, formula }) => content !== undefined || formula !== undefined);
  if (layout.rows.some(isLost) || shift.newRows.some(({ row }) => row > MAX_ROW)) throw noRoom();
  const added = newRows(bytes, layout, shift, copied);
  const copy = new ByteCopy(bytes);
  const addAt = (at: number) => added.get(at)?.forEach((text) => copy.replace(at, at, text));
  for (const row of layout.rows) {
    addAt(row.start);
    if (shift.isPushedOut(row.row)) copy.replace(row.start, row.end, '');
    else if (shift.rowOf(row.row) !== row.row) renumber(new TagReader(bytes, part), row, shift.rowOf(row.row), copy);
  }
  addAt(layout.dataStart);
  return copy.finish();
}

/** New rows by the place in the file that they come to, in their order. */
function newRows(bytes: Buffer, layout: SheetLayout, shift: RowShift, copied: CopiedFormulas): Map<number, string[]> {
  const added = new Map<number, string[]>();
  for (const { row, after, like } of shift.newRows) {
    const model = layout.rows.find((element) => element.row === like);
    if (!model) continue;
    const at = layout.rows.find((element) => element.row > after)?.start ?? layout.dataStart;
    added.set(at, [...(added.get(at) ?? []), rowLike(bytes, model, { row, formulas: copied.get(row) }, layout.prefix)]);
  }
  return added;
}

/** Attributes of a row that say what is in it or that somebody folded it away, not how it looks. */
const NOT_COPIED = /\s+(?:r|hidden|collapsed|ph)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const NONE: CopiedFormulas = new Map();

interface AddedRow {
  readonly row: number;
  /** By column. */
  readonly formulas: ReadonlyMap<number, CopiedFormula> | undefined;
}

function rowLike(bytes: Buffer, model: RowElement, { row, formulas }: AddedRow, p: string): string {
  const tag = bytes.toString('utf8', model.start, model.tagEnd);
  const attributes = tag
    .replace(/^<[^\s/>]+/, '')
    .replace(/\s*\/?>$/, '')
    .replace(NOT_COPIED, '');
  // A cell without a style of its own is there for that: without it the row's or the column's would show.
  const styled = (style: number) => (style > 0 ? ` s="${style}"` : '');
  const texts = model.cells
    .map(({ column, style }) => {
      const address = `${columnName(column)}${row}`;
      const open = `<${p}c r="${address}"${styled(style)}`;
      const formula = formulas?.get(column);
      if (!formula) return `${open}/>`;
      const { text, array } = formula;
      const tag = array === undefined ? `<${p}f>` : `<${p}f t="array" ref="${address}">`;
      return `${open}${array ?? ''}>${tag}${escapeCellText(text)}</${p}f></${p}c>`;
    })
    .join('');
  const open = `<${p}row r="${row}"${attributes}`;
  return texts === '' ? `${open}/>` : `${open}>${texts}</${p}row>`;
}

/** Gives a row and its cells another number. @param tag of the same bytes */
function renumber(tag: TagReader, element: RowElement, row: number, copy: ByteCopy): void {
  const { bytes } = tag;
  const number = String(row);
  tag.end = element.start;
  while (tag.end < element.close && tag.next() && tag.start < element.close) {
    if (tag.closing || (tag.name !== 'c' && tag.name !== 'row')) continue;
    const at = rowDigits(bytes, tag.start, tag.end);
    if (at >= 0) copy.replace(at, behindDigits(bytes, at), number);
    else if (tag.name === 'row') sayNumber(bytes, tag, number, copy);
  }
}

/** A row that counts from the one above it says its number now, for what is above is another row. */
function sayNumber(bytes: Buffer, { end }: TagReader, number: string, copy: ByteCopy): void {
  const at = end - (bytes[end - 2] === SLASH ? 2 : 1);
  copy.replace(at, at, ` r="${number}"`);
}

const SLASH = 0x2f;
const EQUALS = 0x3d;
const LETTER_R = 0x72;
const isSpace = (byte: number | undefined) => byte !== undefined && byte <= 0x20;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isQuote = (byte: number | undefined) => byte === 0x22 || byte === 0x27;

/** Where the row number begins in a tag's `r` attribute; -1 if it says none. */
function rowDigits(bytes: Buffer, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    const byte = bytes[i];
    if (byte !== undefined && isQuote(byte)) i = bytes.indexOf(byte, i + 1);
    else if (byte === LETTER_R && isSpace(bytes[i - 1])) {
      let at = i + 1;
      while (isSpace(bytes[at])) at++;
      if (bytes[at] !== EQUALS) continue;
      while (!isDigit(bytes[at]) && at < end) at++;
      return at < end ? at : -1;
    }
  }
  return -1;
}

function behindDigits(bytes: Buffer, at: number): number {
  let end = at;
  while (isDigit(bytes[end])) end++;
  return end;
}
