/**
 * What there is to ask of a copy that is open before somebody: the same as of one that is sent in, where its rows are
 * compared with the blank's alone.
 */
import { rowIssues } from '../consolidation/row-issues.js';
import type { Issue } from '../issue/issue.js';
import type { BlankLayout } from '../reader/blank/blank-layout.js';
import type { Reading } from '../reader/reading.js';
import { keyNames } from '../record/key-name.js';
import { RecordTable } from '../record/record-table.js';
import type { Question } from './question.js';
import { questionsIn } from './questions.js';

/**
 * @param found what reading and the check found in it
 * @param told what was said before (`subjectOf`)
 */
export function copyQuestions(
  { form, sheets }: BlankLayout,
  reading: Reading,
  found: readonly Issue[],
  told: ReadonlySet<string>,
): Question[] {
  const blank = sheets.flatMap(({ records }) => records);
  const nameOf = keyNames(form);
  const known = new Set(blank.map(({ block, key }) => nameOf(block, key)));
  const { records, department } = reading;
  const issues = [...found];
  // In most copies every row is the blank's.
  if (records.some(({ block, key }) => !known.has(nameOf(block, key)))) {
    const table = RecordTable.of(form, blank);
    const matched = RecordTable.of(form, records, { like: table });
    issues.push(...rowIssues(table, table, { source: '', department, records: matched }));
  }
  return questionsIn({ ...reading, issues, blank }, told);
}
