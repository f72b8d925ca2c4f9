/**
 * Where rows (or columns) stand on the screen: sums of their lengths, so that a place is found without walking there.
 */
import type { Lengths } from './book-view.js';

export interface Axis {
  /** Rows or columns from 1 to here. */
  readonly count: number;
  /** Where one begins, in pixels; `start(count + 1)` is the whole length. */
  start(index: number): number;
  length(index: number): number;
  isHidden(index: number): boolean;
  /** The one at a place; the first or last for places outside. */
  at(offset: number): number;
  /** The next one that is not hidden, from `index` itself on; undefined where there is none. */
  visible(index: number, step: 1 | -1): number | undefined;
}

/** @param fitted lengths that replace those of the sheet, such as of rows as high as their texts */
export function makeAxis(
  lengths: Lengths,
  count: number,
  zoom = 1,
  fitted?: (index: number) => number | undefined,
): Axis {
  const each = new Float64Array(count + 1).fill(lengths.standard);
  for (const [from, to, length] of lengths.runs) each.fill(length, from, to + 1);
  const starts = new Float64Array(count + 2);
  let end = 0;
  for (const [i, length] of each.entries()) {
    starts[i] = end;
    if (i > 0 && length > 0) end += Math.round((fitted?.(i) ?? length) * zoom);
  }
  starts[count + 1] = end;
  const start = (index: number) => starts[Math.min(Math.max(index, 1), count + 1)] ?? end;
  const length = (index: number) => (index < 1 || index > count ? 0 : start(index + 1) - start(index));
  return {
    count,
    start,
    length,
    isHidden: (index) => length(index) === 0,
    at: (offset) => {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      // Hidden ones begin where the next one does: the search ends on the last of them, which is the visible one.
      return low;
    },
    visible: (index, step) => {
      for (let i = index; i >= 1 && i <= count; i += step) if (length(i) > 0) return i;
      return undefined;
    },
  };
}
