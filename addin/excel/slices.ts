/**
 * Cuts rectangles of cells into pieces that Excel can answer for in one go. Pure arithmetic.
 */
import type { Area } from '../../core/grid/address.js';
import { columnCount, isSingle, rowCount } from '../../core/grid/area.js';

/** Pieces of at most `most` cells that together cover the area, each cell once: whole rows as far as they fit. */
export function slice(area: Area, most: number): Area[] {
  const slices: Area[] = [];
  const columns = Math.min(columnCount(area), most);
  const rows = Math.max(1, Math.floor(most / columns));
  for (let top = area.top; top <= area.bottom; top += rows) {
    const bottom = Math.min(area.bottom, top + rows - 1);
    for (let left = area.left; left <= area.right; left += columns) {
      slices.push({ top, bottom, left, right: Math.min(area.right, left + columns - 1) });
    }
  }
  return slices;
}

/** Two halves, one above the other; side by side for a single row. A single cell stays whole. */
export function halve(area: Area): Area[] {
  if (area.bottom > area.top) {
    const middle = (area.top + area.bottom) >> 1;
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (isSingle(area)) return [area];
  const middle = (area.left + area.right) >> 1;
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** At most `most` bands of whole rows. */
export function bands(area: Area, most: number): Area[] {
  return slice(area, Math.ceil(rowCount(area) / most) * columnCount(area));
}

/** Columns of a rectangle, or at most `most` groups of neighbouring ones, over its whole height. */
export function columnSpans(area: Area, most: number): Area[] {
  const columns = Math.ceil(columnCount(area) / most);
  const spans: Area[] = [];
  for (let left = area.left; left <= area.right; left += columns) {
    spans.push({ ...area, left, right: Math.min(area.right, left + columns - 1) });
  }
  return spans;
}
