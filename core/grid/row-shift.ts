/**
 * Where rows and areas of one sheet are after the insertions of a plan: one transformer, for whatever has rows. For a
 * row that comes below row `after`, an area is one of five cases:
 *
 *   1. `after` above its first row: the area moves down.
 *   2. `after` from its first row on, above its last: the area grows.
 *   3. `after` its last row, or the row above its first: the area stays or moves, but what takes in (a filter, a print
 *      area, a total's range) grows if the new row is made like one of its rows.
 *   4. `after` below its last row: the area stays.
 *   5. Beyond the sheet's end there is nothing, so the last row stays the last.
 *
 * What holds for single rows and not for a range (a validation, a conditional format) goes by `areasLike` instead.
 */
import { MAX_ROW, type Area } from './address.js';
import { around, hasRow } from './area.js';
import type { RowInsertion } from './edit.js';

/** A row that is new, by its number in the finished sheet. */
export interface NewRow extends Required<Omit<RowInsertion, 'sheet'>> {
  readonly row: number;
}

/** @param insertions of one sheet, in the order of the plan */
export function rowShift(insertions: readonly RowInsertion[]): RowShift {
  const sorted = [...insertions].sort((a, b) => a.after - b.after);
  return new RowShift(
    sorted.map(({ after, like, grow, merge = [], formulas = [] }, i) => {
      return { row: after + i + 1, after, like, grow, merge, formulas };
    }),
  );
}

export class RowShift {
  /** Below which rows there are new ones, ascending; a row with several comes as often. */
  readonly afters: readonly number[];

  constructor(readonly newRows: readonly NewRow[]) {
    this.afters = newRows.map(({ after }) => after);
  }

  /** The row that an old row has become. */
  rowOf(row: number): number {
    return Math.min(MAX_ROW, shiftedRow(row, this.afters));
  }

  /** Whether an old row would have to be below the last row of a sheet. */
  isPushedOut(row: number): boolean {
    return shiftedRow(row, this.afters) > MAX_ROW;
  }

  areaOf(area: Area): Area {
    return { ...area, top: this.rowOf(area.top), bottom: this.rowOf(area.bottom) };
  }

  /** The bottom of a range that takes in new rows right below it: a row that ends up outside is not printed. */
  bottomTakingIn(top: number, bottom: number): number {
    let last = this.rowOf(bottom);
    for (const { row, after, like } of this.newRows) {
      if (after === bottom && row === last + 1 && hasRow({ top, bottom }, like)) last = row;
    }
    return last;
  }

  /** The top of a range that takes in new rows right above it that were made like one of its own. */
  topTakingIn(top: number, bottom: number): number {
    let first = this.rowOf(top);
    for (const { row, after, like } of this.newRows.toReversed()) {
      if (after === top - 1 && row === first - 1 && hasRow({ top, bottom }, like)) first = row;
    }
    return first;
  }

  areaTakingIn(area: Area): Area {
    const { top, bottom } = area;
    return { ...area, top: this.topTakingIn(top, bottom), bottom: this.bottomTakingIn(top, bottom) };
  }

  /**
   * The areas of a rule that holds for the new rows as it does for the rows they are like: for none that is like a row
   * outside, so that no two rules get to the same cell.
   */
  areasLike(areas: readonly Area[]): Area[] {
    return areas.flatMap((area) => {
      let parts: readonly Area[] = [this.areaOf(area)];
      for (const { row, like } of this.newRows) {
        parts = hasRow(area, like) ? withRow(parts, { ...area, top: row, bottom: row }) : withoutRow(parts, row);
      }
      return parts;
    });
  }
}

/** @param afters below which rows new ones come, ascending */
export function shiftedRow(row: number, afters: readonly number[]): number {
  let low = 0;
  let high = afters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Between the two ends there is always one.
    if (afters[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return row + low;
}

/** @param own the row in the columns of the parts */
function withRow(parts: readonly Area[], own: Area): readonly Area[] {
  if (parts.some((part) => hasRow(part, own.top))) return parts;
  const beside = parts.find(({ bottom }) => bottom === own.top - 1) ?? parts.find(({ top }) => top === own.top + 1);
  return beside ? parts.map((part) => (part === beside ? around(part, own) : part)) : [...parts, own];
}

function withoutRow(parts: readonly Area[], row: number): readonly Area[] {
  return parts.flatMap((part) => {
    if (!hasRow(part, row)) return [part];
    const pieces = [
      { ...part, bottom: row - 1 },
      { ...part, top: row + 1 },
    ];
    return pieces.filter(({ top, bottom }) => top <= bottom);
  });
}
