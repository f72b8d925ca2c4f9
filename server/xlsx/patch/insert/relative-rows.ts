/**
 * Relative references in the formula of a rule (a validation, a conditional format). Such a formula is written once, as
 * it reads in the first row of the rule's areas, and holds for every row at its own distance. Where rows are inserted
 * inside the areas no distance may be right for all rows; the one that is right for most is taken.
 */
import { MAX_ROW, type Area } from '../../../../core/grid/address.js';
import type { RowShift } from '../../../../core/grid/row-shift.js';

export class RuleRows {
  private readonly firstBefore: number;
  private readonly firstAfter: number;

  /**
   * @param before the rule's areas before the insertions, and `after` them
   * @param home what moves the rows of the sheet that the rule is on, if anything does
   */
  constructor(
    private readonly before: readonly Area[],
    after: readonly Area[],
    private readonly home: RowShift | undefined,
  ) {
    this.firstBefore = firstRow(before);
    this.firstAfter = firstRow(after);
  }

  /**
   * The row of a relative reference as it is written after the insertions.
   * @param target what moves the rows of the sheet that is referred to
   */
  rowOf(row: number, target: RowShift | undefined): number {
    // Relative rows run over the edge of the sheet: in row 1 the last row stands for the row above.
    const distance = row - this.firstBefore > MAX_ROW / 2 ? row - this.firstBefore - MAX_ROW : row - this.firstBefore;
    const moved = this.firstAfter + this.distanceAfter(distance, target);
    return moved < 1 ? moved + MAX_ROW : Math.min(moved, MAX_ROW);
  }

  private distanceAfter(distance: number, target: RowShift | undefined): number {
    const rows = new Map<number, number>();
    for (const { top, bottom } of this.before) {
      const stops = this.stops(distance, target).filter((row) => row > top && row <= bottom);
      let from = top;
      for (const to of [...stops, bottom + 1]) {
        const after = moved(from + distance, target) - moved(from, this.home);
        rows.set(after, (rows.get(after) ?? 0) + to - from);
        from = to;
      }
    }
    let [best, most] = [distance, 0];
    for (const [candidate, count] of rows) if (count > most) [best, most] = [candidate, count];
    return best;
  }

  /** The rows from which on the distance may be another one, ascending. */
  private stops(distance: number, target: RowShift | undefined): number[] {
    const own = (this.home?.afters ?? []).map((after) => after + 1);
    const theirs = (target?.afters ?? []).map((after) => after + 1 - distance);
    return [...new Set([...own, ...theirs])].sort((a, b) => a - b);
  }
}

function firstRow(areas: readonly Area[]): number {
  return areas.reduce((first, { top }) => Math.min(first, top), MAX_ROW);
}

function moved(row: number, shift: RowShift | undefined): number {
  return shift && row >= 1 && row <= MAX_ROW ? shift.rowOf(row) : row;
}
