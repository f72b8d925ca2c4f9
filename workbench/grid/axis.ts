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
  const each = new Float64Array(count + 2).fill(lengths.standard);
  for (const [from, to, length] of lengths.runs) {
    if (from <= count) each.fill(length, from, Math.min(to, count) + 1);
  }
  const starts = new Float64Array(count + 2);
  for (let i = 1; i <= count; i++) {
    const length = each[i]! > 0 ? (fitted?.(i) ?? each[i]!) : 0;
    starts[i + 1] = starts[i]! + Math.round(length * zoom);
  }
  const length = (index: number) => (index < 1 || index > count ? 0 : starts[index + 1]! - starts[index]!);
  const start = (index: number) => starts[Math.min(Math.max(index, 1), count + 1)]!;
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
        if (starts[middle]! <= offset) low = middle;
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
