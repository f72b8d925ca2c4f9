/**
 * Headers and labels of the blank that say something else in a copy, or nothing. One that stands elsewhere in its rows was
 * moved, and what the copy has in its place is not it.
 */
import { bisect } from '../../grid/bisect.js';
import { blockOf, type Form } from '../../form/form.js';
import { keyAddresses } from '../../form/key-cell.js';
import { parseAddress, type Area } from '../../grid/address.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import { compact } from '../../text/normalise.js';
import type { Landmark } from '../survey/landmarks.js';
import type { RowMap } from './align-rows.js';
import type { AlignedSheet } from './align-sheets.js';
import type { BlankLayout } from './blank-layout.js';
import { headerMeaningsOf, type HeaderMeanings } from './header-meanings.js';
import { rowsInPlace } from './header-place.js';
import { leftOverColumns, type LeftOver } from './leftover-columns.js';
import type { RestoredText } from './restored-grid.js';

/** Rows above and below in which a header may begin that was moved or merged otherwise. */
const NEAR = 2;
/** A row of the copy is a header of the blank once more (behind a page break) where it has so much of it. */
const ENOUGH = 0.5;
/** Rows between a header and what stands next to it. */
const NEXT = 3;
/** A shorter key may stand anywhere. */
const SHORTEST_NAME = 3;

/** @param all landmarks of the copy's sheet */
export function renamedHeaders(
  sheet: AlignedSheet,
  all: readonly Landmark[],
  { form, fiscalYear }: Pick<BlankLayout, 'form' | 'fiscalYear'>,
): RestoredText[] {
  const meanings = form.once(headerMeaningsOf);
  const landmarks = all.filter(({ area }) => !sheet.others.has(area.left));
  const [before, now] = [new Names(sheet.blank.landmarks, meanings), new Names(landmarks, meanings)];
  const isThere = (mark: Landmark, row: number, near: number) => {
    const years = new Set([undefined, mark.year ?? fiscalYear]);
    return meanings.of(mark).every((name) => {
      const wanted = before.count(name, { row: mark.area.top, near, years });
      return now.count(name, { row, near, years }) >= wanted;
    });
  };
  const again = repeatedRows(sheet, landmarks, (mark, row) => isThere(mark, row, 0));
  const inPlace = rowsInPlace(sheet, landmarks);
  const isNamed = namedRows(sheet, form);
  const places = new Set(landmarks.map(({ area }) => placeOf(area.top, area.left)));
  const missing = sheet.blank.landmarks.flatMap((mark): LeftOver[] => {
    const { top } = mark.area;
    const own = sheet.rows.get(top);
    const rows = own !== undefined && isSure(sheet, top, own) ? [own] : [];
    const all = new Set([...rows, ...inPlace(top), ...(again.get(top) ?? [])]);
    return [...all].flatMap((row) => (isThere(mark, row, NEAR) ? [] : [{ mark, row }]));
  });
  const share = (a: Landmark, b: Landmark) => meanings.of(a).some((name) => meanings.of(b).includes(name));
  const left = leftOverColumns(sheet, missing, { form, landmarks, share });
  const texts = missing.flatMap((one) => {
    const alone = left.get(one);
    return (alone ? [alone] : restored(sheet, one, places)).filter(({ row }) => !isNamed(row));
  });
  return eachOnce(texts);
}

/** Rows of the copy in which a name of the blank's rows stands, as its own column has it: no header was ever there. */
function namedRows({ blank, grid, columns }: AlignedSheet, form: Form): (row: number) => boolean {
  const names = new Map<number, Set<string>>();
  for (const record of blank.records) {
    if (blockOf(form, record.block).layout !== 'table') continue;
    for (const address of keyAddresses(form, record)) {
      const at = parseAddress(address);
      const column = at && columns.get(at.column);
      const text = at ? compact(blank.grid.cell(at.row, at.column)?.text ?? '') : '';
      if (column === undefined || text.length < SHORTEST_NAME) continue;
      names.set(column, (names.get(column) ?? new Set<string>()).add(text));
    }
  }
  return (row) => [...names].some(([column, texts]) => texts.has(compact(grid.cell(row, column)?.text ?? '')));
}

function placeOf(row: number, column: number): string {
  return `${row} ${column}`;
}

interface Where {
  readonly row: number;
  readonly near: number;
  readonly years: ReadonlySet<number | undefined>;
}

/** What headers mean, by the rows in which they begin. */
class Names {
  private readonly byName = new Map<string, Landmark[]>();

  constructor(landmarks: readonly Landmark[], meanings: HeaderMeanings) {
    for (const mark of landmarks) {
      for (const name of meanings.of(mark)) {
        const marks = this.byName.get(name);
        if (marks) marks.push(mark);
        else this.byName.set(name, [mark]);
      }
    }
  }

  /** How often a name stands in a row, or so near it, of one of some years: last year's column is another. */
  count(name: string, { row, near, years }: Where): number {
    const marks = this.byName.get(name) ?? [];
    const rowAt = (i: number) => marks[i]?.area.top ?? 0;
    let count = 0;
    for (let i = bisect(marks.length, (k) => rowAt(k) < row - near); i < marks.length && rowAt(i) <= row + near; i++) {
      if (years.has(marks[i]?.year)) count++;
    }
    return count;
  }
}

