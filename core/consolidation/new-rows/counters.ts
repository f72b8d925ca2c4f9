/**
 * Marks that count, beside or in front of new rows: they go on where the row above stops, and those below count on from
 * there. They are no field of the form, so nobody's answer is in them.
 */
import { formatAddress } from '../../grid/address.js';
import type { CellContent, CellEdit } from '../../grid/edit.js';
import type { Grid, RawValue } from '../../grid/grid.js';
import { readCounter, type Counter } from '../../text/counter.js';
import type { FinishedRows, PlannedRow } from './planned-row.js';

interface Chain {
  readonly grid: Grid;
  readonly row: PlannedRow;
  readonly column: number;
  /** The number that the next row gets, and how many the chain has given. */
  next: number;
  given: number;
  /** Whether the form's rows below belong to it. */
  goesOn: boolean;
}

export class Counters {
  private readonly chains = new Map<string, Chain>();

  /**
   * Numbers a new row in a column, if the form counts there.
   * @param restarts whether it is the first under something new
   * @param isMark whether the column holds the marks of an outline, so that a single one is evidence enough
   */
  count(grid: Grid, row: PlannedRow, column: number, restarts: boolean, isMark: boolean): void {
    const model = counterAt(grid, row.like, column);
    if (!model || !(isMark || counts(grid, row.like, column, model))) return;
    const name = `${row.sheet}!${row.after}!${column}`;
    const before = this.chains.get(name);
    const first = row.like > row.after ? model.number : model.number + 1;
    const chain = before ?? { grid, row, column, next: first, given: 0, goesOn: true };
    if (restarts) [chain.next, chain.goesOn] = [1, false];
    row.cells.set(column, contentFor(grid.cell(row.like, column)?.raw ?? null, model, chain.next));
    chain.next++;
    chain.given++;
    this.chains.set(name, chain);
  }

  /** The form's own marks below the new rows, with their new numbers. */
  edits(finished: FinishedRows): CellEdit[] {
    return [...this.chains.values()].filter(({ goesOn }) => goesOn).flatMap((chain) => follow(chain, finished));
  }
}

function follow({ grid, row: { sheet, after }, column, next, given }: Chain, finished: FinishedRows): CellEdit[] {
  const edits: CellEdit[] = [];
  let number = next - given;
  for (let row = after + 1; ; row++, number++) {
    const counter = counterAt(grid, row, column);
    if (counter?.number !== number) return edits;
    const content = contentFor(grid.cell(row, column)!.raw, counter, number + given);
    edits.push({ sheet, address: finished.finalAddress(sheet, formatAddress({ row, column })), content });
  }
}

function counterAt(grid: Grid, row: number, column: number): Counter | undefined {
  const cell = grid.cell(row, column);
  return cell && cell.formula === undefined ? readCounter(cell.text) : undefined;
}

/** A number alone may be anything: it counts where the one above or below is its neighbour. */
function counts(grid: Grid, row: number, column: number, { number }: Counter): boolean {
  if (counterAt(grid, row - 1, column)?.number === number - 1) return true;
  return number === 1 && counterAt(grid, row + 1, column)?.number === 2;
}

function contentFor(raw: RawValue, counter: Counter, number: number): CellContent {
  const text = counter.mark(number);
  return { text, raw: typeof raw === 'number' ? number : text };
}
