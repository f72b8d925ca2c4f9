/**
 * A conflict as the console is told of it.
 */
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import { blockOf, type Form } from '../../../core/form/form.js';
import type { ConflictDto } from '../../../core/protocol/console.js';

export function conflictAnswer(form: Form, conflict: CellConflict): ConflictDto {
  const { block, key, field, sheet, address, base, values } = conflict;
  const fieldLabel = blockOf(form, block).fields.find(({ id }) => id === field)?.label ?? { ja: field, en: field };
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
