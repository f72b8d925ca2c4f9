/**
 * Stretches of rows, or of columns, from a first to a last: whether any of many is met, found without going through them.
 */
import { bisect } from './bisect.js';

export type Stretch = readonly [first: number, last: number];

/** Whether any of the stretches has something in common with the one that is asked about. */
export type Meets = (first: number, last: number) => boolean;

export function indexStretches(stretches: readonly Stretch[]): Meets {
  const sorted = [...stretches].sort(([a], [b]) => a - b);
  // furthest[i] is the furthest end among the stretches up to i.
  const furthest = new Float64Array(sorted.length);
  let end = Number.NEGATIVE_INFINITY;
  for (const [i, [, last]] of sorted.entries()) furthest[i] = end = Math.max(end, last);
  return (first, last) => {
    const upTo = bisect(sorted.length, (i) => (sorted[i]?.[0] ?? Infinity) <= last);
    return upTo > 0 && (furthest[upTo - 1] ?? 0) >= first;
  };
}

/** The same columns in order, each once, as few stretches. */
export function joinedStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [first, last] of [...stretches].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (!before || first > before[1] + 1) joined.push([first, last]);
    else if (last > before[1]) joined[joined.length - 1] = [before[0], last];
  }
  return joined;
}
