/**
 * Tells which cells of a book are the headers of its tables: those that stand over the expected values and say what the
 * form says. The comparison is the plainest that does, on purpose: it must not repeat the reader's.
 */
import type { Field } from '../../../core/form/form.js';
import { compact } from '../../../core/text/normalise.js';
import { extentOf, type BlockField, type Book, type BookCell, type BookSheet } from './book.js';

/** Rows that the headers of one table take up at most. */
const HEADER_ROWS = 3;

export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

export function markHeaders(book: Book): void {
  let table = 0;
  for (const sheet of book.sheets) {
    const found = headersIn(sheet).sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
    let top = -HEADER_ROWS;
    const tops = new Map<number, number>();
    for (const { cell, fields } of found) {
      if (cell.row >= top + HEADER_ROWS) {
        top = cell.row;
        table += 1;
        tops.set(table, top);
      }
      cell.part = { kind: 'header', table, fields };
    }
    for (const [id, first] of tops) markGroups(sheet, id, first);
  }
}

interface Found {
  readonly cell: BookCell;
  readonly fields: readonly BlockField[];
}

function headersIn(sheet: BookSheet): Found[] {
  const columns = columnsOf(sheet);
  return sheet.cells.flatMap((cell) => {
    if (cell.part.kind !== 'other' || cell.text === '') return [];
    const over = columns.get(cell.column) ?? [];
    const fields = over.filter(({ field, first }) => first > cell.row && says(field, cell.text));
    return fields.length === 0 ? [] : [{ cell, fields: fields.map(({ block, field }) => ({ block, field })) }];
  });
}

interface ColumnField extends BlockField {
  /** The last row in which a value of it begins: headers stand above it. */
  first: number;
}

function columnsOf(sheet: BookSheet): Map<number, ColumnField[]> {
  const columns = new Map<number, ColumnField[]>();
  for (const cell of sheet.cells) {
    if (cell.part.kind !== 'value') continue;
    for (const { block, field } of cell.part.fields) {
      if (!('column' in field.from)) continue;
      const known = columns.get(cell.column) ?? [];
      columns.set(cell.column, known);
      const there = known.find((one) => one.field === field);
      if (there) there.first = Math.max(there.first, cell.row);
      else known.push({ block, field, first: cell.row });
    }
  }
  return columns;
}

const YEAR = /^(?:[HR]|平成|令和)?(?:元|\d{1,4})(?:年度?)?$/u;

function says({ from }: Field, text: string): boolean {
  if (!('column' in from)) return false;
  if (!Array.isArray(from.column)) return YEAR.test(compact(text));
  return from.column.some((word) => bare(word) === bare(text));
}

function bare(text: string): string {
  return compact(text).replace(/\([^)]*\)|[・.№]|(?:平成|令和).*$/gu, '') || compact(text);
}

/** What else stands in the rows of a header is a group over some of its columns. */
function markGroups(sheet: BookSheet, table: number, top: number): void {
  const own = sheet.cells.filter(({ part }) => part.kind === 'header' && part.table === table);
  const bottom = Math.max(...own.map((cell) => extentOf(cell).bottom));
  const first = Math.min(top, ...own.map((cell) => cell.row));
  // A group may stand a row above the first header that the form names: the other headers are merged down from there.
  for (const cell of sheet.cells) {
    if (cell.part.kind !== 'other' || cell.row < first || cell.row > bottom || cell.text === '') continue;
    cell.part = { kind: 'header', table, fields: [] };
  }
}
