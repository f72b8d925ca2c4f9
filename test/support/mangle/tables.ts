/**
 * The tables of a book's sheet as distortions see them: the rows of a header, its columns, and the rows of records
 * under it. Worked out anew whenever it is asked, since every distortion may move things.
 */
import type { Area } from '../../../core/grid/address.js';
import { extentOf, mergeAt, type Book, type BookCell, type BookRecord, type BookSheet } from './book.js';

export interface BookTable {
  readonly sheet: BookSheet;
  readonly id: number;
  /** Header cells with the fields that stand under them, and group headers. */
  readonly headers: readonly BookCell[];
  readonly groups: readonly BookCell[];
  /** The rows of the header. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The first and the last row that belong to records under it, labelled rows included; none: `last` < `first`. */
  readonly first: number;
  readonly last: number;
  readonly records: readonly BookRecord[];
}

export function tablesOf(book: Book, sheet: BookSheet): BookTable[] {
  const ids = [...new Set(sheet.cells.flatMap(({ part }) => (part.kind === 'header' ? [part.table] : [])))];
  const heads = ids.map((id) => {
    const all = sheet.cells.filter(({ part }) => part.kind === 'header' && part.table === id);
    return { id, all, area: around(all) };
  });
  return heads
    .map(({ id, all, area }) => {
      const next = heads
        .filter(({ area: other }) => other.top > area.bottom && other.left <= area.right && other.right >= area.left)
        .map(({ area: other }) => other.top);
      const end = Math.min(...next, Number.POSITIVE_INFINITY);
      const records = book.records.filter(
        ({ block, anchor }) =>
          anchor.sheet === sheet &&
          book.form.blocks.some(({ id: name, layout }) => name === block && isInTable(layout)) &&
          anchor.row > area.bottom &&
          anchor.row < end &&
          anchor.column >= area.left &&
          anchor.column <= area.right,
      );
      return {
        sheet,
        id,
        headers: all.filter(({ part }) => part.kind === 'header' && part.fields.length > 0),
        groups: all.filter(({ part }) => part.kind === 'header' && part.fields.length === 0),
        ...area,
        records,
        first: area.bottom + 1,
        last: Math.max(area.bottom, ...records.map(lastRowOf)),
      };
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Heading rows are records of a block of their own, but they stand in a table. */
function isInTable(layout: string): boolean {
  return layout === 'table' || layout === 'heading';
}

export function allTables(book: Book): BookTable[] {
  return book.sheets.flatMap((sheet) => tablesOf(book, sheet));
}

/** The last row that any cell of a record takes up below its anchor. */
export function lastRowOf({ anchor, values }: BookRecord): number {
  const cells = Object.values(values).flatMap((value) => value.cells);
  return Math.max(...cells.filter(({ sheet }) => sheet === anchor.sheet).map((cell) => extentOf(cell).bottom));
}

export function around(cells: readonly BookCell[]): Area {
  const areas = cells.map(extentOf);
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}

/** Whether a row could be put in above this one without cutting through anything that belongs together. */
export function isBetweenRows(sheet: BookSheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const merge = mergeAt(sheet, row, column);
    if (merge && merge.top < row) return false;
  }
  return true;
}

/** Rows of a table above which something can be put without cutting a record in two, the row behind the last included. */
export function gapsOf(table: BookTable): number[] {
  const rows: number[] = [];
  for (let row = table.first; row <= table.last + 1; row++) {
    const inside = table.records.some(
      (record) => isLong(table, record) && row > record.anchor.row && row <= lastRowOf(record),
    );
    if (!inside && isBetweenRows(table.sheet, row, table.left, table.right)) rows.push(row);
  }
  return rows;
}

/** Whether a record has labelled rows or rows of other records under it. */
function isLong({ records }: BookTable, record: BookRecord): boolean {
  return records.some(
    (other) =>
      other.block !== record.block && other.anchor.row >= record.anchor.row && other.anchor.row <= lastRowOf(record),
  );
}
