/**
 * What a coordinator says of the year to be begun: what they typed, and what the workbook says where they typed nothing.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { CyclePreviewDto, NewCycleQuery } from '../../core/protocol/plans.js';

/** Undefined: not touched. */
export interface TypedCycle {
  readonly plan?: string;
  readonly fiscalYear?: number;
  /** `''` for none. */
  readonly deadline: string;
}

type CycleFields = Pick<NewCycleQuery, 'plan' | 'fiscalYear'>;

/** @param present the fiscal year that it is now, where the workbook names none */
export function fieldsOf(
  typed: TypedCycle,
  preview: CyclePreviewDto | undefined,
  cycles: readonly CycleDto[],
  present: number,
): CycleFields {
  return {
    plan: typed.plan ?? cycles[0]?.plan ?? '',
    fiscalYear: typed.fiscalYear ?? preview?.fiscalYear ?? present,
  };
}

const YEARS_BEFORE = 5;
const YEARS_AFTER = 2;

/** To choose from: those around the present one, and whichever are named besides. @returns the latest first, each once */
export function fiscalYearsAround(present: number, named: readonly number[]): readonly number[] {
  const around = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, n) => present - YEARS_BEFORE + n);
  return [...new Set([...around, ...named])].sort((a, b) => b - a);
}

/** The fiscal year, which begins in April, in which a day lies; as the Gregorian year in which it begins. */
export function fiscalYearOf(day: Date): number {
  return day.getMonth() < 3 ? day.getFullYear() - 1 : day.getFullYear();
}
