/**
 * Finds the merge that covers a cell. Merges of a sheet never overlap, so a search over the rows' intervals is
 * enough; a merge over the whole sheet costs no more than one over two cells.
 */
import type { Area } from './address.js';
import { contains } from './area.js';

export type MergeLookup = (row: number, column: number) => Area | undefined;

export function indexMerges(merges: readonly Area[]): MergeLookup {
  const sorted = [...merges].sort((a, b) => a.top - b.top);
  // furthest[i] is the lowest bottom edge among the merges up to i: behind it nothing can reach the row any more.
  const furthest = new Int32Array(sorted.length);
  let lowest = 0;
  for (const [i, { bottom }] of sorted.entries()) furthest[i] = lowest = Math.max(lowest, bottom);
  return (row, column) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Between the two ends.
      if (sorted[middle]!.top <= row) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && (furthest[i] ?? 0) >= row; i--) {
      const merge = sorted[i];
      if (merge && contains(merge, { row, column })) return merge;
    }
    return undefined;
  };
}
