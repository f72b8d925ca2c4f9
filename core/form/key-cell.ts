/**
 * Where a record's key stands in its sheet.
 */
import type { FormRecord } from '../record/record.js';
import { blockOf, type Form } from './form.js';

/** The addresses of the key's cells, in the form's order; parts of the key that have no cell are left out. */
export function keyAddresses(form: Form, record: FormRecord): string[] {
  return blockOf(form, record.block).key.flatMap((id) => record.cells[id]?.address || []);
}

/** The cell that tells a record from its neighbours: the last of its key, or the first cell it has. */
export function keyAddress(form: Form, record: FormRecord): string {
  const first = Object.values(record.cells).find(({ address }) => address !== '');
  return keyAddresses(form, record).at(-1) ?? first?.address ?? '';
}
