/**
 * Issues as the pane lists them: sorted, counted, filtered.
 */
import { parseAddress } from '../../core/grid/address.js';
import type { Severity } from '../../core/issue/codes.js';
import type { Issue } from '../../core/issue/issue.js';
import { issuesOfRecords } from '../../core/issue/issues-of-records.js';
import type { FormRecord } from '../../core/record/record.js';
import { rowName } from '../../core/record/row-name.js';

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export type SeverityFilter = Severity | 'all';

/** @param sheets names in the workbook's order; an issue of no sheet comes before all of them */
export function sortIssues(issues: readonly Issue[], sheets: readonly string[]): Issue[] {
  const order = new Map(sheets.map((name, i) => [name, i]));
  const placed = issues.map((issue) => ({ issue, rank: rankOf(issue, order) }));
  return placed.sort((a, b) => compare(a.rank, b.rank)).map(({ issue }) => issue);
}

function rankOf(issue: Issue, order: ReadonlyMap<string, number>): number[] {
  const { row, column } = placeIn(issue.address);
  return [SEVERITIES.indexOf(issue.severity), order.get(issue.sheet) ?? -1, row, column];
}

/** Of several cells the first; of rows (`3:5`) the first row. */
function placeIn(address: string): { row: number; column: number } {
  const [first = ''] = address.split(/[,:]/);
  return parseAddress(first) ?? { row: /^\d+$/.test(first) ? Number(first) : 0, column: 0 };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function countIssues(issues: readonly Issue[]): Readonly<Record<SeverityFilter, number>> {
  const counts = { all: issues.length, error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

export function filterIssues(issues: readonly Issue[], filter: SeverityFilter): readonly Issue[] {
  return filter === 'all' ? issues : issues.filter(({ severity }) => severity === filter);
}

/** Whose issues are listed: all, those of the rows that the person answers for, those of the selected row. */
export const SCOPES = ['all', 'own', 'row'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * The issues of a scope. What is about no row, such as a heading that is missing, concerns whoever works in the workbook.
 * @param selected the record of the selected cell
 */
export function issuesInScope(
  issues: readonly Issue[],
  scope: Scope,
  own: readonly FormRecord[],
  selected: FormRecord | undefined,
): readonly Issue[] {
  if (scope === 'all') return issues;
  if (scope === 'row') return issuesOfRecords(issues)(selected ? [selected] : []);
  const mine = new Set(issuesOfRecords(issues)(own));
  return issues.filter((issue) => mine.has(issue) || (rowName(issue) === '' && issue.severity !== 'info'));
}

/** Until a person chooses: the own rows, where they are only some of the workbook's. */
export function usualScope(own: readonly FormRecord[], records: readonly FormRecord[]): Scope {
  return own.length > 0 && own.length < records.length ? 'own' : 'all';
}

/** The same issue in a newer list, so that a choice outlives a check. */
export function sameIssue(issues: readonly Issue[], wanted: Issue): Issue | undefined {
  const { code, sheet, address } = wanted;
  return issues.find((one) => one.code === code && one.sheet === sheet && one.address === address);
}
