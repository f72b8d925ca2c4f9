/**
 * Who has answered and who is missing, counted by what the form names (usually the division).
 */
import { isAnswered } from '../check/check-reading.js';
import { departmentName } from '../form/department.js';
import { blockOf, type Form } from '../form/form.js';
import { displayText } from '../record/value.js';
import type { FormRecord } from '../record/record.js';

export interface Progress {
  readonly name: string;
  /** Records to answer, those with at least one answer, and those without any. */
  readonly entries: number;
  readonly filled: number;
  readonly missing: number;
}

/** In the order in which the form first names them. */
export function progress(form: Form, records: readonly FormRecord[]): Progress[] {
  const counts = new Map<string, { entries: number; filled: number }>();
  for (const record of records) {
    const fields = blockOf(form, record.block).fields.filter(({ role }) => role === 'answer');
    const name = partyOf(form, record, records);
    if (fields.length === 0 || name === '') continue;
    const count = counts.get(name) ?? { entries: 0, filled: 0 };
    counts.set(name, count);
    count.entries++;
    if (fields.some((field) => isAnswered(form, field, record.cells[field.id]?.value))) count.filled++;
  }
  return [...counts].map(([name, { entries, filled }]) => ({ name, entries, filled, missing: entries - filled }));
}

/** Whom a record is counted under: by its own field, its key, or the record of the same sheet that has the field. */
export function partyOf(form: Form, record: FormRecord, records: readonly FormRecord[]): string {
  const id = form.progressBy;
  if (id === undefined) return blockOf(form, record.block).label.ja;
  const own = record.cells[id]?.value;
  if (own) return departmentName(form, displayText(own));
  const key = record.key[id];
  if (key !== undefined) return key.trim();
  const header = records.find((other) => other.sheet === record.sheet && other.cells[id]);
  return displayText(header?.cells[id]?.value).replace(/\s+/gu, ' ').trim();
}
