/**
 * A grid with some cells otherwise. The grid before it stays as it was; everything else is taken from there, merges and
 * hidden rows too.
 */
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from './grid.js';

/** By row and column; undefined, or a cell that shows nothing, where there is none any more. */
export type CellsByPlace = ReadonlyMap<number, ReadonlyMap<number, GridCell | undefined>>;

export function overlayGrid(before: Grid, cells: CellsByPlace): Grid {
  const changed = new Map([...cells].map(([row, own]) => [row, withCells([...before.row(row)], own)]));
  const numbers = new Set(before.rows());
  for (const [row, placed] of changed) {
    if (placed.length > 0) numbers.add(row);
    else numbers.delete(row);
  }
  const rows = [...numbers].sort((a, b) => a - b);
  const filled = [...changed].filter(([, placed]) => placed.length > 0);
  return {
    ...before,
    bottom: Math.max(before.bottom, ...filled.map(([row]) => row)),
    right: Math.max(before.right, ...filled.map(([, placed]) => placed.at(-1)?.column ?? 0)),
    rows: (within) => rowsWithin(rows, within),
    row: (row, within) => {
      const own = changed.get(row);
      return own ? cellsWithin(own, within) : before.row(row, within);
    },
    cell: (row, column) => {
      const own = cells.get(row);
      return own?.has(column) ? own.get(column) : before.cell(row, column);
    },
  };
}

/** A row's cells that show something, ascending by column. */
function withCells(row: readonly PlacedCell[], cells: ReadonlyMap<number, GridCell | undefined>): PlacedCell[] {
  const kept = row.filter(({ column }) => !cells.has(column));
  const read = [...cells].flatMap(([column, cell]) => (cell && cell.text !== '' ? [{ column, cell }] : []));
  return [...kept, ...read].sort((a, b) => a.column - b.column);
}
