/**
 * Heading rows inside a table（通常保育 over the kinds of nursery）: rows in which little more than the name stands, over
 * names that are set in deeper, or merged across the other columns.
 */
import type { GuessedColumn } from './table-keys.js';
import type { TableGroup } from '../survey/table-columns.js';

/** The columns that hold something in a heading row: the one that names the rows, and others. */
export type HeadingColumns = readonly [name: GuessedColumn, ...others: GuessedColumn[]];

/** @returns undefined where there are none, or where a reader could not tell them from records */
export function findHeadings(
  group: TableGroup,
  columns: readonly GuessedColumn[],
  name: GuessedColumn,
): HeadingColumns | undefined {
  const rows = new Set([...group.rows.keys()].filter((i) => isHeading(group, columns, name, i)));
  if (rows.size === 0 || rows.size > group.rows.length / 2) return undefined;
  const others = columns.filter((one) => one !== name && [...rows].some((row) => isFilled(one, row)));
  const filled: HeadingColumns = [name, ...others];
  // A record that is filled in no further than a heading would be taken for one.
  const alike = group.rows.some(
    (_, i) => !rows.has(i) && columns.every((one) => isFilled(one, i) === filled.includes(one)),
  );
  return alike ? undefined : filled;
}

function isHeading(group: TableGroup, columns: readonly GuessedColumn[], name: GuessedColumn, row: number): boolean {
  const own = name.column.cells[row];
  const next = name.column.cells[row + 1];
  const [here, below] = group.rows.slice(row, row + 2);
  if (!own || !isFilled(name, row) || own.row !== here?.row) return false;
  const filled = columns.filter((one) => isFilled(one, row)).length;
  if (columns.length < 3 || filled > columns.length / 2) return false;
  if (columns.some((one) => one !== name && one.column.cells[row]?.covered === true)) return true;
  return below?.table === here.table && next !== undefined && next.value.kind !== 'blank' && next.indent > own.indent;
}

function isFilled(one: GuessedColumn, row: number): boolean {
  const cell = one.column.cells[row];
  return cell !== undefined && cell.value.kind !== 'blank';
}
