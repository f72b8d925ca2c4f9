/**
 * What a step saved, with its places, for whoever is told of it.
 */
import { blockOf } from '../form/form.js';
import type { FormRecord } from '../record/record.js';
import type { Row } from '../record/record-table.js';
import { displayText, type FieldValue } from '../record/value.js';
import type { SavedCell } from './consolidation.js';
import type { TakenIn } from './taken.js';

/** Cells of the table, then those of the records that were added. */
export function savedCells({ table, cells }: TakenIn, added: readonly Row[]): SavedCell[] {
  const saved = (record: FormRecord, field: string, value: FieldValue): SavedCell => {
    const { block, key, sheet } = record;
    return { block, key, field, sheet, address: record.cells[field]?.address ?? '', text: displayText(value) };
  };
  const edited = cells.flatMap(({ id, field, outcome, value }) => {
    const record = outcome === 'saved' ? table.rowOfId(id)?.record : undefined;
    return record ? [saved(record, field, value)] : [];
  });
  const brought = added.flatMap(({ record }) => {
    const { key, fields } = blockOf(table.form, record.block);
    return fields.flatMap(({ id }) => {
      const value = record.cells[id]?.value;
      return value?.kind === 'value' && !key.includes(id) ? [saved(record, id, value)] : [];
    });
  });
  return [...edited, ...brought];
}
