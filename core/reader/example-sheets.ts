/**
 * Sheets that show how the form is to be filled in (記入例): what stands in them is nobody's answer.
 */
import type { Grid } from '../grid/grid.js';
import { compact } from '../text/normalise.js';

const NAMED = /記入例|記載例|作成例|入力例|記入見本|見本|サンプル|sample/iu;
const TITLE = /^[(【〔[<《〈「]?(?:記入例|記載例|作成例|入力例|記入見本|見本|サンプル)[)】〕\]>》〉」]?$/u;
/** A title stands in one of these rows. */
const TITLE_ROWS = 5;

export function isExampleSheet(grid: Grid): boolean {
  if (NAMED.test(compact(grid.name))) return true;
  for (const row of grid.rows()) {
    if (row > TITLE_ROWS) return false;
    for (const { cell } of grid.row(row)) if (cell.text.length < 20 && TITLE.test(compact(cell.text))) return true;
  }
  return false;
}
