/**
 * Sections side by side: the parts into which a sheet is cut from top to bottom where its tables stand beside each
 * other. A sheet whose tables stand below each other is one part.
 */
import { columnsAround, shareColumn, type ColumnSpan } from '../grid/area.js';
import { bisect } from '../grid/bisect.js';
import type { TableHeader } from './table/table-headers.js';

const ALL_COLUMNS: ColumnSpan = { left: 1, right: Number.POSITIVE_INFINITY };

/** From left to right; together they cover every column. */
export function bandsOf(headers: readonly TableHeader[]): ColumnSpan[] {
  const parts: ColumnSpan[] = [];
  for (const span of headers.map(({ left, right }) => ({ left, right })).sort((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last && shareColumn(last, span)) parts[parts.length - 1] = columnsAround([last, span]);
    else parts.push(span);
  }
  if (parts.length < 2) return [ALL_COLUMNS];
  return parts.map((part, i) => ({
    left: i === 0 ? ALL_COLUMNS.left : part.left,
    right: (parts[i + 1]?.left ?? Number.POSITIVE_INFINITY) - 1,
  }));
}

/** The band that has a column. @param bands as `bandsOf` gives them */
export function bandWith(bands: readonly ColumnSpan[], column: number): number {
  return bisect(bands.length, (i) => (bands[i]?.left ?? Infinity) <= column) - 1;
}
