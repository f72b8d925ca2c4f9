/**
 * Whose issue it is: the record's that it names by its block, its sheet and its key. What has to be answered and is not
 * there concerns every record of its block on the sheet; other issues that are about no record belong to none.
 */
import type { FormRecord } from '../record/record.js';
import type { Issue } from './issue.js';

/** Of some records, as they were read when the issues were found: those that are about them, in the issues' order. */
export type IssuesOfRecords = (records: readonly FormRecord[]) => readonly Issue[];

/** Makes ready to ask for the records of one department after the other. */
export function issuesOfRecords(issues: readonly Issue[]): IssuesOfRecords {
  const byRecord = new Map<string, { readonly issue: Issue; readonly at: number }[]>();
  for (const [at, issue] of issues.entries()) {
    const isOfBlock = Object.keys(issue.key).length === 0;
    if (issue.block === '' || (isOfBlock && issue.code !== 'required-missing')) continue;
    const name = recordName(issue);
    const there = byRecord.get(name);
    if (there) there.push({ issue, at });
    else byRecord.set(name, [{ issue, at }]);
  }
  return (records) => {
    const names = new Set(records.flatMap((record) => [recordName(record), recordName({ ...record, key: {} })]));
    const found = [...names].flatMap((name) => byRecord.get(name) ?? []);
    return found.sort((a, b) => a.at - b.at).map(({ issue }) => issue);
  };
}

/** The same for a record and for the issues that are about it. */
export function recordName({ block, sheet, key }: Pick<Issue, 'block' | 'sheet' | 'key'>): string {
  return JSON.stringify([block, sheet, ...Object.values(key)]);
}
