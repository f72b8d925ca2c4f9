/**
 * A sheet of the simulated Excel as core's grid, for comparisons: read at the moment when it is asked.
 */
import { WHOLE_SHEET } from '../../../core/grid/area.js';
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from '../../../core/grid/grid.js';
import { holds, type HostCell } from '../../../excel-host/model/cell-table.js';
import type { SheetModel } from '../../../excel-host/model/sheet-model.js';

export function gridOf(sheet: SheetModel): Grid {
  const { cells } = sheet;
  const extent = sheet.filledArea(WHOLE_SHEET);
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    bottom: extent?.bottom ?? 0,
    right: extent?.right ?? 0,
    merges: sheet.merges,
    rows: (within) =>
      rowsWithin(
        cells.rowNumbers().filter((row) => [...cells.row(row).values()].some(holds)),
        within,
      ),
    row: (row, within) => cellsWithin(shownCells(cells.row(row)), within),
    cell: (row, column) => {
      const cell = cells.get(row, column);
      return cell && holds(cell) ? gridCell(cell) : undefined;
    },
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
    mergeAt: (row, column) => sheet.mergeAt(row, column),
  };
}

function shownCells(row: ReadonlyMap<number, HostCell>): PlacedCell[] {
  return [...row]
    .filter(([, { text }]) => text !== '')
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => ({ column, cell: gridCell(cell) }));
}

function gridCell({ value, text, formula, error, look }: HostCell): GridCell {
  return {
    text,
    raw: value ?? '',
    ...(error ? { error: String(value) } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(look.indent ? { indent: look.indent } : {}),
  };
}
