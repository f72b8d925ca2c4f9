/**
 * Which part of a sheet has to be drawn: what can be seen and a little around it, in steps, so that scrolling a few
 * pixels draws nothing new.
 */
import type { Area } from '../../core/grid/address.js';
import type { Axis } from './axis.js';

/** First and last of the rows or columns that are drawn; `last < first` for none. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const NO_SPAN: Span = { first: 1, last: 0 };

export function indexesOf({ first, last }: Span): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

export function isWithin({ first, last }: Span, index: number): boolean {
  return index >= first && index <= last;
}

/** One direction of a view, in pixels. */
interface Scrolled {
  /** How many rows or columns at the beginning stay in place, and are drawn apart. */
  readonly frozen: number;
  readonly scroll: number;
  /** How long the view is, frozen part included. */
  readonly extent: number;
}

/** @param step the span begins and ends at multiples of it */
export function drawnSpan(axis: Axis, { frozen, scroll, extent }: Scrolled, step: number): Span {
  const stuck = axis.start(frozen + 1);
  const seenFirst = axis.at(scroll + stuck);
  const seenLast = axis.at(scroll + Math.max(extent, stuck + 1));
  const first = Math.floor((seenFirst - 1) / step) * step + 1 - (seenFirst > step ? step : 0);
  const last = Math.ceil(seenLast / step) * step + step;
  return { first: Math.max(first, frozen + 1), last: Math.min(last, axis.count) };
}

/**
 * Merges that reach into the drawn part from outside: their first cell has to be drawn all the same.
 * @returns merges by the row of their first cell
 */
export function mergesFromOutside(
  merges: readonly Area[],
  rows: readonly Span[],
  columns: readonly Span[],
): Map<number, Area[]> {
  const found = new Map<number, Area[]>();
  for (const merge of merges) {
    const isDrawn =
      rows.some((span) => isWithin(span, merge.top)) && columns.some((span) => isWithin(span, merge.left));
    if (isDrawn || !meets(rows, merge.top, merge.bottom) || !meets(columns, merge.left, merge.right)) continue;
    const there = found.get(merge.top);
    if (there) there.push(merge);
    else found.set(merge.top, [merge]);
  }
  return found;
}

function meets(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some(({ first, last }) => from <= last && to >= first);
}

/** How far to scroll so that a piece can be seen; the present scroll where it can. */
export function scrollInto(axis: Axis, { frozen, scroll, extent }: Scrolled, { first, last }: Span): number {
  if (last <= frozen) return scroll;
  const stuck = axis.start(frozen + 1);
  const start = axis.start(Math.max(first, frozen + 1)) - stuck;
  const end = axis.start(last + 1);
  // Of what is longer than the view its beginning is shown.
  if (start < scroll || end - start > extent - stuck) return start;
  return end > scroll + extent ? end - extent : scroll;
}
