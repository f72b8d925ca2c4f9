/**
 * A department's workbook as somebody redrew it: a header under another word, and beside it a column of their own, so that
 * nobody can tell from the blank alone which of the two is the form's.
 */

import { formatAddress, formatArea } from '../../core/grid/address.js';
import type { Grid } from '../../core/grid/grid.js';
import { readWorkbook } from '../../server/xlsx/read-workbook.js';
import { buildWorkbook, type BuiltSheet } from './build-workbook.js';

interface Redrawn {
  /** The form's header. */
  readonly header: string;
  /** What it says now. */
  readonly renamed: string;
  /** The header of the column that was put behind it, and what stands in it in each row that is answered. */
  readonly memo: string;
  readonly note: string;
}

export async function withUnknownColumn(bytes: Uint8Array, redrawn: Redrawn): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes);
  return buildWorkbook({ sheets: sheets.map((grid) => redrawnSheet(grid, redrawn)) });
}

function redrawnSheet(grid: Grid, { header, renamed, memo, note }: Redrawn): BuiltSheet {
  const place = placeOf(grid, header);
  const shift = (column: number) => (place && column > place.column ? column + 1 : column);
  const cells: Record<string, string | number | boolean> = {};
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      const at = formatAddress({ row, column: shift(column) });
      cells[at] = cell.text === header ? renamed : typeof cell.raw === 'number' ? cell.raw : cell.text;
      if (place?.column !== column) continue;
      const beside = formatAddress({ row, column: column + 1 });
      if (row === place.row) cells[beside] = memo;
      else if (row > place.row && !grid.mergeAt(row, column)) cells[beside] = note;
    }
  }
  const merges = grid.merges.map(({ left, right, ...area }) =>
    formatArea({ ...area, left: shift(left), right: shift(right) }),
  );
  return { name: grid.name, cells, merges };
}

function placeOf(grid: Grid, text: string) {
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) if (cell.text === text) return { row, column };
  }
  return undefined;
}
