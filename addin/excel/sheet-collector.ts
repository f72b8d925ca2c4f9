/**
 * Gathers what Excel tells of one sheet, piece by piece and in any order, into core's grid.
 */
import type { Area } from '../../core/grid/address.js';
import { cellsWithin, rowsWithin, type Grid, type GridCell, type PlacedCell } from '../../core/grid/grid.js';
import { indexMerges } from '../../core/grid/merge-index.js';
import { excelCell } from './excel-cell.js';

/** Three readings of the same rectangle, row by row, as Excel gives them. */
export interface CellReading {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

export class SheetCollector {
  private readonly cells = new Map<number, PlacedCell[]>();
  private readonly indents = new Map<string, number>();
  private readonly merges = new Map<string, Area>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(
    readonly name: string,
    private readonly hidden: boolean,
    private readonly date1904 = false,
  ) {}

  /** Has to come before the cells of the same rectangle. @param steps of indent, row by row */
  addIndents(area: Area, steps: readonly (readonly number[])[]): void {
    steps.forEach((row, r) =>
      row.forEach((step, c) => step > 0 && this.indents.set(`${area.top + r}:${area.left + c}`, step)),
    );
  }

  addCells(area: Area, { values, text, formulas }: CellReading): void {
    values.forEach((row, r) => {
      const placed = this.cells.get(area.top + r) ?? [];
      row.forEach((value, c) => {
        const cell = excelCell(value, text[r]?.[c] ?? '', formulas[r]?.[c], this.indentAt(area.top + r, area.left + c));
        if (cell) placed.push({ column: area.left + c, cell });
      });
      if (placed.length > 0) this.cells.set(area.top + r, placed);
    });
  }

  private indentAt(row: number, column: number): number {
    return this.indents.size === 0 ? 0 : (this.indents.get(`${row}:${column}`) ?? 0);
  }

  addMerge(area: Area): void {
    this.merges.set(`${area.top}:${area.left}`, area);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  /** The sheet as gathered so far; nothing may be added afterwards. */
  grid(): Grid {
    const { cells, hiddenRows, hiddenColumns } = this;
    for (const row of cells.values()) row.sort((a, b) => a.column - b.column);
    const rows = [...cells.keys()].sort((a, b) => a - b);
    const shown = new Map([...cells].map(([row, placed]) => [row, placed.filter(({ cell }) => cell.text !== '')]));
    const merges = [...this.merges.values()].sort((a, b) => a.top - b.top || a.left - b.left);
    return {
      name: this.name,
      hidden: this.hidden,
      bottom: rows.at(-1) ?? 0,
      right: [...cells.values()].reduce((most, row) => Math.max(most, row.at(-1)?.column ?? 0), 0),
      merges,
      date1904: this.date1904,
      rows: (within) => rowsWithin(rows, within),
      row: (row, within) => cellsWithin(shown.get(row) ?? [], within),
      cell: (row, column) => findCell(cells.get(row), column),
      isRowHidden: (row) => hiddenRows.has(row),
      isColumnHidden: (column) => hiddenColumns.has(column),
      mergeAt: indexMerges(merges),
    };
  }
}

function findCell(row: readonly PlacedCell[] = [], column: number): GridCell | undefined {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const placed = row[middle];
    if (placed?.column === column) return placed.cell;
    if (placed && placed.column < column) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
