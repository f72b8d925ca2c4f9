/**
 * Where a copied block goes: once from the selection's first cell, or as often as it fits when the selection is a
 * multiple of it. What a merge covers takes nothing in.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../core/grid/address.js';
import { cellsOf, columnCount, columnsOf, rowCount, rowsOf, topLeft } from '../../core/grid/area.js';
import type { Entry, Selection } from './book-view.js';
import { isFirst, isMany, type Terrain } from './selection.js';

interface Pasted {
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
  const many = isMany(terrain, { active, area });
  const from = many ? topLeft(area) : active;
  const tall = many ? rowCount(area) : 1;
  const wide = many ? columnCount(area) : 1;
  const fits = tall % height === 0 && wide % width === 0 && tall * wide <= MOST_COPIES;
  const bottom = Math.min(from.row + (fits ? tall : height) - 1, MAX_ROW);
  const right = Math.min(from.column + (fits ? wide : width) - 1, MAX_COLUMN);
  const pasted = { top: from.row, left: from.column, bottom, right };
  const entries: Entry[] = [];
  for (const { row, column } of cellsOf(pasted)) {
    const text = block[(row - from.row) % height]?.[(column - from.column) % width] ?? '';
    if (isFirst(terrain, { row, column })) entries.push({ row, column, text });
  }
  return { entries, area: pasted };
}

/** The cells of the selection as a block; hidden rows and columns are not taken along. */
export function copyBlock(terrain: Terrain, area: Area, textAt: (row: number, column: number) => string): string[][] {
  const columns = columnsOf(area).filter((column) => !terrain.columns.isHidden(column));
  return rowsOf(area)
    .filter((row) => !terrain.rows.isHidden(row))
    .map((row) => columns.map((column) => textAt(row, column)));
}
