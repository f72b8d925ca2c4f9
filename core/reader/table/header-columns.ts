/**
 * Which column of a header is a field's, where its words stand more than once: repeated instead of merged, or last
 * year's column beside this year's.
 */
import type { Area } from '../../grid/address.js';
import { around, shareColumn, touch } from '../../grid/area.js';
import type { Field } from '../../form/form.js';
import type { Candidate } from './candidate.js';
import { wantedYears, type WantedYear } from './column-years.js';

export interface ChosenColumn extends Candidate {
  /** Other columns whose header says the same, in nothing worse. */
  readonly equals: readonly Area[];
}

/** One candidate for each field, its area over all cells that repeat it. */
export function chooseColumns(cluster: readonly Candidate[], cycleYear: number | undefined): ChosenColumn[] {
  const byField = new Map<Field, Candidate[]>();
  for (const candidate of cluster) {
    const known = byField.get(candidate.field);
    if (known) known.push(candidate);
    else byField.set(candidate.field, [candidate]);
  }
  const wanted = wantedYears(byField, cycleYear);
  const chosen = [...byField].flatMap(([field, all]): ChosenColumn[] => {
    const own = joinRepeated(ofYear(all, wanted.get(field)));
    const [first, ...others] = own;
    if (!first) return [];
    const best = others.reduce((one, next) => (isBetter(next, one, cycleYear) ? next : one), first);
    return [{ ...best, equals: own.filter((one) => areEqual(one, best)).map(({ area }) => area) }];
  });
  const older = olderYears(byField.values(), cycleYear);
  return chosen.filter(({ field, year }) => {
    return field.role !== 'answer' || wanted.has(field) || year === undefined || !older.has(year);
  });
}

/** Those of the year that is meant, where one is. */
function ofYear(candidates: readonly Candidate[], wanted: WantedYear | undefined): readonly Candidate[] {
  if (!wanted) return candidates;
  const own = candidates.filter(({ year }) => year === wanted.year);
  if (own.length > 0 || !wanted.mayBeUndated) return own;
  return candidates.filter(({ year }) => year === undefined);
}

/** Nothing but its place tells one from the other. */
function areEqual(one: Candidate, chosen: Candidate): boolean {
  return one.synonym === chosen.synonym && one.year === chosen.year && !shareColumn(one.area, chosen.area);
}

/** Years of columns that come again for a later year: this year's answers stand there, under whatever header. */
function olderYears(candidates: Iterable<readonly Candidate[]>, cycleYear: number | undefined): Set<number> {
  const older = new Set<number>();
  for (const all of candidates) {
    if (all[0]?.field.role !== 'answer') continue;
    const years = all.flatMap(({ year }) => year ?? []);
    const latest = cycleYear ?? Math.max(...years);
    if (years.includes(latest)) for (const year of years) if (year < latest) older.add(year);
  }
  return older;
}

/**
 * The form's own word before another; the workbook's own year, then a header without a year, then the latest; then the
 * upper one, then the one further left.
 */
function isBetter(a: Candidate, b: Candidate, cycleYear: number | undefined): boolean {
  if (a.synonym !== b.synonym) return b.synonym;
  const rank = ({ year }: Candidate) => (year === undefined ? 1 : year === cycleYear ? 2 : 0);
  if (rank(a) !== rank(b)) return rank(a) > rank(b);
  if (a.area.top !== b.area.top) return a.area.top < b.area.top;
  if (a.year !== b.year) return (a.year ?? 0) > (b.year ?? 0);
  return a.area.left < b.area.left;
}

/** The same header repeated where it could have been merged, downwards or beside itself, is one header. */
function joinRepeated(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const joined: Candidate[] = [];
  const sides = new Map<string, number>();
  for (const candidate of candidates) {
    const { area } = candidate;
    const beside = sidesOf(candidate, 'own').flatMap((side) => sides.get(side) ?? []);
    const places = beside.filter((place) => touch(joined[place]?.area ?? area, area)).sort((a, b) => a - b);
    const place = places[0] ?? joined.length;
    const same = joined[place];
    const now = same ? { ...same, area: around(same.area, area) } : candidate;
    joined[place] = now;
    for (const side of sidesOf(now, 'next')) sides.set(side, place);
  }
  return joined;
}

/** Names of the places where a header cell begins and ends, or of those where one that touches it would. */
function sidesOf({ year, area: { top, left, bottom, right } }: Candidate, of: 'own' | 'next'): string[] {
  const [first, last, upper, lower] =
    of === 'own' ? [left, right, top, bottom] : [right + 1, left - 1, bottom + 1, top - 1];
  return [
    `${year} row ${top} from ${first}`,
    `${year} row ${top} to ${last}`,
    `${year} columns ${left} ${right} from ${upper}`,
    `${year} columns ${left} ${right} to ${lower}`,
  ];
}
