/**
 * What of a department counts where many are looked at: whether anything came from it, and the sums over all of them.
 */
import type { DepartmentStandingDto, NumbersDto } from '../../core/protocol/workflow.js';

/** Another department's workbook may have brought the answers. */
export function hasArrived({
  lastSubmission,
  filled,
}: Pick<DepartmentStandingDto, 'lastSubmission' | 'filled'>): boolean {
  return lastSubmission !== null || filled > 0;
}

/** Cells that somebody has to do something about. */
export function lackingIn({ blank, wrong }: Pick<NumbersDto, 'blank' | 'wrong'>): number {
  return blank + wrong;
}

interface Totals {
  readonly departments: number;
  readonly arrived: number;
  readonly accepted: number;
  readonly entries: number;
  readonly filled: number;
  readonly lacking: number;
}

export function totalsOf(departments: readonly DepartmentStandingDto[]): Totals {
  const sum = (value: (one: DepartmentStandingDto) => number) => departments.reduce((n, one) => n + value(one), 0);
  return {
    departments: departments.length,
    arrived: departments.filter(hasArrived).length,
    accepted: departments.filter(({ state }) => state === 'accepted').length,
    entries: sum(({ entries }) => entries),
    filled: sum(({ filled }) => filled),
    lacking: sum(lackingIn),
  };
}
