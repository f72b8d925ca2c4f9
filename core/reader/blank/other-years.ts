/**
 * Headers of a copy that name another year than the blank's of the same field, where this year's stands nowhere and a
 * column without a known header has something in it: that may be this year's, which lost its header. What stands under
 * another year is never read for it.
 */
import type { Form } from '../../form/form.js';
import { columnsAround, columnsOf, hasColumn } from '../../grid/area.js';
import type { Grid } from '../../grid/grid.js';
import { parseDate } from '../../text/japanese-date.js';
import type { Landmark } from '../survey/landmarks.js';
import type { AlignedSheet } from './align-sheets.js';
import type { BlankLayout } from './blank-layout.js';
import { headerMeaningsOf, type HeaderMeanings } from './header-meanings.js';

/** Rows above and below in which this year's header may stand. */
const NEAR = 2;
/** Rows under a header in which a column would have something. */
const ROWS_UNDER = 12;

/** @param all landmarks of the copy's sheet, with what was restored on it */
export function headersOfOtherYears(
  sheet: AlignedSheet,
  all: readonly Landmark[],
  { form, fiscalYear }: Pick<BlankLayout, 'form' | 'fiscalYear'>,
): Landmark[] {
  const dated = all.filter(({ year, area }) => year !== undefined && year !== fiscalYear && !isDay(sheet.grid, area));
  if (dated.length === 0) return [];
  const headers = new BlankHeaders(sheet, form);
  return dated.filter((mark) => {
    const years = headers.yearsOf(mark);
    if (years === undefined || years.has(mark.year)) return false;
    const isOwn = (other: Landmark) =>
      Math.abs(other.area.top - mark.area.top) <= NEAR && other.year !== mark.year && headers.areAlike(mark, other);
    return !all.some(isOwn) && hasColumnWithoutHeader(sheet.grid, all, mark);
  });
}

function isDay(grid: Grid, { top, left }: Landmark['area']): boolean {
  return parseDate(grid.cell(top, left)?.text ?? '') !== undefined;
}

/** What the headers of the blank's tables mean, and the years that they say. */
class BlankHeaders {
  private readonly years = new Map<string, Set<number | undefined>>();
  private readonly meanings: HeaderMeanings;

  constructor({ blank }: AlignedSheet, form: Form) {
    this.meanings = form.once(headerMeaningsOf);
    const tables = [...blank.headers.values()];
    for (const mark of blank.landmarks) {
      if (!tables.some(({ top, bottom }) => mark.area.bottom >= top && mark.area.top <= bottom)) continue;
      for (const name of this.meanings.of(mark))
        this.years.set(name, (this.years.get(name) ?? new Set()).add(mark.year));
    }
  }

  /** The years that the blank says over columns of that meaning; undefined where it has none. */
  yearsOf(mark: Landmark): ReadonlySet<number | undefined> | undefined {
    const known = this.meanings.of(mark).flatMap((name) => this.years.get(name) ?? []);
    return known.length === 0 ? undefined : new Set(known.flatMap((years) => [...years]));
  }

  areAlike(a: Landmark, b: Landmark): boolean {
    const names = this.meanings.of(a);
    return this.meanings.of(b).some((name) => names.includes(name));
  }
}

function hasColumnWithoutHeader(grid: Grid, all: readonly Landmark[], { area }: Landmark): boolean {
  const beside = all.filter((one) => one.area.top <= area.bottom && one.area.bottom >= area.bottom);
  const { left, right } = columnsAround(beside.map((one) => one.area));
  const rows = [...grid.rows({ top: area.bottom + 1, bottom: area.bottom + ROWS_UNDER })];
  const known = (column: number) => beside.some((one) => hasColumn(one.area, column));
  // One that nobody has begun to fill in stands between others.
  if (columnsOf({ left, right }).some((column) => !known(column))) return true;
  const around = { left: Math.max(1, left - 1), right: right + 1 };
  return rows.some((row) => [...grid.row(row, around)].some(({ column }) => !known(column)));
}
