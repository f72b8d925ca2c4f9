/**
 * Whom records are counted under: what the form counts by (`progressBy`), which is usually the department.
 */
import { departmentsIn } from '../form/department.js';
import { blockOf, type Form } from '../form/form.js';
import { compact } from '../text/normalise.js';
import { withoutUnseenMarks } from '../text/unseen.js';
import { holderFinder } from './holders.js';
import type { FormRecord } from './record.js';
import { displayText } from './value.js';

/**
 * By their own field, their key, the record that says it for them (`holders.ts`), or the first of the same sheet that has
 * the field. A record that names several departments is counted under each; one that names nobody, under none.
 * @param records all of the table
 */
export function partiesIn(form: Form, records: readonly FormRecord[]): (record: FormRecord) => readonly string[] {
  const id = form.progressBy;
  if (id === undefined) return ({ block }) => [blockOf(form, block).label.ja];
  const holderOf = holderFinder(records, id);
  const headers = new Map<string, FormRecord>();
  for (const record of records) if (record.cells[id] && !headers.has(record.sheet)) headers.set(record.sheet, record);
  return (record) => {
    const key = record.cells[id] ? undefined : record.key[id];
    if (key !== undefined) return named(form, id, key);
    const holder = holderOf(record) ?? headers.get(record.sheet);
    return named(form, id, displayText(holder?.cells[id]?.value));
  };
}

/** All that there are, in the order in which the records first name them; each spelling of a name once. */
export function namedParties(form: Form, records: readonly FormRecord[]): readonly string[] {
  const names = new Map<string, string>();
  for (const name of records.flatMap(partiesIn(form, records)))
    if (!names.has(compact(name))) names.set(compact(name), name);
  return [...names.values()];
}

/** A department by the register, where the field names departments; anything else as it is written, in one line. */
function named(form: Form, id: string, text: string): readonly string[] {
  const fields = form.blocks.flatMap((block) => block.fields.filter((field) => field.id === id));
  const department = fields.find(({ type }) => type === 'department');
  if (department) return departmentsIn(form, text, department.several);
  const name = withoutUnseenMarks(text).replace(/\s+/gu, ' ').trim();
  return name === '' ? [] : [name];
}
