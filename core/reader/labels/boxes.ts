/**
 * The box that belongs to a label: the cell beside it or below it, merged or not. A box that is still empty is that box:
 * what stands behind it, such as the next label, is never taken for its value.
 */
import { MAX_COLUMN, type Area } from '../../grid/address.js';
import { isSingle, type ColumnSpan } from '../../grid/area.js';
import { extentAt, type Grid } from '../../grid/grid.js';
import type { LabelSource } from '../../form/form.js';
import { termOf } from '../survey/glossary.js';
import { valueOf } from '../field-cell.js';
import { headerText } from '../survey/header-text.js';
import type { LabelPlaces } from './label-words.js';

/** What of a part of a sheet is needed to find boxes in it. */
export interface BoxScope {
  readonly grid: Grid;
  readonly band: ColumnSpan;
  /** The labels at which a row of boxes ends; none in a table, where labels have rows of their own. */
  readonly labels: LabelPlaces | undefined;
  /** Whether nothing that stands in a column has a place in the form, so that its blank cells hold no values. */
  readonly isExtraColumn: (column: number) => boolean;
  /** Columns that are empty on the whole sheet; undefined on sheets with tables, where rows of them hold something. */
  readonly emptyColumns: ((column: number) => boolean) | undefined;
}

/** The columns of a sheet in which nothing stands or begins; they are looked for when one is asked about first. */
export function columnsWithout(grid: Grid): (column: number) => boolean {
  let used: Set<number> | undefined;
  const look = () => {
    const columns = new Set(grid.merges.map(({ left }) => left));
    for (const row of grid.rows()) for (const { column } of grid.row(row)) columns.add(column);
    return columns;
  };
  return (column) => !(used ??= look()).has(column);
}

/** Columns that are left as a margin between a label and its box, at most. */
const MOST_BETWEEN = 3;

/** Below the label; an empty row between the two is passed over where what follows is plainly the box. */
export function boxBelow({ grid, labels, emptyColumns }: BoxScope, label: Area): Area | undefined {
  const first = extentAt(grid, { row: label.bottom + 1, column: label.left });
  if (labels?.isLabel(first)) return undefined;
  if (!isBlankAt(grid, first) || !isSingle(first)) return first;
  const next = extentAt(grid, { row: first.bottom + 1, column: first.left });
  if (labels?.isLabel(next)) return first;
  // One row that is merged may be the title of what comes next, but for one that is as wide as the label.
  const mayBeTitle = emptyColumns !== undefined && (isSingle(label) || next.right !== label.right);
  const isFilledBox = next.right > next.left && !isBlankAt(grid, next) && !mayBeTitle;
  return next.bottom > next.top || isFilledBox ? next : first;
}

/** The one box beside a label; none where the next label follows at once. */
export function boxBeside(scope: BoxScope, label: Area): Area | undefined {
  const { grid, labels } = scope;
  const blanks: Area[] = [];
  let filled: Area | undefined;
  // A box that is merged and empty may stand where nothing else does.
  const skip = scope.emptyColumns ? MOST_BETWEEN : 0;
  for (const area of cellsAfter(grid, label, lastColumn(scope, label, skip))) {
    if (labels?.isLabel(area)) break;
    if (isBlankAt(grid, area)) blanks.push(area);
    else filled = area;
    if (filled) break;
  }
  const [first] = blanks;
  if (!first) return filled;
  const isPut = ({ left }: Area) => scope.emptyColumns?.(left) ?? true;
  const merged = blanks.findIndex((area) => !isSingle(area));
  const between = merged < 0 ? blanks : blanks.slice(0, merged);
  if (!between.every(isPut)) return first;
  return blanks[merged] ?? (filled && mayBeBox(scope, filled) ? filled : first);
}

/**
 * Whether a text behind an empty cell is what stands in the box: not in a column of labels, and no word that every city
 * hall writes beside a box. Where no table tells its columns, any text may be a label that the form does not have, but for
 * one that is merged over the rest of the row.
 */
function mayBeBox({ grid, labels, emptyColumns }: BoxScope, area: Area): boolean {
  const text = grid.cell(area.top, area.left)?.text ?? '';
  if (labels?.hasLabel(area.left) || termOf(headerText(text))?.how === 'exact') return false;
  return emptyColumns === undefined || (!isSingle(area) && isLast(grid, area));
}

/** Whether nothing stands or begins behind an area in its row. */
function isLast(grid: Grid, { top: row, right }: Area): boolean {
  const behind = { left: right + 1, right: MAX_COLUMN };
  for (const _cell of grid.row(row, behind)) return false;
  return !grid.merges.some((merge) => merge.left > right && merge.top <= row && merge.bottom >= row);
}

/** How the cells beside a label are looked for. */
interface Beside extends Pick<LabelSource, 'skip' | 'rest'> {
  readonly inTable: boolean;
}

interface BoxesBeside {
  readonly areas: readonly Area[];
  /** Whether they end at a label. */
  readonly isCut: boolean;
}

/**
 * The cells that follow a label in its row as far as they are needed, without those of columns that somebody put in
 * between. Under a table's header such a column is known by having no header of the form, whatever it holds; elsewhere by
 * being empty here.
 */
export function boxesBeside(scope: BoxScope, label: Area, { skip, rest, inTable }: Beside): BoxesBeside {
  const { grid, labels, isExtraColumn } = scope;
  const text = grid.cell(label.top, label.left)?.text;
  const [own, extra]: [Area[], Area[]] = [[], []];
  let isCut = false;
  for (const area of cellsAfter(grid, label, lastColumn(scope, label, skip))) {
    const isBlank = isBlankAt(grid, area);
    isCut = labels?.isLabel(area) ?? false;
    // The same label again begins a value of its own.
    if (isCut || (rest && !isBlank && grid.cell(area.top, area.left)?.text === text)) break;
    const isExtra = isSingle(area) && isExtraColumn(area.left);
    if (isExtra && isBlank) continue;
    const kept = isExtra && inTable ? extra : own;
    kept.push(area);
    if (!rest && kept === own && !isBlank && own.length > skip) break;
  }
  return { areas: own.length > 0 ? own : extra, isCut };
}

/** From the first cell that holds something; in a row that is still empty, from the first merged one. */
export function fromFirstBox(grid: Grid, areas: readonly Area[]): readonly Area[] {
  const filled = areas.findIndex((area) => !isBlankAt(grid, area));
  const box = filled >= 0 ? filled : areas.findIndex((area) => !isSingle(area));
  return areas.slice(Math.max(0, box));
}

function lastColumn({ grid, band }: BoxScope, label: Area, skip: number): number {
  return Math.min(band.right, Math.max(grid.right, label.right + 1 + skip));
}

/** Cells that are looked at one by one; further away only those that hold something. */
const MOST_BESIDE = 256;

function* cellsAfter(grid: Grid, { top: row, right }: Area, last: number): Generator<Area> {
  let column = right + 1;
  for (let n = 0; n < MOST_BESIDE && column <= last; n++) {
    const area = extentAt(grid, { row, column });
    yield area;
    column = area.right + 1;
  }
  for (const next of grid.row(row, { left: column, right: last })) yield extentAt(grid, { row, column: next.column });
}

export function isBlankAt(grid: Grid, area: Area): boolean {
  return valueOf(grid.cell(area.top, area.left)).kind === 'blank';
}
