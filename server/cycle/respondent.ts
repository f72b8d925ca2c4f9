/**
 * Which division a workbook is from, for the list of who has sent in. What may be written is not decided here.
 */
import { isAnswered } from '../../core/check/check-reading.js';
import { partyOf } from '../../core/consolidation/progress.js';
import { blockOf, type Form } from '../../core/form/form.js';
import type { FormRecord } from '../../core/record/record.js';

/** What the workbook says; where it says nothing, the only division whose rows it answers; `''` when there are several. */
export function respondentOf(form: Form, stated: string, records: readonly FormRecord[]): string {
  if (stated !== '') return stated;
  const answered = records.filter(({ block, cells }) =>
    blockOf(form, block).fields.some(
      (field) => field.role === 'answer' && isAnswered(form, field, cells[field.id]?.value),
    ),
  );
  const parties = new Set(answered.map((record) => partyOf(form, record, records)));
  const [only] = parties;
  return parties.size === 1 && only !== undefined ? only : '';
}
