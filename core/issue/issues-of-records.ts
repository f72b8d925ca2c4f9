/**
 * Whose issue it is: the record's that it names by its block, its sheet and its key. Issues that are about no record, such
 * as a heading that is missing, belong to none.
 */
import type { FormRecord } from '../record/record.js';
import type { Issue } from './issue.js';

/**
 * Those of certain records.
 * @param records as they were read when the issues were found
 */
export function issuesOfRecords(issues: readonly Issue[], records: readonly FormRecord[]): readonly Issue[] {
  const names = new Set(records.map(recordName));
  return issues.filter((issue) => issue.block !== '' && names.has(recordName(issue)));
}

/** Asked for again with every department of a table. Neither records nor issues are ever changed. */
const known = new WeakMap<Pick<Issue, 'block' | 'sheet' | 'key'>, string>();

/** The same for a record and for the issues that are about it. */
export function recordName(about: Pick<Issue, 'block' | 'sheet' | 'key'>): string {
  const before = known.get(about);
  if (before !== undefined) return before;
  const name = JSON.stringify([about.block, about.sheet, ...Object.values(about.key)]);
  known.set(about, name);
  return name;
}
