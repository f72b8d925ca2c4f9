/**
 * The cells of a table's rows by field, each row looked at once.
 */
import type { Field } from '../../form/form.js';
import type { Grid } from '../../grid/grid.js';
import { displayText } from '../../record/value.js';
import { fieldCellAt, type FieldCell } from '../field-cell.js';
import type { TableHeader } from './table-headers.js';

/** By field id. */
export type RowCells = ReadonlyMap<string, FieldCell>;

export class TableRows {
  private readonly known = new Map<number, RowCells>();
  readonly fields: readonly Field[];

  constructor(
    private readonly grid: Grid,
    private readonly header: TableHeader,
    fields: readonly Field[],
  ) {
    this.fields = fields.filter(({ id }) => header.columns.has(id));
  }

  at(row: number): RowCells {
    const known = this.known.get(row);
    if (known) return known;
    const cells = new Map<string, FieldCell>();
    for (const { id } of this.fields) {
      const columns = this.header.columns.get(id);
      if (columns) cells.set(id, fieldCellAt(this.grid, row, columns));
    }
    this.known.set(row, cells);
    return cells;
  }
}

export function isBlank(cell: FieldCell | undefined): boolean {
  return cell === undefined || cell.value.kind === 'blank';
}

/** The cells that begin in this row and hold something, left to right; one for each cell of the sheet. */
export function ownCells(cells: RowCells, row: number): FieldCell[] {
  const own = new Map<number, FieldCell>();
  for (const cell of cells.values()) {
    if (cell.row === row && !isBlank(cell) && !own.has(cell.column)) own.set(cell.column, cell);
  }
  return [...own.values()].sort((a, b) => a.column - b.column);
}

export function textsOf(cells: readonly FieldCell[]): string[] {
  return cells.map((cell) => displayText(cell.value));
}

/** Cells with blanks filled down from the row above where the form says so. */
export function filledDown(fields: readonly Field[], own: RowCells, above: RowCells): RowCells {
  const fills = fields.some(({ id, fillDown }) => fillDown && isBlank(own.get(id)) && above.has(id));
  if (!fills) return own;
  const filled = new Map(own);
  for (const { id, fillDown } of fields) {
    const upper = above.get(id);
    const cell = own.get(id);
    if (fillDown && upper && isBlank(cell) && !cell?.covered) filled.set(id, upper);
  }
  return filled;
}
