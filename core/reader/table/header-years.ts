/**
 * The years of a table's columns, wherever the sheet says them: in the header itself, in a group above it, or below it
 * where one header stands over a column for each year.
 */
import type { Area } from '../../grid/address.js';
import { coversColumns, hasColumn, type ColumnSpan } from '../../grid/area.js';
import { bisect } from '../../grid/bisect.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import { indexStretches } from '../../grid/stretches.js';
import type { Field } from '../../form/form.js';
import { findDate } from '../../text/japanese-date.js';
import { yearSaid } from '../survey/dated-words.js';
import { isYearAlone } from '../survey/header-text.js';
import type { Candidate } from './candidate.js';

/** Rows of group headers above a header, and of years below it. */
const MOST_ROWS = 2;
/** A longer text is no header of a year. */
const LONGEST = 40;
const LONGEST_BELOW = 16;

/** A cell of a row, with the year that it says. */
interface Mark {
  readonly area: Area;
  readonly text: string;
  readonly year: number | undefined;
}

export class HeaderYears {
  private readonly rows = new Map<number, readonly Mark[]>();

  constructor(
    private readonly grid: Grid,
    private readonly cycleYear: number | undefined,
  ) {}

  /** The candidates with their years; one that stands over several years' columns becomes one for each. */
  dated(candidates: readonly Candidate[], keys: readonly Field[]): Candidate[] {
    const names = candidates.filter(({ field }) => keys.includes(field)).map(({ area }) => area);
    const bottom = candidates.reduce((lowest, { area }) => Math.max(lowest, area.bottom), 0);
    const repeated = repeatedIn(candidates);
    const saysYears = this.rowsOfYears(candidates);
    const told = this.toldByGroups(candidates, names, repeated);
    return candidates.flatMap((candidate) => {
      const { area, field } = candidate;
      const own = told.get(candidate) ?? candidate.year ?? this.saidAt(area);
      if (own !== undefined) return [{ ...candidate, year: own }];
      const above = this.above(area, names, repeated.has(field));
      if (above !== undefined) return [{ ...candidate, year: above }];
      const below = this.below(area, bottom, saysYears);
      return below.length === 0 ? [candidate] : below.map(({ area, year }) => ({ ...candidate, area, year }));
    });
  }

  private saidAt({ top, left }: Area): number | undefined {
    return yearSaid(this.grid.cell(top, left)?.text ?? '', this.cycleYear);
  }

  /** Headers that came along with the year that they say into another year's group: 実績（６年度） under 令和５年度, and under ６. */
  private toldByGroups(
    candidates: readonly Candidate[],
    names: readonly ColumnSpan[],
    repeated: ReadonlySet<Field>,
  ): Map<Candidate, number> {
    const told = new Map<Candidate, number>();
    for (const field of repeated) {
      const all = candidates.filter((one) => one.field === field);
      const own = new Set(all.map(({ area, year }) => year ?? this.saidAt(area)));
      if (own.size > 1 || own.has(undefined)) continue;
      const groups = all.map(({ area }) => this.above(area, names, true));
      if (groups.includes(undefined) || new Set(groups).size < 2) continue;
      for (const [i, one] of all.entries()) told.set(one, groups[i] ?? 0);
    }
    return told;
  }

  /**
   * The year that stands as a group over a header: 令和4年度 over 評価 and 今後の取組. What stands over the names of the
   * rows too is the table's title.
   * @param isRepeated whether the header comes again, so that a group reaches on where it is not merged
   */
  private above(area: Area, names: readonly ColumnSpan[], isRepeated: boolean): number | undefined {
    for (let row = area.top - 1; row >= Math.max(1, area.top - MOST_ROWS); row--) {
      const marks = this.marksIn(row);
      const upTo = marksUpTo(marks, area.left);
      const last = marks[upTo - 1];
      const over = last && hasColumn(last.area, area.left) ? last : undefined;
      const before = isRepeated && !over ? last : undefined;
      const group = over ?? (before && before.area.left === before.area.right ? before : undefined);
      if (group?.year === undefined || group.area.bottom >= area.top) continue;
      if (over && !coversColumns(over.area, area)) continue;
      const isTitle = names.some((name) => coversColumns(group.area, name)) && !isYearAlone(group.text);
      if (!isTitle) return group.year;
    }
    return undefined;
  }

  /** The years under a header that stands over several columns: 参加人数 over R5 and R6. */
  private below(area: Area, bottom: number, saysYears: (row: number) => boolean): (Mark & { readonly year: number })[] {
    if (area.left === area.right) return [];
    for (let row = area.bottom + 1; row <= area.bottom + MOST_ROWS; row++) {
      const marks = this.marksIn(row);
      const within = marks.slice(marksUpTo(marks, area.left - 1), marksUpTo(marks, area.right));
      const under = within.filter((mark) => coversColumns(area, mark.area));
      const years = under.flatMap((mark) => (isYearBelow(mark) ? [{ ...mark, year: mark.year }] : []));
      if (years.length === 0) continue;
      const isApart = new Set(years.map(({ year }) => year)).size === years.length && years.length > 1;
      return isApart && years.length === under.length && (row <= bottom || saysYears(row)) ? years : [];
    }
    return [];
  }

  /** Of which rows nothing but years stands under the headers: they are no rows of data. */
  private rowsOfYears(candidates: readonly Candidate[]): (row: number) => boolean {
    const known = new Map<number, boolean>();
    const meets = indexStretches(candidates.map(({ area }) => [area.left, area.right]));
    return (row) => {
      const told = known.get(row);
      if (told !== undefined) return told;
      const under = this.marksIn(row).filter(({ area }) => meets(area.left, area.left));
      const areYears = under.every(isYearBelow);
      known.set(row, areYears);
      return areYears;
    };
  }

  /** What stands in a row, from the left. */
  private marksIn(row: number): readonly Mark[] {
    const known = this.rows.get(row);
    if (known) return known;
    const marks: Mark[] = [];
    for (const { column, cell } of this.grid.row(row)) {
      const { text } = cell;
      const year = text.length <= LONGEST ? yearSaid(text, this.cycleYear) : undefined;
      marks.push({ area: extentAt(this.grid, { row, column }), text, year });
    }
    this.rows.set(row, marks);
    return marks;
  }
}

/** How many marks of a row begin at this column or before it. */
function marksUpTo(marks: readonly Mark[], column: number): number {
  return bisect(marks.length, (i) => (marks[i]?.area.left ?? Infinity) <= column);
}

function isYearBelow(mark: Mark): mark is Mark & { readonly year: number } {
  return mark.year !== undefined && mark.text.length <= LONGEST_BELOW && findDate(mark.text) === undefined;
}

/** Fields of which a header stands in several columns. */
function repeatedIn(candidates: readonly Candidate[]): Set<Field> {
  const columns = new Map<Field, number>();
  const repeated = new Set<Field>();
  for (const { field, area } of candidates) {
    if ((columns.get(field) ?? area.left) !== area.left) repeated.add(field);
    columns.set(field, area.left);
  }
  return repeated;
}
