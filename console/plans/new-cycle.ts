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
