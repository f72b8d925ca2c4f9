/**
 * The order of the departments: the form's own until somebody sorts by a column.
 */
import type { DepartmentProgressDto } from '../../core/protocol/cycles.js';
import { STATUSES, statusOf } from './department-status.js';

export const COLUMNS = ['department', 'status', 'answers', 'conflicts', 'errors', 'lastFile'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a press on a heading leads to: ascending, descending, the form's order. */
export function nextSorting(before: Sorting | undefined, column: Column): Sorting | undefined {
  if (before?.column !== column) return { column, descending: false };
  return before.descending ? undefined : { column, descending: true };
}

/** Equal ones keep the form's order. */
export function sortDepartments(
  departments: readonly DepartmentProgressDto[],
  sorting: Sorting | undefined,
): readonly DepartmentProgressDto[] {
  if (!sorting) return departments;
  const compare = COMPARE[sorting.column];
  return departments.toSorted((a, b) => (sorting.descending ? compare(b, a) : compare(a, b)));
}

type Compare = (a: DepartmentProgressDto, b: DepartmentProgressDto) => number;

const japanese = new Intl.Collator('ja');
const by =
  (value: (one: DepartmentProgressDto) => number): Compare =>
  (a, b) =>
    value(a) - value(b);

const COMPARE: Record<Column, Compare> = {
  department: (a, b) => japanese.compare(a.name, b.name),
  status: by((one) => STATUSES.indexOf(statusOf(one))),
  answers: by(({ filled, entries }) => (entries === 0 ? 1 : filled / entries)),
  conflicts: by(({ conflicts }) => conflicts),
  errors: by(({ errors }) => errors),
  lastFile: by(({ lastSubmission }) => (lastSubmission ? Date.parse(lastSubmission.at) : 0)),
};
