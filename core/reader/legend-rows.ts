/**
 * What a sheet that the form does not know says of ratings: rows that give a share (◎ 目標の100％以上), each as one text. A
 * workbook that explains its ratings on a sheet of their own is held to them.
 */
import type { Grid } from '../grid/grid.js';

const SHARE = /[\d０-９]\s*(?:[%％]|割)/u;
const MOST_ROWS = 20;
const LONGEST = 200;

export function legendRows(grid: Grid): string[] {
  const found: string[] = [];
  for (const row of grid.rows()) {
    const words = [...grid.row(row)].map(({ cell: { text } }) => text.trim()).join(' ');
    if (SHARE.test(words)) found.push(words.slice(0, LONGEST));
    if (found.length > MOST_ROWS) return [];
  }
  return found;
}
