/**
 * A conflict as the console is told of it.
 */
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { Bilingual } from '../../../core/issue/issue.js';
import type { SubmittedConflictDto } from '../../../core/protocol/submissions.js';

export function conflictAnswer(form: Form, conflict: CellConflict): SubmittedConflictDto {
  const { block, key, field, sheet, address, base, values } = conflict;
  const fieldLabel = labelOf(form, block, field);
  return {
    block,
    key: { ...key },
    field,
    fieldLabel,
    sheet,
    address,
    base,
    values: values.map((value) => ({ ...value })),
  };
}

/** What a field is called; its id where the form has none of that id. */
export function labelOf(form: Form, block: string, field: string): Bilingual {
  return blockOf(form, block).fields.find(({ id }) => id === field)?.label ?? { ja: field, en: field };
}
