/**
 * Small steps between records and cells, shared by the parts of a report's plan.
 */
import { formatAddress, parseAddress } from '../grid/address.js';
import type { CellContent } from '../grid/edit.js';
import type { FieldValue } from '../record/value.js';

/** What to write for a value; blank and unreadable empty the cell. */
export function contentOf(value: FieldValue): CellContent {
  return value.kind === 'value' ? { text: value.text, raw: value.raw } : { text: '', raw: null };
}

/** The address in a given row of the column that another address (the first of several) stands in. */
export function inRow(address: string, row: number): string | undefined {
  const position = parseAddress(address.split(',')[0] ?? '');
  return position && formatAddress({ row, column: position.column });
}
