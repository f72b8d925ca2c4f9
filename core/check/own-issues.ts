/**
 * Whom a workbook stands for, and what may be asked of it: the blanks of other departments' rows are none of its sender's
 * business, however many there are in it.
 */
import { departmentsIn } from '../form/department.js';
import { blockOf, type Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { issuesOfRecords } from '../issue/issues-of-records.js';
import { ownRecordsIn } from '../record/own-records.js';
import { ownersIn } from '../record/owners.js';
import type { FormRecord } from '../record/record.js';
import { isAnswered } from './check-reading.js';
import { isBlankIssue } from './missing-answers.js';

interface Sent {
  /** What the workbook says, or what its answers tell; '' where neither does. */
  readonly department: string;
  readonly records: readonly FormRecord[];
}

/**
 * @param senders departments of whoever sends it, where it does not say itself whose it is
 * @returns the departments that it stands for: it says so, its sender's, or those whose rows it answers
 */
export function standsFor(form: Form, { department, records }: Sent, senders: readonly string[]): readonly string[] {
  if (department !== '') return departmentsIn(form, department, true);
  if (senders.length > 0) return senders;
  const ownersOf = ownersIn(form, records);
  const answered = records.filter(({ block, cells }) =>
    blockOf(form, block).fields.some(
      (field) => field.role === 'answer' && isAnswered(form, field, cells[field.id]?.value),
    ),
  );
  return [...new Set(answered.flatMap(ownersOf))];
}

/** The issues of a workbook, without what others are to fill in. @param names of the departments that it stands for */
export function ownIssues(
  form: Form,
  records: readonly FormRecord[],
  issues: readonly Issue[],
  names: readonly string[],
): readonly Issue[] {
  const own = new Set(issuesOfRecords(issues)(ownRecordsIn(form, records)(names)));
  return issues.filter((issue) => own.has(issue) || !isBlankIssue(issue) || Object.keys(issue.key).length === 0);
}
