/**
 * Who has answered and who is missing, counted by what the form names (usually the department).
 */
import { countsAsAnswered } from '../check/answered.js';
import { departmentsIn } from '../form/department.js';
import { blockOf, type Form } from '../form/form.js';
import { displayText } from '../record/value.js';
import { holderFinder } from '../record/holders.js';
import { compact } from '../text/normalise.js';
import { withoutUnseenMarks } from '../text/unseen.js';
import type { AnsweredRecord } from '../record/lacking.js';
import type { FormRecord } from '../record/record.js';

export interface Progress {
  readonly name: string;
  /**
   * Records to answer, those with at least one answer, and the others. One does not count as answered as long as its
   * workbook did not even have a field that has to be.
   */
  readonly entries: number;
  readonly filled: number;
  readonly missing: number;
}

/** In the order in which the form first names them. */
export function progress(form: Form, records: readonly AnsweredRecord[]): Progress[] {
  const partiesOf = partiesIn(form, records);
  const counts = new Map<string, { name: string; entries: number; filled: number }>();
  for (const record of records) {
    const answered = countsAsAnswered(form, record);
    if (answered === undefined) continue;
    const filled = answered ? 1 : 0;
    for (const name of partiesOf(record)) {
      const spelling = compact(name);
      const count = counts.get(spelling) ?? { name, entries: 0, filled: 0 };
      counts.set(spelling, { name: count.name, entries: count.entries + 1, filled: count.filled + filled });
    }
  }
  return [...counts.values()].map(({ name, entries, filled }) => ({
    name,
    entries,
    filled,
    missing: entries - filled,
  }));
}

/**
 * Whom records are counted under: by their own field, their key, the record that says it for them (`holders.ts`), or the
 * first of the same sheet that has the field. A record that names several departments is counted under each; one that
 * names nobody, under none.
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

/** A department by the register, where the field names departments; anything else as it is written, in one line. */
function named(form: Form, id: string, text: string): readonly string[] {
  const fields = form.blocks.flatMap((block) => block.fields.filter((field) => field.id === id));
  const department = fields.find(({ type }) => type === 'department');
  if (department) return departmentsIn(form, text, department.several);
  const name = withoutUnseenMarks(text).replace(/\s+/gu, ' ').trim();
  return name === '' ? [] : [name];
}
