/**
 * Cuts rectangles of cells into pieces that Excel can answer for in one go. Pure arithmetic.
 */
import type { Area } from '../../core/grid/address.js';

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Pieces of at most `most` cells that together cover the area, each cell once: whole rows as far as they fit. */
export function slice(area: Area, most: number): Area[] {
  const width = area.right - area.left + 1;
  const slices: Area[] = [];
  const columns = Math.min(width, most);
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
  if (area.right === area.left) return [area];
  const middle = (area.left + area.right) >> 1;
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** At most `most` bands of whole rows. */
export function bands(area: Area, most: number): Area[] {
  const rows = Math.ceil((area.bottom - area.top + 1) / most);
  return slice(area, rows * (area.right - area.left + 1));
}

/** Columns of a rectangle, or at most `most` groups of neighbouring ones, over its whole height. */
export function columnSpans(area: Area, most: number): Area[] {
  const columns = Math.ceil((area.right - area.left + 1) / most);
  const spans: Area[] = [];
  for (let left = area.left; left <= area.right; left += columns) {
    spans.push({ ...area, left, right: Math.min(area.right, left + columns - 1) });
  }
  return spans;
}

/** What of some rectangles lies inside another. */
export function within(area: Area, others: readonly Area[]): Area[] {
  return others
    .map((other) => ({
      top: Math.max(area.top, other.top),
      left: Math.max(area.left, other.left),
      bottom: Math.min(area.bottom, other.bottom),
      right: Math.min(area.right, other.right),
    }))
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
