/**
 * A grid with some areas as they were read again. The grid before it stays as it was; what was not read again is taken
 * from there, merges and hidden rows too.
 */
import type { Area } from '../../core/grid/address.js';
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from '../../core/grid/grid.js';
import { excelCell } from './excel-cell.js';
import type { CellReading } from './sheet-collector.js';

export interface AreaReading {
  readonly area: Area;
  readonly reading: CellReading;
}

export function patchedGrid(before: Grid, readings: readonly AreaReading[]): Grid {
  const rows = new Map<number, Map<number, GridCell | undefined>>();
  for (const { area, reading } of readings) {
    reading.values.forEach((values, r) => {
      const row = rows.get(area.top + r) ?? new Map<number, GridCell | undefined>();
      rows.set(area.top + r, row);
      values.forEach((value, c) => {
        const column = area.left + c;
        const indent = before.cell(area.top + r, column)?.indent ?? 0;
        row.set(column, excelCell(value, reading.text[r]?.[c] ?? '', reading.formulas[r]?.[c], indent));
      });
    });
  }
  return overlay(before, new Map([...rows].map(([row, cells]) => [row, withCells([...before.row(row)], cells)])), rows);
}

/** A row's cells that show something, ascending by column. */
function withCells(row: readonly PlacedCell[], cells: ReadonlyMap<number, GridCell | undefined>): PlacedCell[] {
  const kept = row.filter(({ column }) => !cells.has(column));
  const read = [...cells].flatMap(([column, cell]) => (cell && cell.text !== '' ? [{ column, cell }] : []));
  return [...kept, ...read].sort((a, b) => a.column - b.column);
}

function overlay(
  before: Grid,
  changed: ReadonlyMap<number, readonly PlacedCell[]>,
  cells: ReadonlyMap<number, ReadonlyMap<number, GridCell | undefined>>,
): Grid {
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
