/**
 * A grid built from a list of cells, as tests write them down.
 */
import { indexMerges } from '../../core/grid/merge-index.js';
import { areaNamed, parseAddress } from '../../core/grid/address.js';
import {
  cellsWithin,
  rowsWithin,
  type Dropdown,
  type Grid,
  type GridCell,
  type PlacedCell,
} from '../../core/grid/grid.js';

export interface CellTable {
  readonly name: string;
  /** By address (`B7`). A plain string or number stands for a cell that shows it; `''` and null for none. */
  readonly cells: Readonly<Record<string, GridCell | string | number | null>>;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** What the cells of an area (`F4:F15`) offer to choose from. */
  readonly dropdowns?: Readonly<Record<string, readonly string[]>>;
}

/** @throws RangeError for an address or a merge that is not inside a sheet. */
export function gridFromCells(table: CellTable): Grid {
  const rows = new Map<number, PlacedCell[]>();
  let right = 0;
  for (const [address, content] of Object.entries(table.cells)) {
    const position = parseAddress(address);
    if (!position) throw new RangeError(`not an address: ${address}`);
    const cell = typeof content === 'object' ? content : { text: String(content), raw: content };
    if (!cell || cell.text === '') continue;
    const row = rows.get(position.row) ?? [];
    rows.set(position.row, row);
    row.push({ column: position.column, cell });
    right = Math.max(right, position.column);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const merges = (table.merges ?? []).map(areaNamed);
  return {
    name: table.name,
    hidden: table.hidden ?? false,
    bottom: numbers.at(-1) ?? 0,
    right,
    merges,
    dropdowns: Object.entries(table.dropdowns ?? {}).map(([ref, values]): Dropdown => ({
      areas: [areaNamed(ref)],
      values,
    })),
    rows: (within) => rowsWithin(numbers, within),
    row: (row, within) => cellsWithin(rows.get(row) ?? [], within),
    cell: (row, column) => rows.get(row)?.find((placed) => placed.column === column)?.cell,
    isRowHidden: (row) => table.hiddenRows?.includes(row) ?? false,
    isColumnHidden: (column) => table.hiddenColumns?.includes(column) ?? false,
    mergeAt: indexMerges(merges),
  };
}
