/**
 * Which department a workbook is from, for the list of who has sent in. What may be written is not decided here.
 */
import { isAnswered } from '../check/check-reading.js';
import { blockOf, type Form } from '../form/form.js';
import { partiesIn } from '../record/parties.js';
import type { FormRecord } from '../record/record.js';

/**
 * What the workbook says; where it says nothing, the only department that all the rows it answers are of; `''` where that
 * is none or several.
 */
export function respondentOf(form: Form, stated: string, records: readonly FormRecord[]): string {
  if (stated !== '') return stated;
  const answered = records.filter(({ block, cells }) =>
    blockOf(form, block).fields.some(
      (field) => field.role === 'answer' && isAnswered(form, field, cells[field.id]?.value),
    ),
  );
  const [first = [], ...others] = answered.map(partiesIn(form, records));
  const [only = '', ...further] = first.filter((name) => others.every((names) => names.includes(name)));
  return further.length === 0 ? only : '';
}
