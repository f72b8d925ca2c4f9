/**
 * Who has answered and who is missing, counted by what the form names (usually the division).
 */
import { isAnswered } from '../check/check-reading.js';
import { departmentsIn } from '../form/department.js';
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
    if (fields.length === 0) continue;
    const filled = fields.some((field) => isAnswered(form, field, record.cells[field.id]?.value)) ? 1 : 0;
    for (const name of partiesOf(form, record, records)) {
      const count = counts.get(name) ?? { entries: 0, filled: 0 };
      counts.set(name, { entries: count.entries + 1, filled: count.filled + filled });
    }
  }
  return [...counts].map(([name, { entries, filled }]) => ({ name, entries, filled, missing: entries - filled }));
}

/**
 * Whom a record is counted under: by its own field, its key, or the record of the same sheet that has the field. A
 * record that names several divisions is counted under each; one that names nobody, under none.
 */
export function partiesOf(form: Form, record: FormRecord, records: readonly FormRecord[]): readonly string[] {
  const id = form.progressBy;
  if (id === undefined) return [blockOf(form, record.block).label.ja];
  const own = record.cells[id]?.value;
  if (own) return named(form, id, displayText(own));
  const key = record.key[id];
  if (key !== undefined) return named(form, id, key);
  const header = records.find((other) => other.sheet === record.sheet && other.cells[id]);
  const text = displayText(header?.cells[id]?.value).replace(/\s+/gu, ' ').trim();
  return named(form, id, text);
}

/** A division by the register, where the field names divisions; anything else as it is written. */
function named(form: Form, id: string, text: string): readonly string[] {
  const fields = form.blocks.flatMap((block) => block.fields.filter((field) => field.id === id));
  const division = fields.find(({ type }) => type === 'department');
  if (division) return departmentsIn(form, text, division.several);
  return text.trim() === '' ? [] : [text.trim()];
}
