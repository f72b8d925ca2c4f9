/**
 * The columns of a table that no header of the form names, with what stands in them beside the rows that have a name.
 */
import { hasColumn, type ColumnSpan } from '../../grid/area.js';
import { extentAt, type Grid, type GridCell } from '../../grid/grid.js';
import { fieldCellAt } from '../field-cell.js';
import type { TableHeader } from './table-headers.js';

/** More rows add nothing to what these say. */
const MOST_ROWS = 1000;
/** Columns beside a table's known ones that may still be its own. */
const MOST_BESIDE = 16;

export interface UnknownColumn {
  readonly column: number;
  /** Its header, and where it stands; `''` where it has none. */
  readonly header: string;
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** The same columns under one header or several. */
export interface SameHeaders {
  readonly header: TableHeader;
  /** Each header with the last row under it. */
  readonly segments: readonly (readonly [TableHeader, number])[];
}

/**
 * @param names the columns of what names a row
 * @param taken columns that headers of the sheet name
 */
export function unknownColumns(
  grid: Grid,
  { header, segments }: SameHeaders,
  names: readonly ColumnSpan[],
  taken: readonly ColumnSpan[],
): UnknownColumn[] {
  const within = reachOf(header, taken);
  const cells = new Map<number, GridCell[]>();
  let seen = 0;
  for (const [own, last] of segments) {
    for (const row of grid.rows({ top: own.bottom + 1, bottom: last })) {
      if (seen >= MOST_ROWS || !names.some((span) => isNamed(grid, row, span))) continue;
      seen++;
      for (const { column, cell } of grid.row(row, within)) {
        if (cell.error !== undefined || taken.some((span) => hasColumn(span, column))) continue;
        const there = cells.get(column);
        if (there) there.push(cell);
        else cells.set(column, [cell]);
      }
    }
  }
  return [...cells].map(([column, values]) => ({ column, cells: values, ...headerOver(grid, header, column) }));
}

function isNamed(grid: Grid, row: number, span: ColumnSpan): boolean {
  return fieldCellAt(grid, row, span).value.kind !== 'blank';
}

/** A table's columns, and those beside it up to another's. */
function reachOf({ left, right }: TableHeader, taken: readonly ColumnSpan[]): ColumnSpan {
  const before = taken.reduce((most, span) => (span.right < left ? Math.max(most, span.right) : most), 0);
  const after = taken.reduce((least, span) => (span.left > right ? Math.min(least, span.left) : least), Infinity);
  return { left: Math.max(before + 1, left - MOST_BESIDE), right: Math.min(after - 1, right + MOST_BESIDE) };
}

/** The lowest cell of the header's rows that stands over this column alone. */
function headerOver(grid: Grid, { top, bottom }: TableHeader, column: number): { header: string; row: number } {
  for (let row = bottom; row >= top; row--) {
    const area = extentAt(grid, { row, column });
    const text = grid.cell(area.top, area.left)?.text ?? '';
    if (text !== '' && area.left === area.right) return { header: text, row: area.top };
  }
  return { header: '', row: bottom };
}
