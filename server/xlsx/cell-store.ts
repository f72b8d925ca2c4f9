/**
 * The cells of a sheet in typed arrays: a sheet of a million cells costs some twenty bytes a cell, and texts stay in
 * the part's bytes until somebody asks for them.
 */
import type { Position } from '../../core/grid/address.js';

export const KIND = { number: 0, shared: 1, plain: 2, rich: 3, boolean: 4, error: 5, date: 6 } as const;
type CellKind = (typeof KIND)[keyof typeof KIND];

export interface CellStore {
  /** Row numbers with cells, ascending, and where each row's cells begin; one more start than rows. */
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly styles: Uint32Array;
  /** A number, an index of the shared strings, or where a text begins in the part. */
  readonly values: Float64Array;
  /** Where a text ends in the part. */
  readonly ends: Uint32Array;
  /** Formulas by the cell's place in these arrays. */
  readonly formulas: ReadonlyMap<number, ScannedFormula>;
}

export interface ScannedFormula {
  readonly text: string;
  /** Where it is written, where the cell shares another one's. */
  readonly at: Position | undefined;
}

/** Grows as cells come in; puts rows and columns in order at the end, where a file did not. */
export class CellCollector {
  private size = 0;
  private rowNumbers = new Uint32Array(1024);
  private columns = new Uint16Array(1024);
  private kinds = new Uint8Array(1024);
  private styles = new Uint32Array(1024);
  private values = new Float64Array(1024);
  private ends = new Uint32Array(1024);
  private readonly formulas = new Map<number, ScannedFormula>();
  private ordered = true;
  private row = 0;
  private column = 0;
  private style = 0;

  get count(): number {
    return this.size;
  }

  /** Says where the cell is that is added next, and how it looks: an object for each would cost more than its value. */
  at(row: number, column: number, style: number): void {
    this.row = row;
    this.column = column;
    this.style = style;
  }

  add(kind: CellKind, value: number, end: number): void {
    const { size: i, row, column } = this;
    if (i === this.columns.length) this.grow();
    if (i > 0 && this.ordered) {
      // Of the cell before, which is there.
      const last = this.rowNumbers[i - 1]!;
      // As above.
      this.ordered = row > last || (row === last && column > this.columns[i - 1]!);
    }
    this.rowNumbers[i] = row;
    this.columns[i] = column;
    this.kinds[i] = kind;
    this.styles[i] = this.style;
    this.values[i] = value;
    this.ends[i] = end;
    this.size = i + 1;
  }

  /** The formula of the cell that was added last. */
  addFormula(formula: ScannedFormula): void {
    this.formulas.set(this.size - 1, formula);
  }

  finish(): CellStore {
    return this.ordered ? this.inOrder() : this.sorted();
  }

  private inOrder(): CellStore {
    const rows: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < this.size; i++) {
      // Filled up to the size.
      const row = this.rowNumbers[i]!;
      if (rows.at(-1) === row) continue;
      rows.push(row);
      starts.push(i);
    }
    starts.push(this.size);
    return {
      rows: Uint32Array.from(rows),
      starts: Uint32Array.from(starts),
      columns: this.columns.subarray(0, this.size),
      kinds: this.kinds.subarray(0, this.size),
      styles: this.styles.subarray(0, this.size),
      values: this.values.subarray(0, this.size),
      ends: this.ends.subarray(0, this.size),
      formulas: this.formulas,
    };
  }

  /** A file with rows or cells out of order; of a cell that comes twice the last one holds, as in Excel. */
  private sorted(): CellStore {
    const { rowNumbers, columns } = this;
    const order = Array.from({ length: this.size }, (_, i) => i);
    // The arrays are filled up to the size.
    order.sort((a, b) => rowNumbers[a]! - rowNumbers[b]! || columns[a]! - columns[b]! || a - b);
    const again = new CellCollector();
    order.forEach((i, k) => {
      const next = order[k + 1];
      const twice = next !== undefined && rowNumbers[next] === rowNumbers[i] && columns[next] === columns[i];
      if (twice) return;
      again.at(rowNumbers[i] ?? 0, columns[i] ?? 0, this.styles[i] ?? 0);
      again.add(this.kinds[i] as CellKind, this.values[i] ?? 0, this.ends[i] ?? 0);
      const formula = this.formulas.get(i);
      if (formula !== undefined) again.addFormula(formula);
    });
    return again.inOrder();
  }

  private grow(): void {
    const length = this.columns.length * 2;
    this.rowNumbers = grown(this.rowNumbers, new Uint32Array(length));
    this.columns = grown(this.columns, new Uint16Array(length));
    this.kinds = grown(this.kinds, new Uint8Array(length));
    this.styles = grown(this.styles, new Uint32Array(length));
    this.values = grown(this.values, new Float64Array(length));
    this.ends = grown(this.ends, new Uint32Array(length));
  }
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
