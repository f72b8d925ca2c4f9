/**
 * Whose record it is: the departments that its own field names, or the record that says it for this one (`holders.ts`).
 */
import { departmentsIn, sameDepartment } from '../form/department.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import { holderFinder } from './holders.js';
import type { FormRecord } from './record.js';
import { displayText } from './value.js';

export type Owners = (record: FormRecord) => readonly string[];

/**
 * @param records all of the workbook or table
 * @returns of a record, its departments as the form's year has their names, each once; none where nothing names one
 */
export function ownersIn(form: Form, records: readonly FormRecord[]): Owners {
  const fields = fieldsByBlock(form);
  const [field] = [...fields.values()].filter((one) => one !== undefined);
  if (!field) return () => [];
  const holderOf = holderFinder(records, field.id);
  return (record) => {
    const own = fields.get(blockOf(form, record.block).id);
    const { id, several } = own ?? field;
    const holder = own ? record : holderOf(record);
    return departmentsIn(form, displayText(holder?.cells[id]?.value), several);
  };
}

/** The fields that say whose a record is; the others may change, and it stays whose it was. */
export function ownerFields(form: Form): readonly string[] {
  return [...fieldsByBlock(form).values()].flatMap((field) => field?.id ?? []);
}

function fieldsByBlock({ blocks }: Form): Map<string, Field | undefined> {
  return new Map(blocks.map(({ id, fields }) => [id, fields.find(({ type }) => type === 'department')]));
}

/**
 * Whether a workbook answers for the record: each of its departments may, and where either side names none, nobody is
 * kept out.
 * @param writer what the workbook says of who filled it in; `''` where it says nothing
 */
export function answersFor(form: Form, writer: string, owners: readonly string[]): boolean {
  const writers = departmentsIn(form, writer, true);
  if (owners.length === 0 || writers.length === 0) return true;
  return owners.some((owner) => writers.some((one) => sameDepartment(form, owner, one)));
}
