/**
 * Puts the rows of a block that belong to one programme together, by what they are called.
 */
import { textsFor, type Row } from './row.js';

/** @returns for each row those of its programme in their order, itself among them */
export function byProgramme(rows: readonly Row[]): ReadonlyMap<Row, readonly Row[]> {
  const beside = new Map<Row, Row[]>();
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
