/**
 * Which column of a header is a field's, where its words stand more than once: repeated instead of merged, or last
 * year's column beside this year's.
 */
import type { Area } from '../../grid/address.js';
import { around, touch } from '../../grid/area.js';
import type { Field } from '../../form/form.js';

/** A header cell that may be a field's. */
export interface Candidate {
  readonly field: Field;
  readonly area: Area;
  /** The fiscal year that it names. */
  readonly year: number | undefined;
  /** Whether it is not one of the form's own words. */
  readonly synonym: boolean;
}

/** One candidate for each field, its area over all cells that repeat it. */
export function chooseColumns(cluster: readonly Candidate[], cycleYear: number | undefined): Candidate[] {
  const fields = [...new Set(cluster.map(({ field }) => field))];
  return fields.map((field) => {
    const all = joinRepeated(cluster.filter((candidate) => candidate.field === field));
    return all.reduce((best, next) => (isBetter(next, best, cycleYear) ? next : best));
  });
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
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const same = joined.find((other) => other.year === candidate.year && touch(other.area, candidate.area));
    if (!same) joined.push(candidate);
    else joined[joined.indexOf(same)] = { ...same, area: around(same.area, candidate.area) };
  }
  return joined;
}
