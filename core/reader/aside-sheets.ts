/**
 * Sheets that were put into a workbook for whoever fills it in, such as last year's answers: nothing in them is read, and
 * nothing is said of them.
 */
import type { Grid, Workbook } from '../grid/grid.js';

/** Stands in the first cell of such a sheet, which may be renamed. */
export const ASIDE_TITLE = '前年度の回答（参考です。このシートは取り込まれません）';

export function isAsideSheet(grid: Grid): boolean {
  return grid.cell(1, 1)?.text.trim() === ASIDE_TITLE;
}

/** The same workbook where it has none. */
export function withoutAsides(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter((grid) => !isAsideSheet(grid));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}
