/**
 * What a grid holds, as plain data: so that a test can compare a sheet read through Excel with the sheet behind it.
 */
import { formatAddress, formatArea } from '../../../core/grid/address.js';
import type { Grid, GridCell } from '../../../core/grid/grid.js';

export interface PlainGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly bottom: number;
  readonly right: number;
  readonly cells: Readonly<Record<string, GridCell>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export function plainGrid(grid: Grid): PlainGrid {
  const cells: Record<string, GridCell> = {};
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) cells[formatAddress({ row, column })] = { ...cell };
  }
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
  return {
    name: grid.name,
    hidden: grid.hidden,
    bottom: grid.bottom,
    right: grid.right,
    cells,
    merges: grid.merges.map(formatArea).sort(),
    hiddenRows: upTo(grid.bottom).filter((row) => grid.isRowHidden(row)),
    hiddenColumns: upTo(grid.right).filter((column) => grid.isColumnHidden(column)),
  };
}
