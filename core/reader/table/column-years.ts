/**
 * Which of several years' columns a field means: the year that the form asks for, outright or counted from the workbook's;
 * or, where the form's own words name a year (令和６年度実績), the column that is as far on as the workbook is.
 */
import type { Field, SourceYear } from '../../form/form.js';
import { namedYearOf, wantedYearOf } from '../survey/landmarks.js';
import type { Candidate } from './candidate.js';

/** Years from the workbook's; undefined for one that is given outright. */
function yearsFromCycle(wanted: SourceYear): number | undefined {
  if (typeof wanted === 'number') return undefined;
  return wanted === 'cycle' ? 0 : Number(wanted.slice('cycle'.length));
}

export interface WantedYear {
  readonly year: number;
  /** Whether a header without a year will do where none names that one. */
  readonly mayBeUndated: boolean;
}

/** For each field that means a year's column which one it is. @param cycleYear of the workbook, where it is known */
export function wantedYears(
  candidates: ReadonlyMap<Field, readonly Candidate[]>,
  cycleYear: number | undefined,
): Map<Field, WantedYear> {
  const wanted = new Map<Field, WantedYear>();
  const cycle = cycleYear ?? cycleOf(candidates);
  for (const field of candidates.keys()) {
    const asked = wantedYearOf(field);
    if (asked === undefined) continue;
    const year = typeof asked === 'number' ? asked : (cycle ?? 0) + (yearsFromCycle(asked) ?? 0);
    wanted.set(field, { year, mayBeUndated: false });
  }
  const named = [...candidates.keys()].filter((field) => !wanted.has(field) && namedYearOf(field) !== undefined);
  for (const fields of sharingColumns(named, candidates)) {
    const by = yearsOn(fields, candidates, cycleYear);
    for (const field of fields) wanted.set(field, { year: (namedYearOf(field) ?? 0) + by, mayBeUndated: true });
  }
  return wanted;
}

/** The year in which most of the fields that count from it have a column; of several the latest. */
function cycleOf(candidates: ReadonlyMap<Field, readonly Candidate[]>): number | undefined {
  const found = new Map<number, number>();
  for (const [field, own] of candidates) {
    const by = yearsFromCycle(wantedYearOf(field) ?? 0);
    if (by === undefined) continue;
    for (const year of yearsOf(own)) found.set(year - by, (found.get(year - by) ?? 0) + 1);
  }
  const [best] = [...found].sort(([a, many], [b, more]) => more - many || b - a);
  return best?.[0];
}

/** Of a form that was written in another year: how many years on the workbook's columns are. */
function yearsOn(
  fields: readonly Field[],
  candidates: ReadonlyMap<Field, readonly Candidate[]>,
  cycleYear: number | undefined,
): number {
  const shifts = new Map<number, { found: number; answers: boolean }>();
  for (const field of fields) {
    for (const year of yearsOf(candidates.get(field) ?? [])) {
      const by = year - (namedYearOf(field) ?? 0);
      const { found = 0, answers = false } = shifts.get(by) ?? {};
      shifts.set(by, { found: found + 1, answers: answers || (field.role === 'answer' && year === cycleYear) });
    }
  }
  const [best] = [...shifts].sort(
    ([a, one], [b, other]) =>
      other.found - one.found || Number(other.answers) - Number(one.answers) || Math.abs(a) - Math.abs(b) || b - a,
  );
  return best?.[0] ?? 0;
}

function yearsOf(candidates: readonly Candidate[]): Set<number> {
  return new Set(candidates.flatMap(({ year }) => year ?? []));
}

/** Fields whose headers say the same but for the year belong together: what one of them means says what the others do. */
function sharingColumns(
  fields: readonly Field[],
  candidates: ReadonlyMap<Field, readonly Candidate[]>,
): (readonly Field[])[] {
  const groups: { fields: Field[]; places: Set<string> }[] = [];
  for (const field of fields) {
    const places = (candidates.get(field) ?? []).map(({ area }) => `${area.top} ${area.left}`);
    const meets = groups.filter((group) => places.some((place) => group.places.has(place)));
    const joined = {
      fields: [...meets.flatMap((group) => group.fields), field],
      places: new Set([...meets.flatMap((group) => [...group.places]), ...places]),
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !meets.includes(group)), joined);
  }
  return groups.map((group) => group.fields);
}
