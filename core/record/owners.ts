/**
 * Whose record it is: the divisions that its block's division field names.
 */
import { departmentsIn, sameDepartment } from '../form/department.js';
import { blockOf, type Form } from '../form/form.js';
import type { FormRecord } from './record.js';
import { displayText } from './value.js';

/** As the form's year has their names, each once; none where the block names none or the cell is blank. */
export function ownersOf(form: Form, record: FormRecord): readonly string[] {
  const field = blockOf(form, record.block).fields.find(({ type }) => type === 'department');
  return field ? departmentsIn(form, displayText(record.cells[field.id]?.value), field.several) : [];
}

/**
 * Whether a workbook answers for the record: each of its divisions may, and where either side names none, nobody is
 * kept out.
 * @param writer what the workbook says of who filled it in; `''` where it says nothing
 */
export function answersFor(form: Form, writer: string, owners: readonly string[]): boolean {
  const writers = departmentsIn(form, writer, true);
  if (owners.length === 0 || writers.length === 0) return true;
  return owners.some((owner) => writers.some((one) => sameDepartment(form, owner, one)));
}
