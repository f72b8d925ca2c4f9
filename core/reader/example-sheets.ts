/**
 * Sheets and tables that show how the form is to be filled in（記入例, 作成要領）: what stands in them is nobody's answer.
 */
import type { ColumnSpan } from '../grid/area.js';
import type { Grid } from '../grid/grid.js';
import { compact } from '../text/normalise.js';

const NAMED = /記入例|記載例|作成例|入力例|記入見本|見本|サンプル|sample/iu;
/** Only names: a form may have its instructions above its table. */
const INSTRUCTIONS =
  /(?:作成|記入|記載|入力|回答|提出|調書)(?:の|上の)?(?:要領|要項|方法|手順|注意|手引|しかた|仕方|ポイント|マニュアル|留意)|書き方|手引き?$|^(?:要領|説明|説明書|はじめに|お願い|凡例|注意事項|留意事項|マニュアル)$/u;
const TITLE = /^[(【〔[<《〈「]?(?:記入例|記載例|作成例|入力例|記入見本|見本|サンプル)\d?[)】〕\]>》〉」]?$/u;
/** A title stands in one of these rows. */
const TITLE_ROWS = 5;
/** Rows above a table in which its title stands. */
const TABLE_TITLE_ROWS = 2;

/** @param isOwn whether the form names this sheet as one of its own: then its name says what it is about（見本市） */
export function isExampleSheet(grid: Grid, isOwn = false): boolean {
  const name = compact(grid.name);
  if (!isOwn && (NAMED.test(name) || INSTRUCTIONS.test(name))) return true;
  for (const row of grid.rows()) {
    if (row > TITLE_ROWS) return false;
    if (hasExampleTitle(grid, row)) return true;
  }
  return false;
}

/** Whether a table further down on a sheet is an example: it stands right under a title that says so. */
export function isExampleTable(grid: Grid, header: ColumnSpan & { readonly top: number }): boolean {
  const top = Math.max(TITLE_ROWS + 1, header.top - TABLE_TITLE_ROWS);
  for (const row of grid.rows({ top, bottom: header.top - 1 })) if (hasExampleTitle(grid, row, header)) return true;
  return false;
}

function hasExampleTitle(grid: Grid, row: number, within?: ColumnSpan): boolean {
  for (const { cell } of grid.row(row, within))
    if (cell.text.length < 20 && TITLE.test(compact(cell.text))) return true;
  return false;
}
