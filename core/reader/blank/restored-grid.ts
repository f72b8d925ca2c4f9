/**
 * A sheet in which some cells say what the form says there: a header that somebody renamed is read as the header that
 * it was. Nothing else changes; addresses are the copy's own.
 */
import type { Position } from '../../grid/address.js';
import type { Grid, GridCell } from '../../grid/grid.js';
import { overlayGrid } from '../../grid/overlay-grid.js';

export interface RestoredText extends Position {
  readonly text: string;
}

export function restoredGrid(grid: Grid, texts: readonly RestoredText[]): Grid {
  if (texts.length === 0) return grid;
  const restored = new Map<number, Map<number, GridCell>>();
  for (const { row, column, text } of texts) {
    const own = restored.get(row) ?? new Map<number, GridCell>();
    restored.set(row, own.set(column, { text, raw: text }));
  }
  return overlayGrid(grid, restored);
}
