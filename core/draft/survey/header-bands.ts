/**
 * The header of a table as it stands: one to three rows, group headers over several columns, merged or not. It only
 * takes apart what stands there; whether it is a header at all is judged in `find-tables.ts`.
 */
import type { Area } from '../../grid/address.js';
import { columnCount, columnsAround, coversColumns, hasColumn, shareColumn, type ColumnSpan } from '../../grid/area.js';
import { headerYear } from '../../reader/survey/header-text.js';
import { isHeaderish, isYear, type SheetView, type Slot } from './sheet-view.js';

export interface HeaderColumn extends ColumnSpan {
  /** The header next to the cells, and the ones above it that stand over it, outermost first. */
  readonly leaf: Slot;
  readonly groups: readonly Slot[];
  /** The comparable text; `''` where the header says only a year. */
  readonly word: string;
  readonly year: number | undefined;
  /** The year of a group that says nothing else: 令和６年度 over 計画 and 実績. */
  readonly groupYear: number | undefined;
}

export interface HeaderBand extends Area {
  readonly columns: readonly HeaderColumn[];
}

/** Rows that a header may take up. */
const MOST_HEADER_ROWS = 6;

/** @param run neighbouring cells that begin in one row, left to right */
export function bandOf(view: SheetView, run: readonly Slot[]): HeaderBand {
  const top = Math.min(...run.map((slot) => slot.top));
  const { left, right: end } = columnsAround(run);
  let right = end;
  let bottom = top;
  // A group header that is not merged over its columns shows in the row beneath, which may reach further.
  const slots = [...run];
  const lowest = Math.min(top + MOST_HEADER_ROWS - 1, Math.max(...run.map((slot) => slot.bottom)));
  for (let row = top + 1; row < top + MOST_HEADER_ROWS; row++) {
    const next = view.within(row, { left, right: right + 2 });
    if (!continues(slots, next)) {
      if (next.length > 0 || row > lowest) break;
      continue;
    }
    slots.push(...next);
    right = Math.max(right, ...next.map((slot) => slot.right));
    bottom = row;
  }
  bottom = Math.max(bottom, lowest);
  return { top, bottom, left, right, columns: columnsOf(slots, left, right) };
}

/** Whether the cells of a row go on with the header above: each stands under a group, none under a finished header. */
function continues(above: readonly Slot[], next: readonly Slot[]): boolean {
  if (next.length === 0 || !next.every(isHeaderish)) return false;
  const edge = Math.max(...above.map((slot) => slot.right));
  return next.every((slot) => {
    const over = above.filter((upper) => shareColumn(upper, slot));
    if (over.length === 0) return startsGroup(above, next, slot) && slot.left <= edge + 2;
    const nearest = over.reduce((a, b) => (b.top > a.top ? b : a));
    if (nearest.bottom >= slot.top) return false;
    // A year goes with any header above it: 実績 over R5.
    if (isYear(slot.text) && coversColumns(nearest, slot)) return true;
    const wide = nearest.right > nearest.left;
    if (!wide) return hasGap(above, next, nearest);
    return slot.right <= nearest.right && columnCount(slot) < columnCount(nearest);
  });
}

/** A header above, not merged, that reaches over blank cells up to its neighbour: something stands under those. */
function hasGap(above: readonly Slot[], next: readonly Slot[], group: Slot): boolean {
  const beside = group.right + 1;
  const further = above.filter((slot) => slot.right >= beside && slot.bottom >= group.top);
  const reach = further.length > 0 ? Math.min(...further.map((slot) => slot.left)) - 1 : beside;
  return next.some((slot) => slot.left >= beside && slot.left <= reach);
}

/** A cell under nothing, in the columns that an unmerged group to the left reaches over. */
function startsGroup(above: readonly Slot[], next: readonly Slot[], slot: Slot): boolean {
  const group = above.filter((upper) => upper.right < slot.left).sort((a, b) => b.right - a.right)[0];
  return group !== undefined && next.some((under) => under.left === group.left && under !== slot);
}

function columnsOf(slots: readonly Slot[], left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const over = slots.filter((slot) => hasColumn(slot, column)).sort((a, b) => a.top - b.top);
    const leaf = over.at(-1);
    if (!leaf) continue;
    const before = columns.at(-1);
    if (before && before.leaf === leaf) columns[columns.length - 1] = { ...before, right: column };
    else if (before && isRepeated(before, leaf, over)) columns[columns.length - 1] = { ...before, right: column };
    else columns.push(toColumn(slots, leaf, over, column));
  }
  return columns;
}

/** The same text in the next cell instead of one merged cell. */
function isRepeated(before: HeaderColumn, leaf: Slot, over: readonly Slot[]): boolean {
  if (before.leaf.text !== leaf.text || before.leaf.top !== leaf.top || before.right + 1 !== leaf.left) return false;
  const groups = over.slice(0, -1);
  return before.groups.length === groups.length && before.groups.every((group, i) => group.text === groups[i]?.text);
}

function toColumn(slots: readonly Slot[], leaf: Slot, over: readonly Slot[], column: number): HeaderColumn {
  const groups = over.length > 1 ? over.slice(0, -1) : unmergedGroups(slots, leaf);
  const year = headerYear(leaf.text);
  const alone = year !== undefined && isYear(leaf.text);
  const group = groups.findLast(({ text }) => isYear(text));
  const groupYear = group && headerYear(group.text);
  return { left: column, right: column, leaf, groups, word: alone ? '' : leaf.word, year, groupYear };
}

/** A group header that is not merged belongs to the columns up to the next header of its row. */
function unmergedGroups(slots: readonly Slot[], leaf: Slot): Slot[] {
  const above = slots.filter((slot) => slot.bottom < leaf.top && slot.left < leaf.left);
  const nearest = above.sort((a, b) => b.left - a.left || b.top - a.top)[0];
  return nearest ? [nearest] : [];
}
