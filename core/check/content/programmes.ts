/**
 * Rows of one block that belong to one programme: where a form gives each indicator a row, the programme's name and its texts
 * stand over several.
 */
import type { Row } from './row.js';
import type { Table } from './table.js';

/** A name that more rows share is no programme's: each looking at all the others would take too long, too. */
const MOST = 40;

/** The rows of the same programme in their order, the row itself among them; a row without a name is one of its own. */
export function programmeOf(table: Table, row: Row): readonly Row[] {
  return table.ofProgramme(row);
}

/** The same, where that is worth comparing each with each. */
export function rowsBeside(table: Table, row: Row): readonly Row[] {
  const rows = table.ofProgramme(row);
  return rows.length > MOST ? [row] : rows;
}
