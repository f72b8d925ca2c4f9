/**
 * The order of the departments: the server's own until somebody sorts by a column.
 */
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { DEPARTMENT_STATES } from '../../core/workflow/workflow.js';

export const COLUMNS = [
  'department',
  'answers',
  'state',
  'blank',
  'wrong',
  'conflicts',
  'findings',
  'reviewed',
  'lastFile',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a press on a heading leads to: ascending, descending, the first order. */
export function nextSorting(before: Sorting | undefined, column: Column): Sorting | undefined {
  if (before?.column !== column) return { column, descending: false };
  return before.descending ? undefined : { column, descending: true };
}

/**
 * Equal ones keep their order.
 * @param beside what else is known of a department: how many rows were looked at, how many findings there are
 */
export function sortDepartments(
  departments: readonly DepartmentStandingDto[],
  sorting: Sorting | undefined,
  beside: { readonly reviewed: (id: string) => number; readonly findings: (id: string) => number },
): readonly DepartmentStandingDto[] {
  if (!sorting) return departments;
  const { reviewed, findings } = beside;
  const compare = {
    ...COMPARE,
    reviewed: by(({ id, rows }) => share(reviewed(id), rows)),
    findings: by(({ id }) => findings(id)),
  }[sorting.column];
  return departments.toSorted((a, b) => (sorting.descending ? compare(b, a) : compare(a, b)));
}

type Compare = (a: DepartmentStandingDto, b: DepartmentStandingDto) => number;

const japanese = new Intl.Collator('ja');

function by(value: (one: DepartmentStandingDto) => number): Compare {
  return (a, b) => value(a) - value(b);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

const COMPARE: Record<Exclude<Column, 'reviewed' | 'findings'>, Compare> = {
  department: (a, b) => japanese.compare(a.name, b.name),
  state: by(({ state }) => DEPARTMENT_STATES.indexOf(state)),
  answers: by(({ filled, entries }) => share(filled, entries)),
  blank: by(({ blank }) => blank),
  wrong: by(({ wrong }) => wrong),
  conflicts: by(({ conflicts }) => conflicts),
  lastFile: by(({ lastSubmission }) => (lastSubmission ? Date.parse(lastSubmission.at) : 0)),
};
