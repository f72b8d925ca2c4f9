/**
 * What staff do to columns: put in others, hide some. Whole columns are inserted, as Excel does,
 * so merges above and below the table grow with them. What stands in a column of one's own never says what a column of
 * the form says.
 */
import { isFree, lastColumn, sheetsOfTheirOwn, type Book, type BookCell } from './book.js';
import { ADDED, ADDED_HEADER, addMerge, content, insertColumns, putCell } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { tablesOf, type BookTable } from './tables.js';

const HEADERS = ['備考', '連絡先', '内線', '確認印', '更新日', 'チェック', '庁内メモ', '根拠法令', '文字数'];
const FILLINGS = ['済', '内線 2315', '要確認', 12, 45_292, '○', '別紙参照', '1/3'];
const ERRORS = ['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?'];

/** Each changes addresses, no more. */
export const COLUMN_DISTORTIONS: readonly Distortion[] = [
  { name: 'extra-column', changes: ['address'], apply: (book, random) => extraColumn(book, random, true, fill) },
  {
    name: 'extra-column-without-header',
    changes: ['address'],
    apply: (book, random) => extraColumn(book, random, false, fill),
  },
  { name: 'extra-column-to-fill-in', changes: ['address'], apply: (book, random) => extraColumn(book, random, true) },
  {
    name: 'errors-in-extra-column',
    changes: ['address'],
    apply: (book, random) => extraColumn(book, random, random.chance(0.7), error),
  },
  { name: 'empty-column', changes: ['address'], apply: emptyColumn },
  { name: 'columns-hidden', changes: [], apply: hideColumns },
];

type Filling = (random: Random) => Pick<BookCell, 'text' | 'raw'> & Partial<BookCell>;

function fill(random: Random): ReturnType<Filling> {
  return content(random.pick(FILLINGS)!);
}

function error(random: Random): ReturnType<Filling> {
  const text = random.pick(ERRORS)!;
  return { text, raw: text, error: text, formula: 'VLOOKUP(A1,#REF!,2,0)' };
}

/** A column of one's own, in all tables of a sheet that it runs through. */
function extraColumn(book: Book, random: Random, withHeader: boolean, filling?: Filling): boolean {
  const sheet = random.pick(sheetsOfTheirOwn(book).filter((one) => tablesOf(book, one).length > 0));
  if (!sheet) return false;
  const table = random.pick(tablesOf(book, sheet))!;
  const at = random.between(table.left, table.right + 1);
  insertColumns(sheet, at);
  if (random.chance(0.2)) sheet.hiddenColumns.push(at);
  const header = random.pick(HEADERS)!;
  for (const there of tablesOf(book, sheet)) {
    if (at < there.left - 1 || at > there.right + 1) continue;
    // Put in the middle of a merged header, a column is that header's: nobody's own remarks go there.
    if (!isFree(sheet, there.bottom, at)) continue;
    if (withHeader) putHeader(there, at, header);
    if (filling) fillColumn(there, at, random, filling);
  }
  return true;
}

/** In the topmost row of the header that is free there, merged down to the last. */
export function putHeader({ sheet, top, bottom }: BookTable, column: number, text: string): void {
  for (let row = top; row <= bottom; row++) {
    if (!isFree(sheet, row, column)) continue;
    putCell(sheet, row, column, content(text), ADDED_HEADER);
    if (bottom > row) addMerge(sheet, { top: row, left: column, bottom, right: column });
    return;
  }
}

export function fillColumn({ sheet, records }: BookTable, column: number, random: Random, filling: Filling): void {
  for (const row of new Set(records.map(({ anchor }) => anchor.row))) {
    if (isFree(sheet, row, column) && random.chance(0.7)) putCell(sheet, row, column, filling(random), ADDED);
  }
}

function emptyColumn(book: Book, random: Random): boolean {
  const sheet = random.pick(sheetsOfTheirOwn(book));
  if (!sheet) return false;
  insertColumns(sheet, random.between(1, lastColumn(sheet)));
  return true;
}

function hideColumns(book: Book, random: Random): boolean {
  const sheet = random.pick(book.sheets.filter(({ cells }) => cells.length > 0));
  if (!sheet) return false;
  const all = Array.from({ length: lastColumn(sheet) }, (_, i) => i + 1);
  sheet.hiddenColumns = [...new Set([...sheet.hiddenColumns, ...random.some(all)])];
  return true;
}
