/**
 * Marks that count, beside or in front of new rows: they go on where the row above stops, and those below count on from
 * there. They are no field of the form, so nobody's answer is in them.
 */
import { formatAddress } from '../../grid/address.js';
import type { CellContent, CellEdit } from '../../grid/edit.js';
import type { Grid, RawValue } from '../../grid/grid.js';
import { readCounter, type Counter } from '../../text/counter.js';
import type { FinishedRows, PlannedRow } from './planned-row.js';

/** A new row in a column that may count. */
interface CountedRow {
  readonly grid: Grid;
  readonly row: PlannedRow;
  readonly column: number;
  /** Whether it is the first under something new. */
  readonly restarts: boolean;
  /**
   * The form's rows of the table, to see whether the column counts; undefined for the marks of an outline, of which one is
   * evidence enough.
   */
  readonly rows?: readonly number[];
}

interface Counted extends Pick<CountedRow, 'row' | 'restarts'> {
  readonly model: Counter;
}

export class Counters {
  /** By sheet and column. */
  private readonly columns = new Map<string, { readonly grid: Grid; readonly column: number; rows: Counted[] }>();

  /** Takes note of it, if the form counts there. */
  count({ grid, row, column, restarts, rows }: CountedRow): void {
    const model = counterAt(grid, row.like, column);
    if (!model || (rows && !counts(grid, column, rows))) return;
    const name = `${row.sheet}!${column}`;
    const there = this.columns.get(name) ?? { grid, column, rows: [] };
    there.rows.push({ row, model, restarts });
    this.columns.set(name, there);
  }

  /** The marks of the new rows, and the form's own ones below them with their new numbers. */
  edits(finished: FinishedRows): CellEdit[] {
    return [...this.columns.values()].flatMap(({ grid, column, rows }) => {
      const edits: CellEdit[] = [];
      // How much higher the form's own marks count here than they did.
      let more = 0;
      const places = byAfter(rows);
      places.forEach(({ after, rows }, i) => {
        const first = numberBelow(grid, column, rows[0]);
        let next = first + more;
        let isNew = false;
        for (const { row, model, restarts } of rows) {
          if (restarts) [next, isNew] = [1, true];
          const content = contentFor(grid.cell(row.like, column)?.raw ?? null, model, next++);
          edits.push({ ...finished.place(row, column), content });
        }
        more += rows.length;
        const end = places[i + 1]?.after ?? Number.POSITIVE_INFINITY;
        let [row, number] = [after + 1, first];
        for (; !isNew && row <= end; row++, number++) {
          const counter = counterAt(grid, row, column);
          if (counter?.number !== number) break;
          const content = contentFor(grid.cell(row, column)?.raw ?? null, counter, number + more);
          const address = finished.finalAddress(grid.name, formatAddress({ row, column }));
          edits.push({ sheet: grid.name, address, content });
        }
        if (row <= end) more = 0;
      });
      return edits;
    });
  }
}

/** New rows by the row of the form that they follow, from top to bottom. */
function byAfter(rows: readonly Counted[]) {
  const places = new Map<number, [Counted, ...Counted[]]>();
  for (const counted of rows) {
    const { after } = counted.row;
    const there = places.get(after);
    if (there) there.push(counted);
    else places.set(after, [counted]);
  }
  return [...places].map(([after, list]) => ({ after, rows: list })).sort((a, b) => a.after - b.after);
}

/** The number that comes next below the row of the form that a new one follows. */
function numberBelow(grid: Grid, column: number, { row, model }: Counted): number {
  const above = counterAt(grid, row.after, column);
  if (above) return above.number + 1;
  return row.like > row.after ? model.number : model.number + 1;
}

function counterAt(grid: Grid, row: number, column: number): Counter | undefined {
  const cell = grid.cell(row, column);
  return cell && cell.formula === undefined ? readCounter(cell.text) : undefined;
}

/** A number alone may be anything: a column counts where one row has the number after that of the row above. */
function counts(grid: Grid, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => {
    const above = counterAt(grid, row - 1, column);
    return above !== undefined && counterAt(grid, row, column)?.number === above.number + 1;
  });
}

function contentFor(raw: RawValue, counter: Counter, number: number): CellContent {
  const text = counter.mark(number);
  return { text, raw: typeof raw === 'number' ? number : text };
}
