/**
 * How rectangles of cells lie to each other. Pure arithmetic on core's areas.
 */
import { MAX_COLUMN, MAX_ROW, type Area } from '../../core/grid/address.js';

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What two areas share; undefined where they do not meet. */
export function overlap(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** Whether the second area lies within the first. */
export function covers(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

/** The smallest area around both. */
export function around(a: Area | undefined, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What of some areas is left when another is taken out of them: at most four pieces of each. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const cut = overlap(area, hole);
    if (!cut) return [area];
    return [
      { ...area, bottom: cut.top - 1 },
      { ...area, top: cut.bottom + 1 },
      { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
      { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  });
}

/** Cells, given row by row, as few rectangles: neighbours in a row are joined, and equal rows below each other. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, number>();
  const areas: Area[] = [];
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const above = open.get(columns);
    if (above !== undefined && areas[above]!.bottom === run.top - 1) {
      areas[above] = { ...areas[above]!, bottom: run.bottom };
    } else {
      open.set(columns, areas.length);
      areas.push(run);
    }
  }
  return areas;
}
