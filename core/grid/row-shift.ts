/**
 * Where rows of one sheet are after the insertions of a plan: arithmetic on row numbers, nothing of files.
 */
import {
  formatAddress,
  formatArea,
  MAX_ROW,
  parseAddress,
  parseArea,
  type Area,
} from './address.js';
import type { RowInsertion } from './edit.js';

/** A row that is new, by its number in the finished sheet. */
export interface NewRow {
  readonly row: number;
  readonly after: number;
  readonly like: number;
  readonly grow: readonly string[];
  readonly merge: readonly string[];
}

export class RowShift {
  readonly newRows: readonly NewRow[];
  /** Below which rows there are new ones, ascending; a row with several comes as often. */
  readonly afters: readonly number[];

  /** @param insertions of one sheet, in the order of the plan */
  constructor(insertions: readonly RowInsertion[]) {
    const sorted = [...insertions].sort((a, b) => a.after - b.after);
    this.afters = sorted.map(({ after }) => after);
    this.newRows = sorted.map(({ after, like, grow, merge = [] }, i) => ({
      ...{ row: after + i + 1, after, like, grow, merge },
    }));
  }

  /** The row that an old row has become; beyond the sheet's end there is nothing, so the last row stays the last. */
  rowOf(row: number): number {
    return Math.min(MAX_ROW, row + this.rowsAbove(row));
  }

  /** Whether an old row would have to be below the last row of a sheet. */
  isPushedOut(row: number): boolean {
    return row + this.rowsAbove(row) > MAX_ROW;
  }

  /** How many rows are inserted above an old row. */
  private rowsAbove(row: number): number {
    let low = 0;
    let high = this.afters.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.afters[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A range grows where rows were inserted inside it, and moves where they were inserted above it. */
  areaOf(area: Area): Area {
    return { ...area, top: this.rowOf(area.top), bottom: this.rowOf(area.bottom) };
  }

  /**
   * The bottom of a range that takes in the new rows right below it, if they were made like rows of it: what a filter
   * or a print area must do, since a row that ends up outside is not printed.
   */
  bottomTakingIn(top: number, bottom: number): number {
    let last = this.rowOf(bottom);
    for (const { row, after, like } of this.newRows) {
      if (after === bottom && row === last + 1 && like >= top && like <= bottom) last = row;
    }
    return last;
  }

  areaTakingIn(area: Area): Area {
    return { ...area, top: this.rowOf(area.top), bottom: this.bottomTakingIn(area.top, area.bottom) };
  }

  /**
   * The areas of a rule that holds for the new rows as it does for the rows they are like: for none that is like a row
   * outside, so that no two rules get to the same cell.
   */
  areasLike(areas: readonly Area[]): Area[] {
    return areas.flatMap((area) => {
      let rows: Rows = [[this.rowOf(area.top), this.rowOf(area.bottom)]];
      for (const { row, like } of this.newRows) {
        rows = like >= area.top && like <= area.bottom ? withRow(rows, row) : withoutRow(rows, row);
      }
      return rows.map(([top, bottom]) => ({ ...area, top, bottom }));
    });
  }
}

type Rows = readonly (readonly [number, number])[];

function withRow(rows: Rows, row: number): Rows {
  if (rows.some(([top, bottom]) => row >= top && row <= bottom)) return rows;
  const above = rows.findIndex(([, bottom]) => bottom === row - 1);
  if (above >= 0) return rows.with(above, [rows[above]![0], row]);
  const below = rows.findIndex(([top]) => top === row + 1);
  return below >= 0 ? rows.with(below, [row, rows[below]![1]]) : [...rows, [row, row]];
}

function withoutRow(rows: Rows, row: number): Rows {
  return rows.flatMap(([top, bottom]) => {
    const parts: Rows =
      row < top || row > bottom
        ? [[top, bottom]]
        : [
            [top, row - 1],
            [row + 1, bottom],
          ];
    return parts.filter(([from, to]) => from <= to);
  });
}

/** Reads `A1:B2 C3`; whole columns and rows too, as some programs write them. */
export function parseAreas(text: string): (Area | string)[] {
  return text
    .trim()
    .split(/\s+/)
    .map((item) => parseArea(item) ?? item);
}

/** Changes the areas of a list; what is no area stays as it is written. */
export function mapAreas(text: string, change: (areas: readonly Area[]) => readonly Area[]): string {
  const items = parseAreas(text).map((item) => (typeof item === 'string' ? [item] : change([item]).map(formatArea)));
  return items.flat().join(' ');
}

/** Reads `B7` and gives it as it is after the insertions; anything else stays. */
export function movedAddress(text: string, shift: RowShift): string {
  const position = parseAddress(text);
  return position ? formatAddress({ ...position, row: shift.rowOf(position.row) }) : text;
}
