/**
 * A sheet in which some cells say what the form says there: a header that somebody renamed is read as the header that
 * it was. Nothing else changes; addresses are the copy's own.
 */
import type { Position } from '../../grid/address.js';
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from '../../grid/grid.js';

export interface RestoredText extends Position {
  readonly text: string;
}

export function restoredGrid(grid: Grid, texts: readonly RestoredText[]): Grid {
  if (texts.length === 0) return grid;
  const restored = new Map<number, Map<number, GridCell>>();
  for (const { row, column, text } of texts) {
    const own = restored.get(row) ?? new Map<number, GridCell>();
    restored.set(row, own);
    own.set(column, { text, raw: text });
  }
  const rows = new Map([...restored].map(([row, own]) => [row, mixed([...grid.row(row)], own)]));
  const numbers = [...new Set([...grid.rows(), ...rows.keys()])].sort((a, b) => a - b);
  return {
    name: grid.name,
    hidden: grid.hidden,
    bottom: Math.max(grid.bottom, ...rows.keys()),
    right: texts.reduce((right, { column }) => Math.max(right, column), grid.right),
    merges: grid.merges,
    ...(grid.dropdowns ? { dropdowns: grid.dropdowns } : {}),
    cell: (row, column) => restored.get(row)?.get(column) ?? grid.cell(row, column),
    rows: (within) => rowsWithin(numbers, within),
    row: (row, within) => {
      const own = rows.get(row);
      return own ? cellsWithin(own, within) : grid.row(row, within);
    },
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    mergeAt: (row, column) => grid.mergeAt(row, column),
  };
}

function mixed(cells: readonly PlacedCell[], own: ReadonlyMap<number, GridCell>): PlacedCell[] {
  const kept = cells.filter(({ column }) => !own.has(column));
  return [...kept, ...[...own].map(([column, cell]) => ({ column, cell }))].sort((a, b) => a.column - b.column);
}
