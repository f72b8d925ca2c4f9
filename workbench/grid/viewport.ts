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

/**
 * @param frozen how many at the beginning stay in place, and are drawn apart
 * @param scroll how far the view was scrolled, and `extent` how long it is, frozen part included, in pixels
 * @param step the span begins and ends at multiples of it
 */
export function drawnSpan(axis: Axis, frozen: number, scroll: number, extent: number, step: number): Span {
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
    const isDrawn = within(rows, merge.top) && within(columns, merge.left);
    if (isDrawn || !meets(rows, merge.top, merge.bottom) || !meets(columns, merge.left, merge.right)) continue;
    const there = found.get(merge.top);
    if (there) there.push(merge);
    else found.set(merge.top, [merge]);
  }
  return found;
}

function within(spans: readonly Span[], index: number): boolean {
  return spans.some(({ first, last }) => index >= first && index <= last);
}

function meets(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some(({ first, last }) => from <= last && to >= first);
}

/** How far to scroll so that a piece can be seen; the present scroll where it can. */
export function scrollInto(
  axis: Axis,
  frozen: number,
  from: number,
  to: number,
  scroll: number,
  extent: number,
): number {
  if (to <= frozen) return scroll;
  const stuck = axis.start(frozen + 1);
  const start = axis.start(Math.max(from, frozen + 1)) - stuck;
  const end = axis.start(to + 1);
  // Of what is longer than the view its beginning is shown.
  if (start < scroll || end - start > extent - stuck) return start;
  return end > scroll + extent ? end - extent : scroll;
}
