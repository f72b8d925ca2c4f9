/**
 * How alike two names are, for proposing to a person what may be meant. Never used to decide.
 */
import { compact } from './normalise.js';

/** Dice's coefficient over pairs of neighbouring characters: 1 for the same text, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  return likeness(characterPairs(a), characterPairs(b));
}

/** A text made ready to be compared with many others. */
export interface CharacterPairs {
  /** As it is compared, without width and white space. */
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function characterPairs(text: string): CharacterPairs {
  const comparable = compact(text);
  const counts = pairs(comparable);
  return { text: comparable, counts, total: sum(counts) };
}

/** The same as `similarity`, for texts that were made ready. */
export function likeness(a: CharacterPairs, b: CharacterPairs): number {
  const total = a.total + b.total;
  if (total === 0) return a.text === b.text ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}

/** The candidate most like a text, if any is at least `threshold` like it. */
export function mostSimilar(text: string, candidates: readonly string[], threshold: number): string | undefined {
  let best: string | undefined;
  let most = threshold;
  for (const candidate of candidates) {
    const alike = similarity(text, candidate);
    if (alike >= most && alike > 0) [best, most] = [candidate, alike];
  }
  return best;
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const framed = `^${text}$`;
  for (let i = 0; i + 1 < framed.length; i++) {
    const pair = framed.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return text === '' ? new Map() : counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
