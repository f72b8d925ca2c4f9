/**
 * What Excel does to a sheet when somebody inserts, removes or moves: everything behind is shifted, and merges that are
 * cut through grow or shrink.
 */
import type { Area } from '../../../core/grid/address.js';
import type { Book, BookCell, BookSheet, Part } from './book.js';

export const ADDED: Part = { kind: 'added', asHeader: false };
export const ADDED_HEADER: Part = { kind: 'added', asHeader: true };

export type CellContent = Pick<BookCell, 'text' | 'raw'> & Partial<BookCell>;

export function content(value: string | number): CellContent {
  return { text: String(value), raw: value };
}

/** Writes a cell that must not be there yet. */
export function putCell(sheet: BookSheet, row: number, column: number, what: CellContent, part: Part): BookCell {
  const cell: BookCell = { ...what, sheet, row, column, part };
  sheet.cells.push(cell);
  return cell;
}

export function insertRows(sheet: BookSheet, at: number, count = 1): void {
  for (const cell of sheet.cells) if (cell.row >= at) cell.row += count;
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    top: merge.top >= at ? merge.top + count : merge.top,
    bottom: merge.bottom >= at ? merge.bottom + count : merge.bottom,
  }));
  sheet.hiddenRows = sheet.hiddenRows.map((row) => (row >= at ? row + count : row));
}

export function insertColumns(sheet: BookSheet, at: number, count = 1): void {
  for (const cell of sheet.cells) if (cell.column >= at) cell.column += count;
  sheet.merges = sheet.merges.map((merge) => ({
    ...merge,
    left: merge.left >= at ? merge.left + count : merge.left,
    right: merge.right >= at ? merge.right + count : merge.right,
  }));
  sheet.hiddenColumns = sheet.hiddenColumns.map((column) => (column >= at ? column + count : column));
}

/** Removes a row that no cell of the form stands in. */
export function removeRow(sheet: BookSheet, row: number): void {
  sheet.cells = sheet.cells.filter((cell) => cell.row !== row);
  for (const cell of sheet.cells) if (cell.row > row) cell.row -= 1;
  sheet.merges = sheet.merges
    .map((merge) => ({
      ...merge,
      top: merge.top > row ? merge.top - 1 : merge.top,
      bottom: merge.bottom >= row ? merge.bottom - 1 : merge.bottom,
    }))
    .filter(isMerge);
  sheet.hiddenRows = sheet.hiddenRows
    .filter((hidden) => hidden !== row)
    .map((hidden) => (hidden > row ? hidden - 1 : hidden));
}

export function isMerge({ top, left, bottom, right }: Area): boolean {
  return bottom >= top && right >= left && (bottom > top || right > left);
}

export function addMerge(sheet: BookSheet, area: Area): void {
  if (isMerge(area)) sheet.merges.push(area);
}

export function removeMerge(sheet: BookSheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => merge !== area);
}

/** Merges an area, whose cells but the first must be blank. */
export function mergeOver(sheet: BookSheet, area: Area): void {
  sheet.merges = sheet.merges.filter(
    (m) => !(m.top >= area.top && m.bottom <= area.bottom && m.left >= area.left && m.right <= area.right),
  );
  addMerge(sheet, area);
}

/** Cells and merges of a block of rows, moved to another place, on another sheet or the same. */
export function moveRows(
  from: BookSheet,
  [top, bottom]: readonly [number, number],
  to: BookSheet,
  shift: { readonly rows: number; readonly columns: number },
): void {
  const moving = from.cells.filter(({ row }) => row >= top && row <= bottom);
  const staying = from.cells.filter(({ row }) => row < top || row > bottom);
  const isMoving = (merge: Area) => merge.top >= top && merge.bottom <= bottom;
  const merges = from.merges.filter(isMoving);
  from.merges = from.merges.filter((merge) => !isMoving(merge));
  from.cells = staying;
  for (const cell of moving) {
    cell.row += shift.rows;
    cell.column += shift.columns;
    cell.sheet = to;
  }
  to.cells.push(...moving);
  to.merges.push(
    ...merges.map((m) => ({
      top: m.top + shift.rows,
      bottom: m.bottom + shift.rows,
      left: m.left + shift.columns,
      right: m.right + shift.columns,
    })),
  );
}

/** What of the expectations points at one cell points at another from now on, for records that stand in its row. */
export function repoint(book: Book, from: BookCell, to: BookCell): void {
  for (const record of book.records) {
    if (record.anchor.sheet !== to.sheet || record.anchor.row !== to.row) continue;
    for (const value of Object.values(record.values)) {
      value.cells = value.cells.map((cell) => (cell === from ? to : cell));
    }
  }
}

/** What of the expectations points at one cell points at another from now on. */
export function pointInstead(book: Book, from: BookCell, to: BookCell): void {
  for (const { values } of book.records) {
    for (const value of Object.values(values)) {
      value.cells = value.cells.map((cell) => (cell === from ? to : cell));
    }
  }
}
