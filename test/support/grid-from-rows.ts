/**
 * A sheet in memory out of rows of cells: without a file and without addresses in between, so that what is measured is
 * what reads it.
 */
import type { Area } from '../../core/grid/address.js';
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from '../../core/grid/grid.js';
import { indexMerges } from '../../core/grid/merge-index.js';

/** A text, or one merged over some rows; `''` for a blank cell. */
export type RowCell = string | { readonly text: string; readonly down?: number };

export function gridFromRows(name: string, rows: readonly (readonly RowCell[])[]): Grid {
  const merges: Area[] = [];
  const cells = rows.map((row, r) =>
    row.map((cell, c): GridCell => {
      const { text, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      if (down > 1) merges.push({ top: r + 1, left: c + 1, bottom: r + down, right: c + 1 });
      return { text, raw: text };
    }),
  );
  const placed = cells.map((row) =>
    row.flatMap((cell, c): PlacedCell[] => (cell.text === '' ? [] : [{ column: c + 1, cell }])),
  );
  const numbers = placed.flatMap((row, r) => (row.length > 0 ? [r + 1] : []));
  return {
    name,
    hidden: false,
    bottom: numbers.at(-1) ?? 0,
    right: rows.reduce((right, row) => Math.max(right, row.length), 0),
    merges,
    rows: (within) => rowsWithin(numbers, within),
    row: (row, within) => cellsWithin(placed[row - 1] ?? [], within),
    cell: (row, column) => {
      const cell = cells[row - 1]?.[column - 1];
      return cell?.text === '' ? undefined : cell;
    },
    isRowHidden: () => false,
    isColumnHidden: () => false,
    mergeAt: indexMerges(merges),
  };
}
