/**
 * The results that formulas have left in cells: which cells show those of a formula over several, and the same cell
 * without one.
 */
import type { Area } from '../../../core/grid/address.js';
import { contains, hasRow } from '../../../core/grid/area.js';
import { dropAttribute } from './attributes.js';
import type { CellElement } from './cell-element.js';
import { layOut } from './sheet-layout.js';
import type { Splice } from './splices.js';

/** The cells of a sheet that are in any of the areas. */
export function cellsIn(bytes: Buffer, part: string, areas: readonly Area[]): CellElement[] {
  if (areas.length === 0) return [];
  const { rows } = layOut(bytes, part, (row) => areas.some((area) => hasRow(area, row)));
  return rows.flatMap(({ cells }) => cells.filter((cell) => areas.some((area) => contains(area, cell))));
}

/** Takes a cell's value away; its formula and its look stay. */
export function withoutResult(bytes: Buffer, cell: CellElement): Splice[] {
  if (!cell.value) return [];
  const [start, end] = cell.value;
  return [...dropAttribute(bytes, { start: cell.start, end: cell.tagEnd }, 't'), { start, end, text: '' }];
}
