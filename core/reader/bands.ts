/**
 * Sections side by side: the parts into which a sheet is cut from top to bottom where its tables stand beside each
 * other. A sheet whose tables stand below each other is one part.
 */
import type { TableHeader } from './table/table-headers.js';

/** Columns from `left` to `right`, both included. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

export const WHOLE_SHEET: Band = { left: 1, right: Number.POSITIVE_INFINITY };

/** From left to right; together they cover every column. */
export function bandsOf(headers: readonly TableHeader[]): Band[] {
  const parts: Band[] = [];
  for (const span of headers.map(extentOf).sort((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last && span.left <= last.right) {
      parts[parts.length - 1] = { left: last.left, right: Math.max(last.right, span.right) };
    } else parts.push(span);
  }
  if (parts.length < 2) return [WHOLE_SHEET];
  return parts.map((part, i) => ({
    left: i === 0 ? WHOLE_SHEET.left : part.left,
    right: (parts[i + 1]?.left ?? Number.POSITIVE_INFINITY) - 1,
  }));
}

/** The columns from a header's first to its last. */
export function extentOf(header: TableHeader): Band {
  const spans = [...header.columns.values()];
  return { left: Math.min(...spans.map((s) => s.left)), right: Math.max(...spans.map((s) => s.right)) };
}

export function inBand({ left, right }: Band, column: number): boolean {
  return column >= left && column <= right;
}
