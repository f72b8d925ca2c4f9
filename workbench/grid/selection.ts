/**
 * The way through the cells: what arrows, Tab, Enter and Ctrl with arrows select. Hidden rows and columns are passed
 * over, a merge is one cell, and the way goes on in the row (or column) in which it came.
 */
import type { Area, Position } from '../../core/grid/address.js';
import { around, cellsOf, covers, overlaps, topLeft } from '../../core/grid/area.js';
import { extentAt } from '../../core/grid/grid.js';
import type { Axis } from './axis.js';
import type { Selection } from './book-view.js';

/** What of a sheet the way depends on. */
export interface Terrain {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  mergeAt(row: number, column: number): Area | undefined;
  isFilled(row: number, column: number): boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Selects a cell, or the whole merge it belongs to. */
export function selectCell(terrain: Terrain, cursor: Position): Selection {
  const area = extentAt(terrain, cursor);
  return { active: topLeft(area), cursor, end: cursor, area };
}

/** From the active cell to another corner; whole merges are taken in. */
export function extendTo(terrain: Terrain, from: Selection, end: Position): Selection {
  return { ...from, end, area: wholeMerges(terrain, around(extentAt(terrain, from.active), extentAt(terrain, end))) };
}

/** @param area rows or columns as a whole, or everything */
export function selectArea(terrain: Terrain, area: Area, cursor: Position = topLeft(area)): Selection {
  const active = topLeft(extentAt(terrain, cursor));
  return { active, cursor, end: { row: area.bottom, column: area.right }, area: wholeMerges(terrain, area) };
}

/** One step, or as far as the block of filled cells goes; with `extend` the selection grows or shrinks instead. */
export function move(
  terrain: Terrain,
  from: Selection,
  direction: Direction,
  { far = false, extend = false }: { readonly far?: boolean; readonly extend?: boolean } = {},
): Selection {
  const start = extend ? from.end : from.cursor;
  const next = far ? edge(terrain, start, direction) : step(terrain, start, direction);
  if (!next) return extend ? from : selectCell(terrain, start);
  return extend ? extendTo(terrain, from, next) : selectCell(terrain, next);
}

/** By a number of rows at once (PageUp, PageDown), as far as the sheet goes. */
export function moveRows(terrain: Terrain, from: Selection, rows: number, extend: boolean): Selection {
  const start = extend ? from.end : from.cursor;
  const wanted = Math.min(Math.max(start.row + rows, 1), terrain.rows.count);
  const row = terrain.rows.visible(wanted, rows > 0 ? 1 : -1) ?? terrain.rows.visible(wanted, rows > 0 ? -1 : 1);
  const next = { row: row ?? start.row, column: start.column };
  return extend ? extendTo(terrain, from, next) : selectCell(terrain, next);
}

/** The next cell of a selection of several, row by row (Tab) or column by column (Enter), from the end to the start. */
export function cycle(terrain: Terrain, from: Selection, by: 'row' | 'column', backwards: boolean): Selection {
  const cells = stops(terrain, from.area, by);
  const here = cells.findIndex(({ row, column }) => row === from.active.row && column === from.active.column);
  const next = cells[(here + (backwards ? cells.length - 1 : 1)) % cells.length];
  return next ? { ...from, active: next, cursor: next } : from;
}

/** Whether the selection is more than one cell or one merge. */
export function isMany(terrain: Terrain, { active, area }: Pick<Selection, 'active' | 'area'>): boolean {
  return !covers(extentAt(terrain, active), area);
}

/** Selections larger than this are not walked through cell by cell. */
const MOST_STOPS = 100_000;

function stops(terrain: Terrain, area: Area, by: 'row' | 'column'): Position[] {
  const found: Position[] = [];
  const cells = by === 'row' ? cellsOf(area) : cellsOf(turned(area));
  for (const { row: outer, column: inner } of cells) {
    if (found.length >= MOST_STOPS) break;
    const [row, column] = by === 'row' ? [outer, inner] : [inner, outer];
    if (terrain.rows.isHidden(row) || terrain.columns.isHidden(column)) continue;
    if (isFirst(terrain, { row, column })) found.push({ row, column });
  }
  return found;
}

/** With rows for columns. */
function turned({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** Whether a cell shows: no merge covers it, or it is the merge's first. */
export function isFirst(terrain: Pick<Terrain, 'mergeAt'>, { row, column }: Position): boolean {
  const { top, left } = extentAt(terrain, { row, column });
  return top === row && left === column;
}

function step(terrain: Terrain, from: Position, direction: Direction): Position | undefined {
  const { top, left, bottom, right } = extentAt(terrain, from);
  const { rows, columns } = terrain;
  if (direction === 'up' || direction === 'down') {
    const row = direction === 'up' ? rows.visible(top - 1, -1) : rows.visible(bottom + 1, 1);
    return row === undefined ? undefined : { row, column: from.column };
  }
  const column = direction === 'left' ? columns.visible(left - 1, -1) : columns.visible(right + 1, 1);
  return column === undefined ? undefined : { row: from.row, column };
}

/** Excel's rule: to the end of the block of filled cells, from its end to the next block, or to the sheet's edge. */
function edge(terrain: Terrain, from: Position, direction: Direction): Position | undefined {
  const filled = (at: Position) => {
    const { top, left } = extentAt(terrain, at);
    return terrain.isFilled(top, left);
  };
  let here = step(terrain, from, direction);
  if (!here) return undefined;
  if (filled(from) && filled(here)) {
    for (let next = step(terrain, here, direction); next && filled(next); next = step(terrain, here, direction))
      here = next;
    return here;
  }
  while (!filled(here)) {
    const next = step(terrain, here, direction);
    if (!next) return here;
    here = next;
  }
  return here;
}

/** A rectangle that cuts no merge: it grows until there is none left to take in. */
function wholeMerges({ merges }: Terrain, wanted: Area): Area {
  let area = wanted;
  for (;;) {
    const cut = merges.find((merge) => overlaps(merge, area) && !covers(area, merge));
    if (!cut) return area;
    area = around(area, cut);
  }
}
