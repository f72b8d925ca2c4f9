/**
 * Heights of rows that nobody set: such a row is as high as the tallest text in it. Merged cells do not count, as in
 * Excel.
 */
import type { Axis } from './axis.js';
import type { Lengths, SheetView } from './book-view.js';
import { fontSize, LINE, PADDING, turnOf } from './cell-style.js';
import { estimateLines, estimateWidth } from './text-width.js';

interface KnownHeights {
  readonly columns: Lengths;
  readonly rows: Map<number, readonly [version: number, height: number | undefined]>;
}

/** Remembers the heights of rows in which nothing has changed. */
export class RowHeights {
  private readonly sheets = new Map<string, KnownHeights>();

  /** @returns pixels at 100 %; undefined where the row keeps its length */
  of(sheet: SheetView, columns: Axis, row: number): number | undefined {
    if (!sheet.growsToFit(row)) return undefined;
    let known = this.sheets.get(sheet.id);
    if (known?.columns !== sheet.columns) {
      known = { columns: sheet.columns, rows: new Map() };
      this.sheets.set(sheet.id, known);
    }
    const version = sheet.rowVersion(row);
    const there = known.rows.get(row);
    if (there?.[0] === version) return there[1];
    const height = fittedHeight(sheet, columns, row);
    known.rows.set(row, [version, height]);
    return height;
  }
}

function fittedHeight(sheet: SheetView, columns: Axis, row: number): number | undefined {
  let height = 0;
  for (const column of sheet.filledColumns(row)) {
    const cell = sheet.cell(row, column);
    if (!cell || sheet.mergeAt(row, column)) continue;
    const look = sheet.look(row, column);
    const size = fontSize(look, 1);
    const turn = turnOf(look);
    const wide = columns.length(column) - 2 * PADDING;
    const lines = look.wrap ? estimateLines(cell.text, size, wide) : 1;
    if (turn === undefined) height = Math.max(height, lines * size * LINE + 2);
    else if (typeof turn === 'string') height = Math.max(height, estimateWidth(cell.text, size) + 2 * PADDING);
  }
  return height > sheet.rows.standard ? Math.ceil(height) : undefined;
}
