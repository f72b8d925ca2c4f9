/**
 * What a row of the table is called for people.
 */
import { rowName } from '../../../core/record/row-name.js';
import type { TableBlock, TableRecord } from '../record-filter.js';

export function nameOfRow({ fields }: TableBlock, { cells }: TableRecord): string {
  const key = fields.filter(({ role }) => role === 'key').map(({ id }) => [id, cells[id]?.text ?? ''] as const);
  return rowName({ key: Object.fromEntries(key) });
}
