/**
 * What staff do to the rows of headers: a group header above, merged cells taken apart, two rows made one.
 */
import { cellAt, extentOf, isFree, mergeAt, type Book, type BookCell, type BookSheet } from './book.js';
import { addMerge, content, insertRows, mergeOver, putCell, removeMerge, removeRow } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables, type BookTable } from './tables.js';
import { setText } from './values.js';

export const HEADER_ROW_DISTORTIONS: readonly Distortion[] = [
  { name: 'header-grouped', changes: ['address'], apply: groupHeader },
  { name: 'header-merged-over-two-rows', changes: ['address'], apply: heightenHeader },
  { name: 'header-rows-joined', changes: ['address'], apply: joinHeaderRows },
  { name: 'header-repeated-not-merged', changes: [], apply: takeHeaderApart },
  { name: 'group-header-not-merged', changes: [], apply: takeGroupsApart },
];

const GROUPS = ['計画に記載した事項', '今年度の記入事項', '記入していただく欄', '点検'];

/** A row above a header of one row: a group over some neighbouring columns, the others merged over both rows. */
function groupHeader(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter(isPlainHeader));
  if (!table) return false;
  const columns = table.headers.map(extentOf).sort((a, b) => a.left - b.left);
  const begin = random.below(columns.length - 1);
  const grouped = columns.slice(begin, begin + random.between(2, Math.min(4, columns.length - begin)));
  const [left, right] = [grouped[0]!.left, grouped.at(-1)!.right];
  if (left === table.left && right === table.right) return false;
  insertRows(table.sheet, table.top);
  const top = table.top;
  mergeHeadersDown(table.sheet, { ...table, bottom: top + 1 }, { left, right });
  const year = book.fiscalYear === undefined ? undefined : `令和${book.fiscalYear - 2018}年度`;
  const text = year !== undefined && book.fiscalYear! > 2019 && random.chance(0.3) ? year : random.pick(GROUPS)!;
  putCell(table.sheet, top, left, content(text), { kind: 'header', table: table.id, fields: [] });
  addMerge(table.sheet, { top, left, bottom: top, right });
  return true;
}

/**
 * Headers that stand in the last row of a table's header are merged with the free row above it, but for those of some
 * columns, over which a group is to come.
 */
export function mergeHeadersDown(
  sheet: BookSheet,
  { bottom, left, right }: Pick<BookTable, 'bottom' | 'left' | 'right'>,
  grouped: { readonly left: number; readonly right: number },
): void {
  for (const cell of sheet.cells) {
    if (cell.row !== bottom || cell.column < left - 1 || cell.column > right + 1) continue;
    if (cell.column >= grouped.left && cell.column <= grouped.right) continue;
    if (cell.part.kind !== 'header' && !(cell.part.kind === 'added' && cell.part.asHeader)) continue;
    const extent = extentOf(cell);
    cell.row = bottom - 1;
    mergeOver(sheet, { ...extent, top: bottom - 1 });
  }
}

/** One row beneath a header of one row, with every header merged down over it. */
function heightenHeader(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter(isPlainHeader));
  if (!table) return false;
  const { sheet, top, left, right } = table;
  insertRows(sheet, top);
  mergeHeadersDown(sheet, { bottom: top + 1, left, right }, { left: 0, right: 0 });
  return true;
}

export function isPlainHeader({ headers, groups, top, bottom }: BookTable): boolean {
  return top === bottom && groups.length === 0 && headers.length > 2;
}

/** A header of two rows made one: what the form finds under a group says the group's word itself. */
function joinHeaderRows(book: Book, random: Random): boolean {
  const table = random.pick(allTables(book).filter((one) => one.bottom === one.top + 1 && isJoinable(one)));
  if (!table) return false;
  const { sheet, top, bottom } = table;
  for (const group of table.groups) {
    const { left, right } = extentOf(group);
    const word = group.text.replace(/[（(【［].*$/su, '').trim();
    const [open, close] = random.pick([
      ['', ''],
      ['（', '）'],
      ['\n', ''],
      [' ', '年度'],
    ] as const)!;
    for (const cell of table.headers.filter(({ column, row }) => row === bottom && column >= left && column <= right)) {
      if (
        cell.part.kind !== 'header' ||
        !cell.part.fields.some(({ field }) => 'column' in field.from && field.from.under)
      )
        continue;
      const isYear = /\d$/u.test(cell.text);
      setText(cell, word + open + cell.text + (isYear || close !== '年度' ? close : ''));
    }
    sheet.cells = sheet.cells.filter((cell) => cell !== group);
    const merge = mergeAt(sheet, group.row, group.column);
    if (merge) removeMerge(sheet, merge);
  }
  for (const cell of sheet.cells.filter(({ row }) => row === top)) cell.row = bottom;
  removeRow(sheet, top);
  return true;
}

/** Two rows of which the upper one holds groups, and headers that are merged down or have nothing beneath. */
function isJoinable({ sheet, groups, top, bottom, left, right }: BookTable): boolean {
  if (groups.length === 0) return false;
  return sheet.cells
    .filter(({ row }) => row === top)
    .every((cell) => {
      if (cell.column < left - 1 || cell.column > right + 1) return false;
      if (groups.includes(cell)) return extentOf(cell).bottom === top && hasHeadersBelow(cell, bottom);
      const extent = extentOf(cell);
      return extent.bottom === bottom && extent.left === extent.right;
    });
}

function hasHeadersBelow(group: BookCell, bottom: number): boolean {
  const { left, right } = extentOf(group);
  for (let column = left; column <= right; column++) if (!cellAt(group.sheet, bottom, column)) return false;
  return true;
}

/** Headers merged over two rows, with the same words in each row instead. */
function takeHeaderApart(book: Book, random: Random): boolean {
  const cells = allTables(book).flatMap(({ headers }) => headers.filter((cell) => isTall(cell)));
  for (const cell of random.some(cells, 0.5)) apart(cell, true);
  return cells.length > 0;
}

function isTall(cell: BookCell): boolean {
  const { top, bottom, left, right } = extentOf(cell);
  return bottom > top && left === right;
}

/** Groups merged over columns, with their words over each column, or over the first alone. */
function takeGroupsApart(book: Book, random: Random): boolean {
  const cells = allTables(book).flatMap(({ groups }) => groups.filter((cell) => extentOf(cell).right > cell.column));
  for (const cell of random.some(cells, 0.5)) apart(cell, random.chance(0.5));
  return cells.length > 0;
}

function apart(cell: BookCell, repeated: boolean): void {
  const { sheet, row, column, part } = cell;
  const merge = mergeAt(sheet, row, column);
  if (!merge) return;
  removeMerge(sheet, merge);
  if (!repeated) return;
  for (let r = merge.top; r <= merge.bottom; r++) {
    for (let c = merge.left; c <= merge.right; c++) {
      if (isFree(sheet, r, c)) putCell(sheet, r, c, cell, part);
    }
  }
}
