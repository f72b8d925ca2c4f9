/**
 * Marks that count, beside or in front of new rows: they go on where the row above stops, and those below count on from
 * there. They are no field of the form, so nobody's answer is in them.
 */
import { formatAddress } from '../../grid/address.js';
import type { CellContent, CellEdit } from '../../grid/edit.js';
import type { Grid, RawValue } from '../../grid/grid.js';
import { readCounter, type Counter } from '../../text/counter.js';
import type { FinishedRows, PlannedRow } from './planned-row.js';

interface Counted {
  readonly row: PlannedRow;
  readonly model: Counter;
  readonly restarts: boolean;
}

export class Counters {
  /** By sheet and column. */
  private readonly columns = new Map<string, { readonly grid: Grid; readonly column: number; rows: Counted[] }>();

  /**
   * Takes note of a new row in a column, if the form counts there.
   * @param restarts whether it is the first under something new
   * @param rows the form's rows of the table, to see whether the column counts; undefined for the marks of an outline,
   *   of which one is evidence enough
   */
  count(grid: Grid, row: PlannedRow, column: number, restarts: boolean, rows?: readonly number[]): void {
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
      places.forEach((place, i) => {
        const after = place[0]!.row.after;
        const first = numberBelow(grid, column, place[0]!);
        let next = first + more;
        let isNew = false;
        for (const { row, model, restarts } of place) {
          if (restarts) [next, isNew] = [1, true];
          const content = contentFor(grid.cell(row.like, column)?.raw ?? null, model, next++);
          edits.push({ ...finished.place(row, column), content });
        }
        more += place.length;
        const end = places[i + 1]?.[0]!.row.after ?? Number.POSITIVE_INFINITY;
        let [row, number] = [after + 1, first];
        for (; !isNew && row <= end; row++, number++) {
          const counter = counterAt(grid, row, column);
          if (counter?.number !== number) break;
          const content = contentFor(grid.cell(row, column)!.raw, counter, number + more);
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
function byAfter(rows: readonly Counted[]): Counted[][] {
  const places = new Map<number, Counted[]>();
  for (const counted of rows) {
    const { after } = counted.row;
    places.set(after, [...(places.get(after) ?? []), counted]);
  }
  return [...places.entries()].sort(([a], [b]) => a - b).map(([, list]) => list);
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
