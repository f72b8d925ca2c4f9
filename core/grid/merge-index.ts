/**
 * Finds the merge that covers a cell, in a few steps however many merges there are and however tall they are.
 *
 * Merges are put together by height, doubling from class to class, and within a class by the stretch of rows that they
 * begin in, as long as the least height of the class. Those that begin in one stretch all cover its last row; as merges do
 * not overlap they stand beside each other, in order. Of merges that do overlap, which Excel calls damaged, one counts.
 */
import type { Area } from './address.js';
import { contains, rowCount } from './area.js';
import { bisect } from './bisect.js';

export type MergeLookup = (row: number, column: number) => Area | undefined;

/** Of merges with a height from 2^k up to, not including, twice that: by the stretch of 2^k rows that they begin in. */
interface HeightClass {
  readonly k: number;
  readonly stretches: Map<number, Area[]>;
}

export function indexMerges(merges: readonly Area[]): MergeLookup {
  const classes: HeightClass[] = [];
  for (const merge of merges) {
    const k = 31 - Math.clz32(rowCount(merge));
    let own = classes.find((other) => other.k === k);
    if (!own) classes.push((own = { k, stretches: new Map() }));
    const stretch = own.stretches.get(merge.top >> k);
    if (stretch) stretch.push(merge);
    else own.stretches.set(merge.top >> k, [merge]);
  }
  for (const { stretches } of classes) {
    for (const stretch of stretches.values()) stretch.sort((a, b) => a.left - b.left);
  }
  return (row, column) => {
    for (const { k, stretches } of classes) {
      // A merge that reaches a row begins in its stretch or in one of the two before.
      const last = row >> k;
      for (let stretch = last; stretch >= 0 && stretch >= last - 2; stretch--) {
        const merge = mergeIn(stretches.get(stretch), row, column);
        if (merge) return merge;
      }
    }
    return undefined;
  };
}

function mergeIn(stretch: readonly Area[] | undefined, row: number, column: number): Area | undefined {
  if (!stretch) return undefined;
  const merge = stretch[bisect(stretch.length, (i) => (stretch[i]?.left ?? Infinity) <= column) - 1];
  return merge && contains(merge, { row, column }) ? merge : undefined;
}
