/**
 * How a department stands, as one word, and the sums over all of them.
 */
import type { DepartmentProgressDto } from '../../core/protocol/cycles.js';

/** In the order of urgency. */
export const STATUSES = ['missing', 'error', 'conflict', 'partial', 'done'] as const;
export type DepartmentStatus = (typeof STATUSES)[number];

export function statusOf(department: DepartmentProgressDto): DepartmentStatus {
  if (!hasArrived(department)) return 'missing';
  if (department.errors > 0) return 'error';
  if (department.conflicts > 0) return 'conflict';
  return department.missing > 0 ? 'partial' : 'done';
}

/** Another department's workbook may have brought the answers. */
export function hasArrived({ lastSubmission, filled }: DepartmentProgressDto): boolean {
  return lastSubmission !== null || filled > 0;
}

export interface Totals {
  readonly departments: number;
  readonly arrived: number;
  readonly entries: number;
  readonly filled: number;
  readonly conflicts: number;
  readonly errors: number;
}

export function totalsOf(departments: readonly DepartmentProgressDto[]): Totals {
  const sum = (value: (one: DepartmentProgressDto) => number) => departments.reduce((n, one) => n + value(one), 0);
  return {
    departments: departments.length,
    arrived: departments.filter(hasArrived).length,
    entries: sum(({ entries }) => entries),
    filled: sum(({ filled }) => filled),
    conflicts: sum(({ conflicts }) => conflicts),
    errors: sum(({ errors }) => errors),
  };
}
