/**
 * Carries work that was done under one version of a form over to the next (rule E5). What the new version still has
 * goes on as it is; an edit of a field that it dropped, renamed or turned into a part of the key is kept as a conflict,
 * for a person to place. Which new field an old one became is never guessed.
 */
import type { Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import type { FormRecord } from '../record/record.js';
import { RecordTable } from '../record/record-table.js';
import { BLANK } from '../record/value.js';
import { contentFields } from './content-fields.js';
import { editOf } from './merge-cell.js';
import type { MergeConflict } from './merge-records.js';

export interface CarriedEdits {
  /** The edited records with the fields that the new version has; those it lacks are absent there. */
  readonly records: readonly FormRecord[];
  /** Edits that have no place in the new version; `theirs` is absent. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * @param from the version that base and edited were read with
 * @param to the version that the cycle has now
 * @param base what the edits started from
 */
export function carryEdits(
  from: Form,
  to: Form,
  base: readonly FormRecord[],
  edited: readonly FormRecord[],
): CarriedEdits {
  const before = RecordTable.of(from, base);
  const fields = new Map(from.blocks.map((block) => [block.id, contentFields(block)]));
  const keeps = new Map(to.blocks.map((block) => [block.id, new Set(contentFields(block).map(({ id }) => id))]));
  const knows = new Map(to.blocks.map((block) => [block.id, new Set(block.fields.map(({ id }) => id))]));
  const conflicts: MergeConflict[] = [];
  const records: FormRecord[] = [];
  for (const [id, record] of RecordTable.of(from, edited)) {
    const old = before.get(id);
    const { block, key } = record;
    for (const field of fields.get(block) ?? []) {
      if (keeps.get(block)?.has(field.id)) continue;
      const was = old ? old.cells[field.id]?.value : BLANK;
      const edit = editOf(was, record.cells[field.id]?.value, (a, b) => sameValue(from, field, a, b));
      if (edit) conflicts.push({ id, block, key, field: field.id, base: was, mine: edit, theirs: undefined });
    }
    const known = knows.get(block);
    if (!known) continue;
    records.push({
      ...record,
      cells: Object.fromEntries(Object.entries(record.cells).filter(([field]) => known.has(field))),
    });
  }
  return { records, conflicts };
}
