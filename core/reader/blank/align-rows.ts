/**
 * Finds the rows of the blank in a copy of it: first those that texts tell, wherever they stand, since rows are moved;
 * then what stands between two of them, in its order.
 */
import { similarity } from '../../text/similarity.js';
import type { SheetText, SheetTexts } from './sheet-texts.js';

/** By row of the blank, the row of the copy. */
export type RowMap = ReadonlyMap<number, number>;

/** A text that stands in so many rows tells nothing about any of them. */
const MOST_REPEATS = 30;
/** What two rows must have in common for texts alone to tell that they are the same. */
const ENOUGH = 0.5;
/** Beyond so many comparisons, rows between two that were found go by their order. */
const MOST_COMPARISONS = 40_000;

/** @param last the last row of each that may hold anything: rows without a text have their place, too */
export function alignRows(blank: SheetTexts, copy: SheetTexts, last: { blank: number; copy: number }): RowMap {
  const votes = votesOf(blank, copy);
  const map = bestPairs(votes);
  fillGaps({ blank, copy, votes }, map, last);
  return map;
}

type Votes = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Of each row of the blank, the rows of the copy that have texts of it, and how much that says. */
function votesOf(blank: SheetTexts, copy: SheetTexts): Votes {
  const votes = new Map<number, Map<number, number>>();
  for (const [text, here] of blank.byText) {
    const there = copy.byText.get(text) ?? [];
    if (here.length > MOST_REPEATS || there.length > MOST_REPEATS) continue;
    const share = 1 / Math.max(here.length, there.length);
    for (const a of here) for (const b of there) addVote(votes, a, b, a.weight * share);
  }
  return votes;
}

function addVote(votes: Map<number, Map<number, number>>, a: SheetText, b: SheetText, weight: number): void {
  const own = votes.get(a.row) ?? new Map<number, number>();
  votes.set(a.row, own);
  // The same text in the same column says a little more.
  own.set(b.row, (own.get(b.row) ?? 0) + weight * (a.column === b.column ? 1.1 : 1));
}

/** Pairs that have the most in common, the surest first; of equal ones those in the same order. */
function bestPairs(votes: Votes): Map<number, number> {
  const pairs = [...votes].flatMap(([row, own]) =>
    [...own].flatMap(([other, vote]) => (vote >= ENOUGH ? [{ row, other, vote }] : [])),
  );
  pairs.sort((a, b) => b.vote - a.vote || Math.abs(a.row - a.other) - Math.abs(b.row - b.other) || a.row - b.row);
  const map = new Map<number, number>();
  const taken = new Set<number>();
  for (const { row, other } of pairs) {
    if (map.has(row) || taken.has(other)) continue;
    map.set(row, other);
    taken.add(other);
  }
  return map;
}

interface Both {
  readonly blank: SheetTexts;
  readonly copy: SheetTexts;
  readonly votes: Votes;
}

/** Rows between two that were found and stand in the same order in both. */
function fillGaps(both: Both, map: Map<number, number>, last: { blank: number; copy: number }): void {
  const taken = new Set(map.values());
  const found = [[0, 0], ...[...map].sort(([a], [b]) => a - b), [last.blank + 1, last.copy + 1]] as [number, number][];
  for (let i = 1; i < found.length; i++) {
    const [[row, other], [nextRow, nextOther]] = [found[i - 1]!, found[i]!]; // i runs over its places
    const here = between(row, nextRow);
    const there = between(other, nextOther).filter((one) => !taken.has(one));
    // Behind a row that was moved, the rows of the copy begin or end elsewhere: one side tells.
    for (const [a, b] of pairsBetween(both, here, there)) map.set(a, b);
  }
}

function between(first: number, next: number): number[] {
  const length = next - first - 1;
  return length > 0 ? Array.from({ length }, (_, i) => first + 1 + i) : [];
}

function pairsBetween(both: Both, here: readonly number[], there: readonly number[]): [number, number][] {
  if (here.length === 0 || there.length === 0) return [];
  if (here.length * there.length > MOST_COMPARISONS) return here.length === there.length ? inOrder(here, there) : [];
  return best(
    here,
    there,
    here.map((row) => there.map((other) => likeness(both, row, other) + closeness(here, there, row, other))),
  );
}

function inOrder(here: readonly number[], there: readonly number[]): [number, number][] {
  return here.map((row, i) => [row, there[i] ?? 0]);
}

/** How alike two rows are, by their texts; two without any are alike a little. */
function likeness({ blank, copy, votes }: Both, row: number, other: number): number {
  const [own, its] = [blank.at.get(row), copy.at.get(other)];
  if (!own) return its ? 0.05 : 0.1;
  if (!its) return 0;
  const near = own.reduce((sum, { text, column, weight }) => {
    const most = its.reduce((best, one) => {
      const alike = one.text === text ? 1 : weight < 1 ? 0 : similarity(text.slice(0, 100), one.text.slice(0, 100));
      return Math.max(best, alike < 0.4 ? 0 : alike * (one.column === column ? 1 : 0.8));
    }, 0);
    return sum + most * weight;
  }, 0);
  return Math.max(near / own.length, votes.get(row)?.get(other) ?? 0) + 0.02;
}

/** Of equally good pairs, those that stand as far from the beginning of the gap. */
function closeness(here: readonly number[], there: readonly number[], row: number, other: number): number {
  const apart = Math.abs(row - here[0]! - (other - there[0]!)); // neither is empty
  return here.length === there.length ? (apart === 0 ? 0.3 : 0) : 0.01 / (1 + apart);
}

/** Pairs in order that have the most in common together. */
function best(
  here: readonly number[],
  there: readonly number[],
  alike: readonly (readonly number[])[],
): [number, number][] {
  // sums[i][k]: the most that the rows from i on can have in common with those from k on.
  const sums = Array.from({ length: here.length + 1 }, () => new Float64Array(there.length + 1));
  const at = (i: number, k: number) => sums[i]?.[k] ?? 0;
  for (let i = here.length - 1; i >= 0; i--) {
    for (let k = there.length - 1; k >= 0; k--) {
      const paired = (alike[i]?.[k] ?? 0) + at(i + 1, k + 1);
      sums[i]![k] = Math.max(paired, at(i, k + 1), at(i + 1, k)); // both are within
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, k = 0; i < here.length && k < there.length;) {
    const own = alike[i]?.[k] ?? 0;
    if (own > 0 && at(i, k) === own + at(i + 1, k + 1))
      pairs.push([here[i++]!, there[k++]!]); // both are within
    else if (at(i, k) === at(i, k + 1)) k++;
    else i++;
  }
  return pairs;
}
