/**
 * When a record counts as answered: the one rule, whichever way its answers came and whoever counts.
 */
import { blockOf, isRequiredAnswer, type Form } from '../form/form.js';
import type { AnsweredRecord } from '../record/lacking.js';
import { isAnswered } from './check-reading.js';

/**
 * Whether something of it is answered, and nothing that has to be was missing from the workbook that answered it.
 * @returns undefined for a record in which nothing is to be answered
 */
export function countsAsAnswered(form: Form, record: AnsweredRecord): boolean | undefined {
  const fields = blockOf(form, record.block).fields.filter(({ role }) => role === 'answer');
  if (fields.length === 0) return undefined;
  const answered = fields.filter((field) => isAnswered(form, field, record.cells[field.id]?.value));
  const { lacking = [] } = record;
  const isLacking = fields.some(
    (field) => isRequiredAnswer(field) && lacking.includes(field.id) && !answered.includes(field),
  );
  return answered.length > 0 && !isLacking;
}
