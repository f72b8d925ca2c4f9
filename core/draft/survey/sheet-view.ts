/**
 * A sheet as a draft looks at it: for each row the cells that begin there, merged ones as one. Only the upper left part
 * of a very large sheet is looked at; what a form needs to know of it shows there.
 */
import type { Area } from '../../grid/address.js';
import { shareColumn, type ColumnSpan } from '../../grid/area.js';
import { extentAt, type Grid, type GridCell } from '../../grid/grid.js';
import { headerText, isProse, isYearAlone } from '../../reader/survey/header-text.js';
import { compact } from '../../text/normalise.js';

/** A cell that holds something, with the area that it shows as. */
export interface Slot extends Area {
  readonly text: string;
  readonly cell: GridCell;
  /** The text as headers are compared; `''` where it can be none. */
  readonly word: string;
}

export const MOST_ROWS = 3000;
const MOST_COLUMNS = 256;
/** Columns that an empty frame may reach further than anything that is written. */
const FRAME = 20;

export class SheetView {
  readonly rows: readonly number[];
  readonly right: number;
  /** The last column that a cell or the frame of a merged one near it takes up. */
  readonly edge: number;
  private readonly byRow = new Map<number, readonly Slot[]>();

  constructor(
    readonly grid: Grid,
    /** The sheet's place among all that are looked at, in the order of the workbooks. */
    readonly index: number,
    /** The place of its workbook among those that a draft is made from. */
    readonly book = 0,
  ) {
    this.right = Math.min(grid.right, MOST_COLUMNS);
    const near = grid.merges.filter(({ right }) => right <= this.right + FRAME);
    this.edge = near.reduce((edge, { right }) => Math.max(edge, right), this.right);
    const rows: number[] = [];
    for (const row of grid.rows()) {
      if (rows.length >= MOST_ROWS) break;
      const slots = this.read(row);
      if (slots.length === 0) continue;
      rows.push(row);
      this.byRow.set(row, slots);
    }
    this.rows = rows;
  }

  get bottom(): number {
    return this.rows.at(-1) ?? 0;
  }

  /** The cells that begin in a row, left to right; none for a blank row. */
  at(row: number): readonly Slot[] {
    return this.byRow.get(row) ?? [];
  }

  within(row: number, columns: ColumnSpan): Slot[] {
    return this.at(row).filter((slot) => shareColumn(slot, columns));
  }

  /** The rows below a row that hold something, in order. */
  *below(row: number): Generator<number> {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Between the two ends there is always one.
      if (this.rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    yield* this.rows.slice(low);
  }

  private read(row: number): Slot[] {
    const slots: Slot[] = [];
    for (const { column, cell } of this.grid.row(row)) {
      if (column > MOST_COLUMNS) break;
      if (cell.text.trim() === '') continue;
      const area = extentAt(this.grid, { row, column });
      // What stands hidden under a merged cell is nobody's content.
      if (area.top !== row || area.left !== column) continue;
      const right = Math.max(column, Math.min(area.right, this.right));
      slots.push({ ...area, right, text: cell.text, cell, word: headerText(cell.text) });
    }
    return slots;
  }
}

/** Whether a cell may be a header or a label: a short text that is no figure and no sentence, or a year. */
export function isHeaderish({ word, cell, text }: Slot): boolean {
  if (word === '' || cell.error !== undefined || cell.formula !== undefined) return false;
  if (isYear(text)) return true;
  if (isProse(text)) return false;
  const plain = compact(text);
  const figure = Number(plain);
  if (Number.isInteger(figure) && plain.length === 4) return figure >= FIRST_YEAR && figure <= LAST_YEAR;
  if (typeof cell.raw !== 'string') return false;
  return !/^[\d０-９.,，．%％△▲-]+$/u.test(plain) && !/^[※*＊・]/u.test(text.trim());
}

/** A figure alone may be a header only where it may be a year. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A header that says nothing but a year, in words that a reader takes for one: R6, 令和６年度, 2024年度. */
export function isYear(text: string): boolean {
  return text.length <= 24 && /[年和成昭MTSHRＭＴＳＨＲmtshr]/u.test(text) && isYearAlone(text);
}

/** A text in one line, as a form writes it. */
export function oneLine(text: string): string {
  return text
    .split(/\s*[\r\n]+\s*/u)
    .join('')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}
