/**
 * A sheet without some of its cells: those of a column that somebody said is none of the form's. Each row keeps something.
 */
import type { Grid } from '../../grid/grid.js';

export function emptiedGrid(grid: Grid, isGone: (row: number, column: number) => boolean): Grid {
  return {
    name: grid.name,
    hidden: grid.hidden,
    bottom: grid.bottom,
    right: grid.right,
    merges: grid.merges,
    ...(grid.date1904 === undefined ? {} : { date1904: grid.date1904 }),
    ...(grid.dropdowns ? { dropdowns: grid.dropdowns } : {}),
    cell: (row, column) => (isGone(row, column) ? undefined : grid.cell(row, column)),
    rows: (within) => grid.rows(within),
    row: (row, within) => [...grid.row(row, within)].filter(({ column }) => !isGone(row, column)),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    mergeAt: (row, column) => grid.mergeAt(row, column),
  };
}
