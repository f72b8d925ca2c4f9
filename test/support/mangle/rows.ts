/**
 * What staff do to rows: spacer rows, notes, sums, page breaks with the header repeated, hidden rows.
 *
 * Notes, sums and headers are put where nothing is cut in two: not into a merged cell, not between a record and the
 * labelled rows under it. A spacer row may go through merged cells, which grow as in Excel.
 */
import { cellAt, isFree, lastRow, type Book, type BookCell, type BookSheet, type Part } from './book.js';
import { ADDED, addMerge, content, insertRows, putCell } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables, gapsOf, tablesOf, type BookTable } from './tables.js';

const NOTES = [
  '※ 数値は年度末現在のもの',
  '※網掛けの欄は記入不要',
  '（注）前年度から集計方法を変更した',
  '注：詳細は別紙のとおり',
  '＊ 印は重点的に取り組むもの',
];
const SUMS = ['小計', '合計', '計', '小　計', '合 計'];

export const ROW_DISTORTIONS: readonly Distortion[] = [
  { name: 'spacer-rows', changes: ['address'], apply: spacerRows },
  { name: 'note-rows', changes: ['address'], apply: noteRows },
  { name: 'sum-rows', changes: ['address'], apply: sumRows },
  { name: 'header-repeated-after-page-break', changes: ['address'], apply: repeatHeader },
  { name: 'rows-hidden', changes: [], apply: hideRows },
];

function spacerRows(book: Book, random: Random): boolean {
  const sheet = random.pick(book.sheets.filter(({ cells }) => cells.length > 0));
  if (!sheet) return false;
  for (let i = random.between(1, 4); i > 0; i--) {
    const row = random.between(1, lastRow(sheet));
    if (isInHeader(book, sheet, row) || (isUnderLabel(sheet, row) && isSpaced(sheet, row))) continue;
    insertRows(sheet, row, random.chance(0.2) && !isUnderLabel(sheet, row) ? 2 : 1);
  }
  return true;
}

/** Between a label and the box below it: one empty row may be there, with more the box is no longer the label's. */
function isUnderLabel(sheet: BookSheet, row: number): boolean {
  return sheet.cells.some(({ part, row: label }) => part.kind === 'label' && label < row && row <= label + 2);
}

function isSpaced(sheet: BookSheet, row: number): boolean {
  return [row - 1, row].some(
    (one) => sheet.cells.every((cell) => cell.row !== one) && sheet.merges.every((m) => m.top > one || m.bottom < one),
  );
}

/** Between the rows of one header: nobody puts an empty row there. */
function isInHeader(book: Book, sheet: BookSheet, row: number): boolean {
  return tablesOf(book, sheet).some(({ top, bottom }) => row > top && row <= bottom);
}

function noteRows(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter(({ records }) => records.length > 0));
  if (!table) return false;
  for (const gap of random.some(gapsOf(table), 0.15).sort((a, b) => b - a)) {
    insertRows(table.sheet, gap);
    putNote(table, gap, random);
  }
  return true;
}

function putNote({ sheet, left, right }: BookTable, row: number, random: Random): void {
  const isOver = random.chance(0.4);
  const column = isOver ? left : random.between(left, right);
  putCell(sheet, row, column, content(random.pick(NOTES)!), ADDED);
  if (isOver) addMerge(sheet, { top: row, left, bottom: row, right });
}

/** A sum under some records: its word where the records have their names, figures in other columns. */
function sumRows(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter(({ records }) => records.length > 0));
  const gap = table && random.pick(gapsOf(table).filter((row) => row > table.first));
  if (!table || gap === undefined) return false;
  insertRows(table.sheet, gap);
  const names = table.headers.filter(
    ({ part }) => part.kind === 'header' && part.fields.some(({ field }) => field.role === 'key' && field.required),
  );
  const at = random.chance(0.3) ? table.left : (random.pick(names)?.column ?? table.left);
  putCell(table.sheet, gap, at, content(random.pick(SUMS)!), ADDED);
  const isName = (column: number) => table.headers.some((cell) => cell.column === column && holdsKey(cell.part));
  const others = table.headers.map(({ column }) => column).filter((column) => column > at && !isName(column));
  for (const column of random.some([...new Set(others)], 0.3)) {
    if (isFree(table.sheet, gap, column)) putCell(table.sheet, gap, column, content(random.between(2, 900)), ADDED);
  }
  return true;
}

function holdsKey(part: Part): boolean {
  return part.kind === 'header' && part.fields.some(({ field }) => field.role === 'key');
}

/** The header once more, where a page ends. */
function repeatHeader(book: Book, random: Random): boolean {
  const gaps = allTables(book).flatMap((table) =>
    gapsOf(table)
      .filter((row) => row > table.first && row <= table.last)
      .map((row) => ({ table, row })),
  );
  const place = random.pick(gaps);
  if (!place) return false;
  const { table, row } = place;
  insertRows(table.sheet, row, table.bottom - table.top + 1);
  copyHeader(book, table, table.sheet, row);
  return true;
}

/** Copies a table's header, extra columns' headers included, so that it begins in a row of a sheet. */
export function copyHeader(
  book: Book,
  { id, sheet, top, bottom, left, right }: BookTable,
  to: BookSheet,
  row: number,
): void {
  const table = 1 + Math.max(...allTables(book).map(({ id }) => id));
  const isPart = ({ row: r, column }: { row: number; column: number }) =>
    r >= top && r <= bottom && column >= left - 1 && column <= right + 1;
  const partOf = (part: Part): Part => (part.kind === 'header' ? { ...part, table } : part);
  const isOthers = ({ part }: BookCell) => part.kind === 'header' && part.table !== id;
  for (const cell of sheet.cells.filter((one) => isPart(one) && !isOthers(one))) {
    putCell(to, cell.row - top + row, cell.column, cell, partOf(cell.part));
  }
  for (const merge of [...sheet.merges]) {
    const first = { row: merge.top, column: merge.left };
    const cell = cellAt(sheet, first.row, first.column);
    if (!isPart(first) || merge.bottom > bottom || (cell && isOthers(cell))) continue;
    addMerge(to, { ...merge, top: merge.top - top + row, bottom: merge.bottom - top + row });
  }
}

/** Rows of records among others: what is hidden was still filled in. */
function hideRows(book: Book, random: Random): boolean {
  const sheet = random.pick(book.sheets.filter(({ cells }) => cells.length > 0));
  if (!sheet) return false;
  const all = Array.from({ length: lastRow(sheet) }, (_, i) => i + 1);
  sheet.hiddenRows = [...new Set([...sheet.hiddenRows, ...random.some(all, 0.2)])];
  return true;
}
