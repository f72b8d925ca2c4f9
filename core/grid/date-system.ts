/**
 * The two ways in which workbooks count days: from 1900, as nearly all do, and from 1904, as those that began on a Mac.
 * Records hold days as the first way counts them, so that the same day is the same number in every workbook.
 */
import type { Grid, RawValue } from './grid.js';

/** How many days later counting from 1904 begins. */
export const DAYS_TO_1904 = 1462;

/** The day that a cell of the sheet stores, counted from 1900. */
export function dayFrom1900(grid: Grid, raw: RawValue): RawValue {
  return grid.date1904 && typeof raw === 'number' ? raw + DAYS_TO_1904 : raw;
}

/** A day counted from 1900, as a cell of the sheet stores it. */
export function dayAsStored(grid: Grid, raw: RawValue): RawValue {
  return grid.date1904 && typeof raw === 'number' ? raw - DAYS_TO_1904 : raw;
}
