/**
 * Cards whose labels stand over their values: row after row of labels, each over one row of values. Each looks like a
 * table of a single record.
 */
import { extentAt } from '../../grid/grid.js';
import type { FoundLabel } from './find-labels.js';
import type { FoundTable } from './find-tables.js';

interface OneRowed {
  readonly table: FoundTable;
  readonly data: readonly number[];
}

/** Rows between one table and the next of the same card. */
const MOST_BETWEEN = 1;

/** Whether a table is so short that it may be one row of a card. */
export function mayBeCardRow({ band, last }: FoundTable): boolean {
  return band.top === band.bottom && last - band.bottom <= MOST_SHORT;
}

/** Rows under the header of a card's last row, down to the end of the sheet. */
const MOST_SHORT = 3;

/** @returns the tables among these that are rows of a card: several below each other, each of one record */
export function cardRows<Table extends OneRowed>(tables: readonly Table[]): ReadonlySet<Table> {
  const found = new Set<Table>();
  tables.forEach((table, i) => {
    const next = tables[i + 1];
    if (!next || !isOneRowed(table) || !isOneRowed(next) || !isNextBelow(table, next)) return;
    found.add(table);
    found.add(next);
  });
  return found;
}

/** Each column of such a row as a label with its value below. */
export function labelsOver({ table: { view, band }, data }: OneRowed): FoundLabel[] {
  return band.columns.flatMap(({ leaf, left, word }): FoundLabel[] => {
    const row = data[0] ?? band.bottom + 1;
    if (word === '') return [];
    return [{ view, slot: leaf, take: 'below', value: extentAt(view.grid, { row, column: left }), more: false }];
  });
}

function isOneRowed({ table: { band }, data }: OneRowed): boolean {
  return data.length === 1 && data[0] === band.bottom + 1 && band.top === band.bottom;
}

function isNextBelow({ table, data: [row = 0] }: OneRowed, { table: next }: OneRowed): boolean {
  const below = next.view === table.view && next.band.top > row && next.band.top <= row + 1 + MOST_BETWEEN;
  const words = new Set(table.band.columns.map(({ word }) => word));
  // The same header again is the same table on the next page.
  return below && !next.band.columns.some(({ word }) => words.has(word));
}
