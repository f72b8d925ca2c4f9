/**
 * Sections side by side: two sheets brought on to one, or the lower half of a sheet moved up beside the upper one. Only
 * what a header or a label finds can stand beside something else: an outline has no right edge.
 */
import { lastColumn, lastRow, sheetsOfTheirOwn, type Book, type BookSheet } from './book.js';
import { moveRows } from './book-edits.js';
import type { Distortion } from './distortion.js';
import type { Random } from './random.js';
import { allTables, tablesOf } from './tables.js';

export const SECTION_DISTORTIONS: readonly Distortion[] = [
  { name: 'sheets-side-by-side', changes: ['sheet', 'address', 'order'], apply: joinSheets },
  { name: 'sections-side-by-side', changes: ['address', 'order'], apply: splitSheet },
];

function joinSheets(book: Book, random: Random): boolean {
  const pairs = book.sheets.slice(1).flatMap((right, i): (readonly [BookSheet, BookSheet])[] => {
    const left = book.sheets[i]!;
    const free = sheetsOfTheirOwn(book);
    return [left, right].every((one) => free.includes(one) && isJoinable(book, one)) ? [[left, right]] : [];
  });
  const pair = random.pick(pairs);
  if (!pair) return false;
  const [left, right] = pair;
  const section = 1 + lastSection(book, left);
  for (const record of book.records) if (record.anchor.sheet === right) record.section += section;
  const shift = lastColumn(left) + random.below(3);
  moveRows(right, [1, lastRow(right)], left, { rows: 0, columns: shift });
  left.hiddenColumns.push(...right.hiddenColumns.map((column) => column + shift));
  book.sheets.splice(book.sheets.indexOf(right), 1);
  return true;
}

function lastSection(book: Book, sheet: BookSheet): number {
  return Math.max(0, ...book.records.filter(({ anchor }) => anchor.sheet === sheet).map(({ section }) => section));
}

/** Everything on it belongs to a table under its own header. */
function isJoinable(book: Book, sheet: BookSheet): boolean {
  const tables = tablesOf(book, sheet);
  const isOutline = (id: string) =>
    book.form.blocks.some(({ id: name, layout }) => name === id && layout === 'outline');
  return (
    tables.length > 0 &&
    tables.some(({ records }) => records.length > 0) &&
    sheet.hiddenRows.length === 0 &&
    book.records.every(({ block, anchor }) => anchor.sheet !== sheet || !isOutline(block))
  );
}

/** At a heading of the outermost kind, under which a table with a header of its own follows. */
function splitSheet(book: Book, random: Random): boolean {
  const outermost = book.form.contexts[0]?.id;
  const places = sheetsOfTheirOwn(book)
    .filter((sheet) => isJoinable(book, sheet) && lastSection(book, sheet) === 0)
    .flatMap((sheet) => {
      const tops = tablesOf(book, sheet).map(({ top }) => top);
      const headings = sheet.cells.filter(
        ({ part }) =>
          part.kind === 'value' &&
          part.heading &&
          part.fields.some(({ field }) => 'context' in field.from && field.from.context === outermost),
      );
      return headings
        .map(({ row }) => row)
        .filter((row) => tops.some((top) => top < row) && tops.some((top) => top > row))
        .filter((row) => sheet.merges.every((merge) => merge.bottom < row || merge.top >= row))
        .map((row) => ({ sheet, row }));
    });
  const place = random.pick(places);
  if (!place) return false;
  const { sheet, row } = place;
  for (const record of book.records) {
    if (record.anchor.sheet === sheet && record.anchor.row >= row) record.section += 1;
  }
  const columns = lastColumn(sheet) + random.below(3);
  const top = Math.min(...sheet.cells.map((cell) => cell.row), ...allTables(book).map((table) => table.top));
  moveRows(sheet, [row, lastRow(sheet)], sheet, { rows: top - row, columns });
  return true;
}
