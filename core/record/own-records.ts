/**
 * Which records a department answers for: those that name it, and those that name nobody and are counted under it
 * (`parties.ts`). Where no record at all names a department, the form is everybody's, as it is for whoever writes
 * (`core/sync/write-rights.ts`). Every page counts by this one rule.
 */
import { sameDepartment } from '../form/department.js';
import type { Form } from '../form/form.js';
import { ownersIn } from './owners.js';
import { partiesIn } from './parties.js';
import type { FormRecord } from './record.js';

/**
 * @param form in its year
 * @param records all of the workbook or table
 * @returns of departments by their names, the records of any of them, in the table's order
 */
export function ownRecordsIn<R extends FormRecord>(
  form: Form,
  records: readonly R[],
): (departments: readonly string[]) => readonly R[] {
  const ownersOf = ownersIn(form, records);
  const named = records.map((record) => ({ record, owners: ownersOf(record) }));
  const isEverybodys = named.every(({ owners }) => owners.length === 0);
  const partiesOf = partiesIn(form, records);
  const owned = named.map(({ record, owners }) => ({ record, owners: owners.length > 0 ? owners : partiesOf(record) }));
  return (departments) => {
    if (isEverybodys) return records;
    const isOwn = new Map<string, boolean>();
    const own = (owner: string) => {
      const known = isOwn.get(owner) ?? departments.some((name) => sameDepartment(form, owner, name));
      isOwn.set(owner, known);
      return known;
    };
    return owned.filter(({ owners }) => owners.some(own)).map(({ record }) => record);
  };
}
