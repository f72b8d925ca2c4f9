/**
 * Who has answered and who is missing, counted by what the form names (usually the department).
 */
import { countsAsAnswered } from '../check/answered.js';
import type { Form } from '../form/form.js';
import type { AnsweredRecord } from '../record/lacking.js';
import { partiesIn } from '../record/parties.js';
import { compact } from '../text/normalise.js';

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
