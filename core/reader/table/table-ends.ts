/**
 * Down to where a table goes.
 */
import type { Area } from '../../grid/address.js';
import { shareColumn, type ColumnSpan } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import type { Grid } from '../../grid/grid.js';
import type { ContextMark } from '../survey/landmarks.js';
import type { TableHeader } from './table-headers.js';

/** Where in its columns a table that stands above ends. */
export type EndOfTables = Pick<Area, 'top' | 'left' | 'right'>;

/** The heading of an outline. A table may stand one column further in. */
export function endOfTables({ row, left, right }: ContextMark): EndOfTables {
  return { top: row, left, right: Math.max(right, left + 1) };
}

/** A table goes down to what follows in any of its columns, or to the end of the sheet. @param all from the top */
export function lastRow(grid: Grid, header: TableHeader, all: readonly (TableHeader | EndOfTables)[]): number {
  for (let i = bisect(all.length, (k) => (all[k]?.top ?? Infinity) <= header.bottom); ; i++) {
    const next = all[i];
    if (!next) return grid.bottom;
    if (!shareColumn(next, header)) continue;
    const isAgain = isSameTable(header, all, i);
    return Math.min((isAgain ? next.top : titleAbove(grid, next.top)) - 1, grid.bottom);
  }
}

/** Whether the header comes again in the row of some end: what stands right above is its own table's. */
function isSameTable(header: TableHeader, all: readonly (TableHeader | EndOfTables)[], at: number): boolean {
  const top = all[at]?.top;
  for (let i = at; all[i]?.top === top; i++) {
    const next = all[i];
    if (next && 'columns' in next && next.block === header.block) return true;
  }
  return false;
}

/** Rows above a header in which its titles may stand. */
const MOST_TITLE_ROWS = 8;

/** The first of the rows above another table's header that hold one text each and are set off by blank rows. */
export function titleAbove(grid: Grid, top: number): number {
  let first = top;
  for (let row = top - 1; row >= Math.max(1, top - MOST_TITLE_ROWS); row--) {
    const cells = cellsIn(grid, row);
    if (cells > 1) break;
    if (cells === 1 && cellsIn(grid, row - 1) === 0) first = row;
  }
  return first;
}

/** How many cells of a row hold something. */
export function cellsIn(grid: Grid, row: number, within?: ColumnSpan): number {
  return [...grid.row(row, within)].length;
}
