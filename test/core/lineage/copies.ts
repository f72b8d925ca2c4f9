/**
 * Copies of the tests' form, by what they answer in each of its rows.
 */
import { answersIn, type Copy } from '../../../core/lineage/answers.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { EVALUATION_FORM } from '../../support/evaluation-form.js';
import { side, type Shown } from '../merge/entries.js';

const DEPARTMENTS = ['福祉課', '企画課', '図書館'] as const;
const EMPTY: Shown = { content: '開く', status: '', count: '', rating: '' };

/** By department. A field that is not named is as the blank form has it. */
export type Said = Partial<Record<(typeof DEPARTMENTS)[number], Shown>>;

const tableOf = (said: Said) => {
  const rows = DEPARTMENTS.map((name) => [name, { ...EMPTY, ...said[name] }] as const);
  return RecordTable.of(EVALUATION_FORM, side(rows).records);
};

export const BLANK = tableOf({});

export function copyOf(said: Said, source = ''): Copy & { source: string } {
  const records = tableOf(said);
  return { source, records, answers: answersIn(EVALUATION_FORM, BLANK, records) };
}
