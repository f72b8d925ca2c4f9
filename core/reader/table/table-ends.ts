/**
 * Down to where a table goes.
 */
import type { Area } from '../../grid/address.js';
import { shareColumn } from '../../grid/area.js';
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

/** A table goes down to the next header in any of its columns, or to the end of the sheet. @param all from the top */
export function lastRow(grid: Grid, header: TableHeader, all: readonly EndOfTables[]): number {
  for (let i = bisect(all.length, (k) => (all[k]?.top ?? Infinity) <= header.bottom); ; i++) {
    const next = all[i];
    if (!next) return grid.bottom;
    if (shareColumn(next, header)) return Math.min(next.top - 1, grid.bottom);
  }
}
