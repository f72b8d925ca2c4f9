/**
 * Finds the columns of the blank in a copy of it: those that texts tell, in rows that were found; and between two of
 * them as many as there are in both, in their order. Where somebody put columns between, their order tells nothing.
 */
import { similarity } from '../../text/similarity.js';
import { headerYear } from '../survey/header-text.js';
import type { RowMap } from './align-rows.js';
import type { HeaderMeanings } from './header-meanings.js';
import type { SheetText, SheetTexts } from './sheet-texts.js';

/** By column of the blank, the column of the copy. */
export type ColumnMap = ReadonlyMap<number, number>;

interface Versions {
  readonly blank: SheetTexts;
  readonly copy: SheetTexts;
  readonly rows: RowMap;
  /** Columns of the copy that are none of the blank's. */
  readonly others: ReadonlySet<number>;
}

/** Texts that are so alike are one text, edited. */
const ALIKE = 0.6;
/** What a text that is not quite the same says. */
const NEARLY = 0.5;

/** @param last the last column of the blank that may hold anything */
export function alignColumns(versions: Versions, meanings: HeaderMeanings, last: number): ColumnMap {
  const map = surest(votesOf(versions, meanings));
  fillGaps(map, last, { versions, used: usedColumns(versions) });
  return map;
}

function votesOf({ blank, copy, rows, others }: Versions, meanings: HeaderMeanings): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  for (const [row, other] of rows) {
    const its = (copy.at.get(other) ?? []).filter(({ column }) => !others.has(column));
    for (const text of blank.at.get(row) ?? []) {
      const same = its.filter((one) => one.text === text.text);
      const near = same.length > 0 ? same : its.filter((one) => isNear(text, one, meanings));
      for (const one of near) {
        const own = votes.get(text.column) ?? new Map<number, number>();
        votes.set(text.column, own);
        const says = (same.length > 0 ? 1 : NEARLY) * text.weight;
        own.set(one.column, (own.get(one.column) ?? 0) + says / near.length);
      }
    }
  }
  return votes;
}

/** Last year's column says nearly the same as this year's, and is another. */
function isNear({ text, weight }: SheetText, other: SheetText, meanings: HeaderMeanings): boolean {
  if (weight < 1) return false;
  if (!meanings.share(text, other.text) && similarity(text, other.text) < ALIKE) return false;
  return headerYear(text) === headerYear(other.text);
}

interface Pair {
  readonly column: number;
  readonly other: number;
  readonly vote: number;
}

/** A column that has so much more in common with one than with any other needs no place to tell it. */
const PLAINLY = 1.5;

/** The surest first; what could be several goes by where the plain ones went: two tables may stand side by side. */
function surest(votes: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number> {
  const map = new Map<number, number>();
  const taken = new Set<number>();
  const take = (pairs: readonly Pair[], apart: (pair: Pair) => number) => {
    const sorted = [...pairs].sort((a, b) => b.vote - a.vote || apart(a) - apart(b));
    for (const { column, other } of sorted) {
      if (map.has(column) || taken.has(other)) continue;
      map.set(column, other);
      taken.add(other);
    }
  };
  const all = [...votes].flatMap(([column, own]) => [...own].map(([other, vote]): Pair => ({ column, other, vote })));
  take(
    all.filter((pair) => isPlain(votes, pair)),
    () => 0,
  );
  const known = [...map];
  take(all, ({ column, other }) => Math.abs(other - expected(known, column)));
  return map;
}

function isPlain(votes: ReadonlyMap<number, ReadonlyMap<number, number>>, { column, other, vote }: Pair): boolean {
  return [...(votes.get(column) ?? [])].every(([one, its]) => one === other || vote >= its * PLAINLY);
}

/** Where a column would stand beside the nearest one that is known. */
function expected(known: readonly (readonly [number, number])[], column: number): number {
  const nearest = known.reduce<readonly [number, number] | undefined>(
    (best, one) => (best && Math.abs(best[0] - column) <= Math.abs(one[0] - column) ? best : one),
    undefined,
  );
  return nearest ? nearest[1] + column - nearest[0] : column;
}

/** Columns of the copy in which something stands, in rows that are the blank's, from the left. */
function usedColumns({ copy, rows }: Versions): readonly number[] {
  const used = new Set([...rows.values()].flatMap((row) => (copy.at.get(row) ?? []).map(({ column }) => column)));
  return [...used].sort((a, b) => a - b);
}

/** Where between two columns there are as many in both, each is the one in its place. */
function fillGaps(map: Map<number, number>, last: number, { versions, used }: Gaps): void {
  const taken = new Set([...map.values(), ...versions.others]);
  const sorted: [number, number][] = [[0, 0], ...[...map].sort(([a], [b]) => a - b)];
  // Where somebody put the columns in another order, a place between two says nothing.
  if (sorted.some(([, other], i) => other < (sorted[i - 1]?.[1] ?? 0))) return;
  for (const [i, [column, other]] of sorted.entries()) {
    const [next, nextOther] = sorted[i + 1] ?? [last + 1, undefined];
    const length = next - column - 1;
    const free = columnsBetween(other, nextOther ?? other + length + taken.size + 1).filter((at) => !taken.has(at));
    // Behind the last that is known, columns in which nobody has written anything are not there to be counted.
    const isMore = nextOther === undefined ? used.some((at) => at > (free[length - 1] ?? other)) : free.length > length;
    if (isMore || free.length < length) continue;
    // Where one that is another's stands in the place of the blank's, nobody has begun one behind it.
    const end = nextOther ?? free[length - 1] ?? other;
    const isReplaced = [...versions.others].some((at) => at > other && at < end);
    if (isReplaced && free.slice(0, length).some((at) => !used.includes(at))) continue;
    for (let k = 0; k < length; k++) map.set(column + 1 + k, free[k] ?? 0);
  }
}

interface Gaps {
  readonly versions: Versions;
  readonly used: readonly number[];
}

function columnsBetween(first: number, next: number): number[] {
  return Array.from({ length: Math.max(0, next - first - 1) }, (_, i) => first + 1 + i);
}
