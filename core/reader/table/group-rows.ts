/**
 * Rows of group headers above a table's header that the form does not name: 令和3年度 over several of its columns. They
 * belong to the header; without this, the one of a header that comes again would look like a row of the table above it.
 */
import type { ColumnSpan } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import type { Grid } from '../../grid/grid.js';
import type { TableHeader } from './table-headers.js';

/** A header has no more rows of groups than this. */
const MOST_GROUP_ROWS = 2;

/** @param headings rows in which a heading of the form stands: they are no groups */
export function withGroupRows(grid: Grid, header: TableHeader, headings: ReadonlySet<number>): TableHeader {
  let top = header.top;
  const spans = [...header.columns.values()].sort((a, b) => a.left - b.left);
  const isGroup = (row: number) => !headings.has(row) && isGroupRow(grid, row, spans);
  while (top > 1 && header.top - top < MOST_GROUP_ROWS && isGroup(top - 1)) top--;
  return top === header.top ? header : { ...header, top };
}

/** Everything in the row is merged over at least two of the table's columns, but not over all of them. */
function isGroupRow(grid: Grid, row: number, spans: readonly ColumnSpan[]): boolean {
  let any = false;
  for (const { column } of grid.row(row)) {
    const merge = grid.mergeAt(row, column);
    if (!merge || merge.bottom > row) return false;
    const from = bisect(spans.length, (i) => (spans[i]?.left ?? Infinity) < merge.left);
    const over = bisect(spans.length, (i) => (spans[i]?.right ?? Infinity) <= merge.right) - from;
    if (over < 2 || over === spans.length) return false;
    any = true;
  }
  return any;
}
