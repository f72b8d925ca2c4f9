/**
 * The rows under a header that may be records of its table.
 */
import type { SheetScope } from '../reading.js';
import { isBlank, type RowCells, type TableRows } from './row-cells.js';
import type { TableHeader } from './table-headers.js';

/** No programme has more rows than this under one merged cell; a taller merge is decoration. */
const MOST_MERGED_ROWS = 1000;

/**
 * Rows that have something in the table's columns, and rows that a merged key cell reaches into while other columns
 * still have a cell of their own there: in a blank form these are the rows to be filled in.
 * @param last the last row that can belong to the table
 */
export function candidateRows(sheet: SheetScope, header: TableHeader, rows: TableRows, last: number): number[] {
  const found = new Set<number>();
  const keys = rows.fields.filter((field) => field.role === 'key' && field.required);
  const add = (row: number) => {
    if (row > header.bottom && row <= last && !sheet.isClaimed(row, header)) found.add(row);
  };
  // The last row that was looked at because one of the keys reaches into it.
  let reached = header.bottom;
  for (const row of sheet.grid.rows({ top: header.bottom + 1, bottom: last })) {
    const cells = rows.at(row);
    if (!beginsSomething(cells, row)) continue;
    add(row);
    const bottom = keys.reduce((lowest, { id }) => Math.max(lowest, cells.get(id)?.bottom ?? row), row);
    const end = Math.min(bottom, last, row + MOST_MERGED_ROWS);
    for (let under = Math.max(row, reached) + 1; under <= end; under++) if (isToBeFilledIn(rows, under)) add(under);
    reached = Math.max(reached, end);
  }
  return [...found].sort((a, b) => a - b);
}

function beginsSomething(cells: RowCells, row: number): boolean {
  for (const cell of cells.values()) if (cell.row === row && !isBlank(cell)) return true;
  return false;
}

/** The row has cells of its own for answers, and lacks nothing that the form gives: an empty row put in between does. */
function isToBeFilledIn(rows: TableRows, row: number): boolean {
  const cells = rows.at(row);
  const own = rows.fields.filter(({ id }) => cells.get(id)?.row === row);
  return own.length > 0 && !own.some(({ id, role }) => role !== 'answer' && isBlank(cells.get(id)));
}
