/**
 * What a row is called for people: the texts of its key.
 */
import type { TableBlock, TableRecord } from '../table/record-filter.js';

export function nameOfRow({ fields }: TableBlock, { cells }: TableRecord): string {
  return fields
    .filter(({ role }) => role === 'key')
    .map(({ id }) => cells[id]?.text ?? '')
    .filter((text) => text !== '')
    .join(' / ');
}
