/**
 * One sheet as a person sees it: displayed text, raw value, merges, hidden rows and columns.
 *
 * A grid comes from an .xlsx file or from Office.js; nothing here knows which. It is sparse: only cells that hold
 * something exist, so a sheet that claims a million rows costs what it contains.
 */
import type { Area, Position } from './address.js';
import { cellArea, type ColumnSpan, type RowSpan } from './area.js';
import { bisect } from './bisect.js';
import type { PrintedRoom } from './printed-room.js';

/** What the workbook stores. Dates are serial numbers; null means an empty cell. */
export type RawValue = string | number | boolean | null;

export interface GridCell {
  /** What the cell shows: a number through its format, a formula's result, no furigana. `''` when blank. */
  readonly text: string;
  readonly raw: RawValue;
  /** The error a cell shows instead of a value, e.g. `#REF!`. */
  readonly error?: string;
  /** The formula behind the value, without its leading `=`. */
  readonly formula?: string;
  /** The cell that the formula is written in, where this one shares another's: its references count from there. */
  readonly formulaAt?: Position;
  /** Indent of the cell's alignment, in steps. */
  readonly indent?: number;
}

/** Cells that offer a list to choose from, and what it offers, in its order. */
export interface Dropdown {
  readonly areas: readonly Area[];
  readonly values: readonly string[];
}

export interface Grid {
  readonly name: string;
  /** Whether the whole sheet is hidden. */
  readonly hidden: boolean;
  /** The last row and column that hold a cell with something in it; 0 for an empty sheet. */
  readonly bottom: number;
  readonly right: number;
  readonly merges: readonly Area[];
  /** Whether its workbook counts days from 1904, and not from 1900. */
  readonly date1904?: boolean;
  /** The drop-down lists of the sheet, where its source knows them. */
  readonly dropdowns?: readonly Dropdown[];
  cell(row: number, column: number): GridCell | undefined;
  /** Rows that hold at least one cell, ascending; of all of them or of some, at the cost of those. */
  rows(within?: RowSpan): Iterable<number>;
  /** The non-blank cells of one row, ascending by column; in all columns or in some, at the cost of those. */
  row(row: number, within?: ColumnSpan): Iterable<PlacedCell>;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** The merge that covers a cell, if any. */
  mergeAt(row: number, column: number): Area | undefined;
  /**
   * The room that a cell gives its text on paper, where its source knows it: its merge, or itself. Undefined for one that
   * is never too small: its row grows, its text shrinks or goes on beside it.
   */
  roomOf?(area: Area): PrintedRoom | undefined;
  /** In points, where the source knows it. */
  rowHeight?(row: number): number;
}

export interface PlacedCell {
  readonly column: number;
  readonly cell: GridCell;
}

/** A workbook as read: its sheets in order, and the text of the link part that travels in it (rule I2). */
export interface Workbook {
  readonly sheets: readonly Grid[];
  readonly link?: string;
  /** Whether its file carries a digital signature, which nothing that is written into it leaves valid. */
  readonly signed?: boolean;
}

/** The area a cell shows as: its merge, or itself. */
export function extentAt(grid: Pick<Grid, 'mergeAt'>, { row, column }: Position): Area {
  return grid.mergeAt(row, column) ?? cellArea({ row, column });
}

/** Of numbers in order those from the first to the last. */
export function rowsWithin<R extends readonly number[] | Uint32Array>(rows: R, within: RowSpan | undefined): R {
  if (!within) return rows;
  const from = bisect(rows.length, (i) => (rows[i] ?? 0) < within.top);
  const to = bisect(rows.length, (i) => (rows[i] ?? 0) <= within.bottom);
  // A part of what came in is of its kind.
  return (rows instanceof Uint32Array ? rows.subarray(from, to) : rows.slice(from, to)) as R;
}

/** Of a row's cells in order those in some columns. */
export function cellsWithin(row: readonly PlacedCell[], within: ColumnSpan | undefined): readonly PlacedCell[] {
  if (!within) return row;
  const columnAt = (i: number) => row[i]?.column ?? 0;
  const from = bisect(row.length, (i) => columnAt(i) < within.left);
  const to = bisect(row.length, (i) => columnAt(i) <= within.right);
  return from === 0 && to === row.length ? row : row.slice(from, to);
}

/** The cells of a row that reach into some columns, each as the area it shows as; some of them may hold nothing. */
export function* extentsWithin(grid: Grid, row: number, within: ColumnSpan): Generator<Area> {
  const first = grid.mergeAt(row, within.left);
  if (first && first.left < within.left) yield first;
  for (const { column } of grid.row(row, within)) yield extentAt(grid, { row, column });
}
