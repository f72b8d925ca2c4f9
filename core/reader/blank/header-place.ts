/**
 * Where a header of the blank stands in a copy in which it comes again or takes up fewer rows: texts tell another row for
 * it, and what stands under it tells its own.
 */
import { rowsOf } from '../../grid/area.js';
import type { Landmark } from '../survey/landmarks.js';
import type { TableHeader } from '../table/table-headers.js';
import type { AlignedSheet } from './align-sheets.js';

/** Rows between a header and what stands under it. */
const NEXT = 3;

/**
 * By a header row of the blank, the row of the copy that stands as far above the rows that stand under it.
 * @param landmarks of the copy's sheet
 */
export function rowsInPlace(sheet: AlignedSheet, landmarks: readonly Landmark[]): (row: number) => readonly number[] {
  const places = new Map<number, Set<number>>();
  for (const header of sheet.blank.headers.values()) {
    for (const row of rowsOf(header)) {
      const place = placeOf(sheet, header, row, landmarks);
      if (place !== undefined) places.set(row, (places.get(row) ?? new Set<number>()).add(place));
    }
  }
  return (row) => [...(places.get(row) ?? [])];
}

function placeOf(sheet: AlignedSheet, header: TableHeader, row: number, landmarks: readonly Landmark[]) {
  const { rows, same } = sheet;
  const below = Array.from({ length: NEXT }, (_, i) => header.bottom + 1 + i).find((one) => same.has(one));
  const other = below === undefined ? undefined : rows.get(below);
  if (below === undefined || other === undefined) return undefined;
  const place = other - (below - row);
  return place > 0 && isHeaderRow(sheet, header, { row, place }, landmarks) ? place : undefined;
}

interface Pair {
  readonly row: number;
  readonly place: number;
}

/** It says something of the header, or goes on from a row that does, and is no other row of the blank. */
function isHeaderRow(sheet: AlignedSheet, header: TableHeader, { row, place }: Pair, landmarks: readonly Landmark[]) {
  const { rows, same, blank } = sheet;
  const own = new Set(rowsOf(header));
  if ([...rows].some(([one, other]) => other === place && !own.has(one))) return false;
  if (own.has(row - 1) && same.has(row - 1) && rows.get(row - 1) === place - 1) return true;
  const words = new Set(blank.landmarks.flatMap(({ text, area }) => (own.has(area.top) ? [text] : [])));
  return landmarks.some(({ text, area }) => area.top === place && words.has(text));
}
