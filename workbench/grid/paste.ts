/**
 * Where a copied block goes: once from the selection's first cell, or as often as it fits when the selection is a
 * multiple of it. What a merge covers takes nothing in.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../core/grid/address.js';
import type { Entry, Selection } from './book-view.js';
import { extent, isMany, type Terrain } from './selection.js';

export interface Pasted {
  readonly entries: readonly Entry[];
  /** What is selected afterwards. */
  readonly area: Area;
}

/** A selection larger than this takes the block in once. */
const MOST_COPIES = 100_000;

/** @param block cells row by row, not necessarily of one length */
export function pasteBlock(
  terrain: Terrain,
  { active, area }: Selection,
  block: readonly (readonly string[])[],
): Pasted {
  const height = block.length;
  const width = Math.max(...block.map((cells) => cells.length));
  const many = isMany(terrain, { active, cursor: active, end: active, area });
  const from = many ? { row: area.top, column: area.left } : active;
  const tall = many ? area.bottom - area.top + 1 : 1;
  const wide = many ? area.right - area.left + 1 : 1;
  const fits = tall % height === 0 && wide % width === 0 && tall * wide <= MOST_COPIES;
  const bottom = Math.min(from.row + (fits ? tall : height) - 1, MAX_ROW);
  const right = Math.min(from.column + (fits ? wide : width) - 1, MAX_COLUMN);
  const entries: Entry[] = [];
  for (let row = from.row; row <= bottom; row++) {
    const cells = block[(row - from.row) % height]!;
    for (let column = from.column; column <= right; column++) {
      const { top, left } = extent(terrain, { row, column });
      if (top === row && left === column)
        entries.push({ row, column, text: cells[(column - from.column) % width] ?? '' });
    }
  }
  return { entries, area: { top: from.row, left: from.column, bottom, right } };
}

/** The cells of the selection as a block; hidden rows and columns are not taken along. */
export function copyBlock(terrain: Terrain, area: Area, textAt: (row: number, column: number) => string): string[][] {
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (terrain.rows.isHidden(row)) continue;
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (!terrain.columns.isHidden(column)) cells.push(textAt(row, column));
    }
    rows.push(cells);
  }
  return rows;
}
