/**
 * Which departments a form asks: those of its register, or, where it has none, those that the rows of its blank name.
 */
import type { Department, Form } from '../form/form.js';
import { ownersIn } from './owners.js';
import type { FormRecord } from './record.js';

/**
 * @param form in the year of the records
 * @param records of the blank workbook
 * @returns in the order of the register or of the rows, each once
 */
export function departmentsOf(form: Form, records: readonly FormRecord[]): readonly Department[] {
  if (form.departments.length > 0) return form.departments;
  const names = new Set(records.flatMap(ownersIn(form, records)));
  return [...names].map((name) => ({ name, aliases: [] }));
}
