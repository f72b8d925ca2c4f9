/**
 * The rows of an outline taken apart into the lines that begin in them: a heading and its first bullet may stand on one
 * row, each with its mark. Where several cells of a row look like marks, other rows tell which of them are.
 */
import { extentAt } from '../../grid/grid.js';
import type { SheetScope } from '../reading.js';
import type { LevelMarks, MarkedText } from './marks.js';

export interface OutlineCell {
  readonly column: number;
  /** The last column of its merge. */
  readonly right: number;
  readonly text: string;
}

/** A line that begins in a row. */
export interface BegunLine {
  readonly level: number;
  /** The cell of its mark. */
  readonly cell: OutlineCell;
  /** The mark and its text, where they share the cell. */
  readonly marked: MarkedText | undefined;
  /** What stands behind it, up to the next line of the row. */
  readonly behind: OutlineCell[];
}

export interface OutlineRow {
  readonly row: number;
  /** All of its cells that no table, label or heading has. */
  readonly cells: readonly OutlineCell[];
  /** From the left, each of a deeper level than the one before. */
  readonly lines: readonly BegunLine[];
}

/** @param top the first and @param bottom the last row of the outline's part of the sheet */
export function outlineRows(sheet: SheetScope, marks: LevelMarks, top: number, bottom: number): OutlineRow[] {
  const rows = [...sheet.grid.rows({ top, bottom })].flatMap((row) => {
    const cells = sheet.hasHeading(row, row) ? [] : freeCells(sheet, marks, row);
    return cells.length === 0 ? [] : [{ row, cells }];
  });
  const habits = habitsOf(rows.map(({ cells }) => cells));
  return rows.map(({ row, cells }) => ({ row, cells, lines: linesIn(cells, habits) }));
}

/** A cell, and what it may begin. */
interface MayBegin extends OutlineCell {
  /** The level of the mark that it is; -1 where it is none. */
  readonly level: number;
  readonly marked: MarkedText | undefined;
}

function freeCells({ grid, band, placement }: SheetScope, marks: LevelMarks, row: number): MayBegin[] {
  const isPlaced = placement.placedIn(row);
  const cells: MayBegin[] = [];
  for (const { column, cell } of grid.row(row, band)) {
    if (isPlaced(column, column)) continue;
    const level = marks.levelOf(cell.text);
    const marked = level < 0 ? marks.inFront(cell.text) : undefined;
    cells.push({ column, right: extentAt(grid, { row, column }).right, text: cell.text, level, marked });
  }
  return cells;
}

/** Where the lines of each level begin in rows that say it plainly. */
interface Habits {
  /** Columns in which rows begin that begin with a line of this level. */
  readonly beginnings: ReadonlyMap<number, ReadonlySet<number>>;
  /** Columns of marks that their text follows, and of those texts. */
  readonly marks: ReadonlyMap<number, ReadonlySet<number>>;
  readonly texts: ReadonlyMap<number, ReadonlySet<number>>;
}

function habitsOf(rows: readonly (readonly MayBegin[])[]): Habits {
  const [beginnings, marks, texts] = [new Sets(), new Sets(), new Sets()];
  for (const cells of rows) {
    const first = cells.findIndex((cell, i) => isLineMark(cell, cells[i + 1]));
    const mark = cells[first];
    const next = cells[first + 1];
    if (mark) beginnings.add(mark.level, mark.column);
    else if (cells[0]?.marked) beginnings.add(cells[0].marked.level, cells[0].column);
    if (!mark || !next) continue;
    marks.add(mark.level, mark.column);
    texts.add(mark.level, next.column);
  }
  return { beginnings: beginnings.all, marks: marks.all, texts: texts.all };
}

class Sets {
  readonly all = new Map<number, Set<number>>();

  add(level: number, column: number): void {
    const there = this.all.get(level);
    if (there) there.add(column);
    else this.all.set(level, new Set([column]));
  }
}

/** Of two marks side by side the second is the line's: the first numbers something else. */
function isLineMark({ level }: MayBegin, next: MayBegin | undefined): boolean {
  return level >= 0 && !(next && next.level >= 0);
}

function linesIn(cells: readonly MayBegin[], habits: Habits): BegunLine[] {
  const lines: BegunLine[] = [];
  for (const [i, cell] of cells.entries()) {
    const last = lines.at(-1);
    if (begins(cells, i, last, habits)) {
      const level = cell.marked?.level ?? cell.level;
      lines.push({ level, cell, marked: cell.marked, behind: [] });
    } else last?.behind.push(cell);
  }
  return lines;
}

function begins(cells: readonly MayBegin[], i: number, last: BegunLine | undefined, habits: Habits): boolean {
  const cell = cells[i];
  if (!cell) return false;
  const level = cell.marked?.level ?? cell.level;
  if (level < 0) return false;
  if (!last) {
    if (cell.marked) return i === 0 && !cells.some((other, k) => isLineMark(other, cells[k + 1]));
    return isLineMark(cell, cells[i + 1]) || isHeadingWithoutText(cell, cells[i + 1], habits);
  }
  const hasText = last.marked !== undefined || last.behind.length > 0 || isBlankHeading(last, cell, habits);
  if (level <= last.level || !hasText) return false;
  const usual = habits.beginnings.get(level);
  return usual === undefined || usual.has(cell.column);
}

/** １, a blank cell where headings stand, and ・ behind it. */
function isHeadingWithoutText(cell: MayBegin, next: MayBegin | undefined, { marks, texts }: Habits): boolean {
  if (!next || next.level <= cell.level || !marks.get(cell.level)?.has(cell.column)) return false;
  return isBetween(texts.get(cell.level), cell, next);
}

function isBlankHeading({ level, cell }: BegunLine, next: OutlineCell, { texts }: Habits): boolean {
  return isBetween(texts.get(level), cell, next);
}

function isBetween(columns: ReadonlySet<number> | undefined, left: OutlineCell, right: OutlineCell): boolean {
  return [...(columns ?? [])].some((column) => column > left.right && column < right.column);
}
