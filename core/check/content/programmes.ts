/**
 * Rows of one block that belong to one programme: where a form gives each indicator a row, the programme's name and its texts
 * stand over several.
 */
import { textsFor, type Row } from './row.js';
import type { Table } from './table.js';

/** @returns the programmes of this year in the order of their first rows; a row without a name is one of its own */
export function programmesIn(table: Table): readonly (readonly Row[])[] {
  return [...new Set(byRow(table).values())];
}

/** A name that more rows share is no programme's: each looking at all the others would take too long, too. */
const MOST = 40;

/** The rows of the same programme, the row itself among them. */
export function rowsBeside(table: Table, row: Row): readonly Row[] {
  const rows = byRow(table).get(row) ?? [row];
  return rows.length > MOST ? [row] : rows;
}

function byRow({ rows, beside }: Table): ReadonlyMap<Row, readonly Row[]> {
  if (beside.size > 0) return beside;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { block, sheet, key } = row.record;
    const name = textsFor(row, 'name').map(({ field }) => key[field.id] ?? '');
    const id = JSON.stringify([block, sheet, name]);
    const own = (name.join('') === '' ? undefined : groups.get(id)) ?? [];
    own.push(row);
    groups.set(id, own);
    beside.set(row, own);
  }
  return beside;
}
