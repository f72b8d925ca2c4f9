/**
 * The parts of a sheet from top to bottom that belong to certain blocks (`within`): each begins under its heading and
 * ends where the next such heading stands.
 */
import type { Form } from '../form/form.js';
import type { ColumnSpan } from '../grid/area.js';
import { bisect } from '../grid/bisect.js';
import type { Grid } from '../grid/grid.js';
import type { ContextMark } from './survey/landmarks.js';
import { cellsIn } from './table/table-ends.js';
import type { TableHeader } from './table/table-headers.js';

export interface Region {
  /** The context whose heading begins it. */
  readonly context: string;
  /** Its first and last row, without the heading. */
  readonly top: number;
  readonly bottom: number;
  /** The first column of its heading. */
  readonly left: number;
}

/** @param bottom the sheet's last row */
export function regionsOf(form: Form, contexts: readonly ContextMark[], bottom: number): Region[] {
  const marks = beginningsOf(form, contexts);
  if (form.blocks.every(({ within }) => within === undefined)) return [{ context: '', top: 1, bottom, left: 1 }];
  return marks.map(({ id, row, left }, i) => ({
    context: id,
    top: row + 1,
    bottom: (marks[i + 1]?.row ?? bottom + 1) - 1,
    left,
  }));
}

/** The headings with which such a part begins, from the top: a table above one ends there. */
export function beginningsOf(form: Form, contexts: readonly ContextMark[]): ContextMark[] {
  const beginning = new Set(form.blocks.flatMap(({ within }) => within ?? []));
  return contexts.filter(({ id }) => beginning.has(id)).sort((a, b) => a.row - b.row);
}

/** Rows under a header by which is seen whether something stands beside the table. */
const NEAR_ROWS = 3;
/** A table's title has no more rows than this. */
const MOST_TITLE_ROWS = 2;

/**
 * A part of the sheet ends where a table follows below it; one that stands beside it has its own columns.
 * @param headers from the top
 */
export function endingAtTables(grid: Grid, band: ColumnSpan, region: Region, headers: readonly TableHeader[]): Region {
  const from = bisect(headers.length, (i) => (headers[i]?.top ?? Infinity) < region.top);
  for (const header of headers.slice(from)) {
    if (header.top > region.bottom) break;
    if (header.left > region.left && standsBeside(grid, band, header)) continue;
    return { ...region, bottom: titleOf(grid, header.top) - 1 };
  }
  return region;
}

function standsBeside(grid: Grid, band: ColumnSpan, { top, bottom, left }: TableHeader): boolean {
  const columns = { left: band.left, right: left - 1 };
  return [...grid.rows({ top, bottom: bottom + NEAR_ROWS })].some((row) => cellsIn(grid, row, columns) > 0);
}

/** The first row of what stands by itself right above a header; the header's where nothing does. */
function titleOf(grid: Grid, header: number): number {
  let top = header;
  while (top > 1 && header - top <= MOST_TITLE_ROWS && cellsIn(grid, top - 1) === 1) top--;
  return header - top <= MOST_TITLE_ROWS && cellsIn(grid, top - 1) === 0 ? top : header;
}
