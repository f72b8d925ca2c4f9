/**
 * Sheets and tables that show how the form is to be filled in（記入例, 作成要領）: what stands in them is nobody's answer.
 */
import type { ColumnSpan } from '../grid/area.js';
import type { Grid } from '../grid/grid.js';
import { compact } from '../text/normalise.js';

const NAMED =
  /^[(【〔[]?例\d?[)】〕\]]?$|[(【〔[]例\d?[)】〕\]]$|記入例|記載例|作成例|入力例|記入見本|見本|サンプル|sample/iu;
/** Only names: a form may have its instructions above its table. */
const INSTRUCTIONS =
  /(?:作成|記入|記載|入力|回答|提出|調書)(?:の|上の)?(?:要領|要項|方法|手順|注意|手引|しかた|仕方|ポイント|マニュアル|留意)|書き方|手引き?$|^(?:要領|説明|説明書|はじめに|お願い|凡例|注意事項|留意事項|マニュアル)$/u;
const TITLE = /^[(【〔[<《〈「]?(?:記入例|記載例|作成例|入力例|記入見本|見本|サンプル)\d?[)】〕\]>》〉」]?$/u;
/** 【記入例】点検表, 点検表（記入例）, 点検表　記入例 */
const IN_TITLE =
  /^[(【〔[<《〈「](?:記入例|記載例|作成例|入力例|記入見本|見本|サンプル)\d?[)】〕\]>》〉」]|[(【〔[<《〈「](?:記入例|記載例|作成例|入力例|記入見本|見本|サンプル|例)\d?[)】〕\]>》〉」]$/u;
const BESIDE_TITLE =
  /^(?:記入例|記載例|作成例|入力例)[\s\u3000:：]|[\s\u3000](?:記入例|記載例|作成例|入力例|記入見本|見本)\s*$/u;
const LONGEST_TITLE = 40;
/** So many cells in a row are a header: what stands below it is a row of its table. */
const HEADER_CELLS = 4;
const SOME_CELLS = 3;
/** A title stands in one of these rows. */
const TITLE_ROWS = 5;
/** Rows above a table in which its title stands. */
const TABLE_TITLE_ROWS = 2;

/** @param isOwn whether the form names this sheet as one of its own: then its name says what it is about（見本市） */
export function isExampleSheet(grid: Grid, isOwn = false): boolean {
  const name = compact(grid.name);
  if (!isOwn && (NAMED.test(name) || INSTRUCTIONS.test(name))) return true;
  // Below what may be a header stands a row of its table, and it is that which is a sample.
  let mayBeTitle = true;
  for (const row of grid.rows()) {
    if (row > TITLE_ROWS) return false;
    const texts = [...grid.row(row)].map(({ cell }) => cell.text);
    if (texts.some(isExampleTitle) || (mayBeTitle && texts.length < SOME_CELLS && texts.some(saysExample))) return true;
    if (texts.length >= HEADER_CELLS) return false;
    mayBeTitle &&= texts.length < SOME_CELLS;
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
  for (const { cell } of grid.row(row, within)) if (isExampleTitle(cell.text)) return true;
  return false;
}

function isExampleTitle(text: string): boolean {
  return text.length < 20 && TITLE.test(compact(text));
}

/** A title that says so beside what it is the title of. */
function saysExample(text: string): boolean {
  return text.length <= LONGEST_TITLE && (IN_TITLE.test(compact(text)) || BESIDE_TITLE.test(text.trim()));
}
