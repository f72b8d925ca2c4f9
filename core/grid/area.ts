/**
 * How rectangles of cells lie to each other. Pure arithmetic: how they are written is `address.ts`; what becomes of them
 * when rows are inserted is `row-shift.ts`.
 */
import { MAX_COLUMN, MAX_ROW, type Area, type Position } from './address.js';

/** Rows that follow each other, both ends included. */
export type RowSpan = Pick<Area, 'top' | 'bottom'>;
/** Columns side by side, both ends included. */
export type ColumnSpan = Pick<Area, 'left' | 'right'>;

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/** The area of one cell. */
export function cellArea({ row, column }: Position): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function topLeft({ top, left }: Area): Position {
  return { row: top, column: left };
}

export function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

export function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function rowCount({ top, bottom }: RowSpan): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: ColumnSpan): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function rowsOf({ top, bottom }: RowSpan): number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, i) => top + i);
}

export function columnsOf({ left, right }: ColumnSpan): number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

/** Row by row, each from the left. */
export function* cellsOf(area: Area): Generator<Position> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

export function hasRow({ top, bottom }: RowSpan, row: number): boolean {
  return row >= top && row <= bottom;
}

export function hasColumn({ left, right }: ColumnSpan, column: number): boolean {
  return column >= left && column <= right;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function shareRow(a: RowSpan, b: RowSpan): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

export function shareColumn(a: ColumnSpan, b: ColumnSpan): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** Whether two areas have a cell in common. */
export function overlaps(a: Area, b: Area): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

/** Whether the second area's columns all are columns of the first. */
export function coversColumns(outer: ColumnSpan, inner: ColumnSpan): boolean {
  return inner.left >= outer.left && inner.right <= outer.right;
}

/** Whether the second area lies within the first. */
export function covers(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && coversColumns(outer, inner);
}

/** What two areas share; undefined where they do not meet. */
export function intersection(a: Area, b: Area): Area | undefined {
  if (!overlaps(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest area around both; the second where there is no first. */
export function around(a: Area | undefined, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The columns from the first to the last of some, which are at least one. */
export function columnsAround(spans: Iterable<ColumnSpan>): ColumnSpan {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { left, right } of spans) [first, last] = [Math.min(first, left), Math.max(last, right)];
  return { left: first, right: last };
}

/** Whether two areas of the same columns stand below each other, or two of the same first row beside each other. */
export function touch(a: Area, b: Area): boolean {
  const beside = a.top === b.top && (a.right + 1 === b.left || b.right + 1 === a.left);
  const stacked = a.left === b.left && a.right === b.right && (a.bottom + 1 === b.top || b.bottom + 1 === a.top);
  return beside || stacked;
}

/** What of some areas is left when another is taken out of them: at most four pieces of each. */
export function without(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => {
    const cut = intersection(area, hole);
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
export function rectanglesOf(cells: Iterable<Position>): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push(cellArea({ row, column }));
  }
  const areas: { -readonly [side in keyof Area]: number }[] = [];
  const open = new Map<string, (typeof areas)[number]>();
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const above = open.get(columns);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      const area = { ...run };
      open.set(columns, area);
      areas.push(area);
    }
  }
  return areas;
}
