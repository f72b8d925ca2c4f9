/**
 * Rows that a report needs and its form does not have, while they are being planned, and what becomes of them: their
 * numbers in the finished sheet, insertions, cells, merged areas. Arithmetic on rows; nothing of forms.
 */
import { formatAddress, formatArea, parseAddress } from '../../grid/address.js';
import type { CellContent, CellEdit, RowInsertion } from '../../grid/edit.js';
import { shiftedRow } from '../../grid/row-shift.js';

export interface PlannedRow {
  readonly sheet: string;
  /** The row of the form below which it comes, and the one that it looks like. */
  readonly after: number;
  readonly like: number;
  /** Vertical merges of the form that grow to take it in. */
  readonly grow: Set<string>;
  /** By column. */
  readonly cells: Map<number, CellContent>;
  /** Cells that are merged from a row above down to this one. */
  readonly joins: Join[];
}

interface Join {
  readonly left: number;
  readonly right: number;
  /** A row of the form, by its number there, or another new one. */
  readonly from: number | PlannedRow;
}

export function plannedRow(sheet: string, after: number, like: number): PlannedRow {
  return { sheet, after, like, grow: new Set(), cells: new Map(), joins: [] };
}

/** How many cells of the form a new row goes on with. */
function hold({ grow, joins }: PlannedRow): number {
  return grow.size + joins.filter(({ from }) => typeof from === 'number').length;
}

export class FinishedRows {
  private readonly numbers = new Map<PlannedRow, number>();
  private readonly afters = new Map<string, number[]>();
  private readonly merges = new Map<PlannedRow, string[]>();
  private readonly rows: readonly PlannedRow[];

  /**
   * @param planned those below one row of the form in the order in which they are to stand
   * @param calculated the columns in which a row calculates as the one that it is like
   */
  constructor(
    planned: readonly PlannedRow[],
    private readonly calculated: (row: PlannedRow) => readonly number[],
  ) {
    // What belongs to the cells above stands nearest to them: a merged cell has no gaps.
    this.rows = [...planned].sort((a, b) => a.after - b.after || hold(b) - hold(a));
    for (const row of this.rows) {
      const afters = this.afters.get(row.sheet) ?? [];
      this.numbers.set(row, row.after + afters.length + 1);
      this.afters.set(row.sheet, [...afters, row.after]);
    }
    this.settleMerges();
  }

  insertions(): RowInsertion[] {
    return this.rows.map((row) => {
      const { sheet, after, like, grow } = row;
      const merge = this.merges.get(row);
      const formulas = this.calculated(row).filter((column) => !row.cells.has(column));
      const calculates = formulas.length === 0 ? {} : { formulas };
      return { sheet, after, like, grow: [...grow], ...(merge && { merge }), ...calculates };
    });
  }

  cells(): CellEdit[] {
    return this.rows.flatMap((row) =>
      [...row.cells].map(([column, content]) => ({ ...this.place(row, column), content })),
    );
  }

  place(row: PlannedRow, column: number): { sheet: string; address: string } {
    return { sheet: row.sheet, address: formatAddress({ row: this.numberOf(row), column }) };
  }

  private numberOf(row: PlannedRow): number {
    const number = this.numbers.get(row);
    if (number === undefined) throw new RangeError('a row that was not planned');
    return number;
  }

  /** An address of the form as it is in the finished sheet. */
  finalAddress(sheet: string, address: string): string {
    const position = parseAddress(address);
    return position ? formatAddress({ ...position, row: this.finalRow(sheet, position.row) }) : address;
  }

  private finalRow(sheet: string, row: number): number {
    return shiftedRow(row, this.afters.get(sheet) ?? []);
  }

  /** Several rows may join one cell: it is merged once, down to the last of them. */
  private settleMerges(): void {
    const last = new Map<string, { row: PlannedRow; area: string }>();
    for (const row of this.rows) {
      for (const { left, right, from } of row.joins) {
        const top = typeof from === 'number' ? this.finalRow(row.sheet, from) : this.numberOf(from);
        const area = formatArea({ top, left, bottom: this.numberOf(row), right });
        last.set(`${row.sheet}!${left}:${top}`, { row, area });
      }
    }
    for (const { row, area } of last.values()) this.merges.set(row, [...(this.merges.get(row) ?? []), area]);
  }
}
