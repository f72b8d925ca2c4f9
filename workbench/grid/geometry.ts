/**
 * Where everything of a sheet is on the screen: its rows and columns at a zoom, and the strips in front of them.
 */
import { makeAxis, type Axis } from './axis.js';
import type { SheetView } from './book-view.js';
import type { RowHeights } from './row-height.js';
import type { Terrain } from './selection.js';

export interface Geometry extends Terrain {
  readonly zoom: number;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Size of the strips with the numbers of rows and the letters of columns. */
  readonly strip: { readonly width: number; readonly height: number };
}

/** Blank rows and columns beyond what a sheet holds, to write into. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** @param zoom 1 for 100 % */
export function geometryOf(sheet: SheetView, zoom: number, heights: RowHeights): Geometry {
  const plain = makeAxis(sheet.columns, Math.max(sheet.right + SPARE_COLUMNS, LEAST_COLUMNS));
  const columns = makeAxis(sheet.columns, plain.count, zoom);
  const count = Math.max(sheet.bottom + SPARE_ROWS, LEAST_ROWS);
  const rows = makeAxis(sheet.rows, count, zoom, (row) => heights.of(sheet, plain, row));
  const digits = String(count).length;
  return {
    zoom,
    rows,
    columns,
    frozen: {
      rows: Math.min(sheet.frozen.rows, rows.count - 1),
      columns: Math.min(sheet.frozen.columns, columns.count - 1),
    },
    strip: { width: Math.max(32, 12 + digits * 9), height: 24 },
    merges: sheet.merges,
    mergeAt: (row, column) => sheet.mergeAt(row, column),
    isFilled: (row, column) => (sheet.cell(row, column)?.text ?? '') !== '',
  };
}