/** A row that was found by its order alone is sure where what stands next to it was found by its texts. */
function isSure({ rows, same, blank }: AlignedSheet, row: number, other: number): boolean {
  if (same.has(row)) return true;
  for (let next = row + 1; next <= row + NEXT; next++) {
    if (same.has(next)) return rows.get(next) === other + next - row;
  }
  if (same.has(row - 1) && rows.get(row - 1) === other - 1) return true;
  return blank.names !== undefined && standsAsFar(same, rows, row, other);
}

/** On a sheet of labels a row may stand by itself: it is sure where the nearest that is, above and below, is as far off. */
function standsAsFar(same: ReadonlySet<number>, rows: RowMap, row: number, other: number): boolean {
  const known = [...same];
  const above = known.reduce((most, one) => (one < row ? Math.max(most, one) : most), 0);
  const below = known.reduce((least, one) => (one > row ? Math.min(least, one) : least), Number.POSITIVE_INFINITY);
  const nearest = [above, below].filter((one) => one > 0 && Number.isFinite(one));
  return nearest.length > 0 && nearest.every((one) => rows.get(one) === other + one - row);
}

function restored(sheet: AlignedSheet, { mark: { area }, row }: LeftOver, places: ReadonlySet<string>): RestoredText[] {
  const { blank, grid, columns } = sheet;
  const aligned = columns.get(area.left);
  const column = aligned === undefined ? undefined : columnOfTexts(sheet, area, aligned);
  if (column === undefined) return [];
  const there = cellUnder(grid, row, column);
  if (!there || places.has(placeOf(there.top, there.left))) return [];
  return [{ row: there.top, column: there.left, text: blank.grid.cell(area.top, area.left)?.text ?? '' }];
}

/** Rows under a header that tell which column went where. */
const TELLING_ROWS = 30;
const FEWEST_TEXTS = 2;
const FEWEST_FIGURES = 3;

/**
 * The column in which stands what the blank says under a header, where nearly nothing of it stands in the aligned one: texts
 * above a table keep their columns when somebody moves those of the table.
 */
function columnOfTexts({ blank, grid, rows }: AlignedSheet, { bottom, left }: Area, aligned: number): number {
  const votes = new Map<number, number>();
  let fewest = FEWEST_FIGURES;
  for (let row = bottom + 1; row <= bottom + TELLING_ROWS; row++) {
    const given = blank.texts.at.get(row)?.find(({ column }) => column === left);
    const other = rows.get(row);
    if (given === undefined || other === undefined) continue;
    if (given.weight === 1) fewest = FEWEST_TEXTS;
    for (const { column, cell } of grid.row(other)) {
      if (compact(cell.text) === given.text) votes.set(column, (votes.get(column) ?? 0) + 1);
    }
  }
  const [best, most] = [...votes].reduce((one, next) => (next[1] > one[1] ? next : one), [aligned, 0]);
  return most >= fewest && most > 2 * (votes.get(aligned) ?? 0) ? best : aligned;
}

/** The cell that is the column's own: a group may have been put over it and others. */
function cellUnder(grid: Grid, row: number, column: number): Area | undefined {
  for (let below = row; below <= row + NEAR; below++) {
    const there = extentAt(grid, { row: below, column });
    if (there.left === column) return there;
  }
  return undefined;
}

/** Of each header row of the blank, rows of the copy that are none of the blank's and say the same. */
function repeatedRows(
  { blank, rows }: AlignedSheet,
  landmarks: readonly Landmark[],
  isThere: (mark: Landmark, row: number) => boolean,
): Map<number, number[]> {
  const taken = new Set(rows.values());
  const others = [...new Set(landmarks.map(({ area }) => area.top))].filter((row) => !taken.has(row));
  const again = new Map<number, number[]>();
  if (others.length === 0) return again;
  const headers = new Map<number, Landmark[]>();
  for (const mark of blank.landmarks) {
    const own = headers.get(mark.area.top);
    if (own) own.push(mark);
    else headers.set(mark.area.top, [mark]);
  }
  const widest = [...headers].filter(([, marks]) => marks.length > 1).sort(([, a], [, b]) => b.length - a.length);
  for (const row of others) {
    const same = widest.find(([, marks]) => marks.filter((mark) => isThere(mark, row)).length >= marks.length * ENOUGH);
    if (same) again.set(same[0], [...(again.get(same[0]) ?? []), row]);
  }
  return again;
}

/** One cell cannot be two headers: where it would be, it is none. */
function eachOnce(texts: readonly RestoredText[]): RestoredText[] {
  const counts = new Map<string, number>();
  for (const { row, column } of texts) counts.set(placeOf(row, column), (counts.get(placeOf(row, column)) ?? 0) + 1);
  return texts.filter(({ row, column }) => counts.get(placeOf(row, column)) === 1);
}
