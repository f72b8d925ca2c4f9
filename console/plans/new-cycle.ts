/**
 * What a coordinator says of the year to be begun: what they typed, and what the workbook says where they typed nothing.
 */
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { CyclePreviewDto, NewCycleQuery } from '../../core/protocol/plans.js';
import type { Failure } from '../api/failure.js';

/** Undefined: not touched. */
export interface TypedCycle {
  readonly plan?: string;
  readonly fiscalYear?: number;
  /** `''` for none. */
  readonly deadline: string;
}

export interface CycleFields {
  readonly plan: string;
  readonly fiscalYear: number;
}

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

export function queryOf(
  { plan, fiscalYear }: CycleFields,
  { deadline }: TypedCycle,
  { form: { id: form, version: formVersion } }: CyclePreviewDto,
  fileName: string,
): NewCycleQuery {
  return { plan, fiscalYear, form, formVersion, fileName, ...(deadline === '' ? {} : { deadline }) };
}

/** The field that a refusal is about, to say it there: the year where the plan has it already, else the whole. */
export function placeOf(failure: Failure | undefined): 'year' | 'whole' {
  return failure?.code === 'conflict' ? 'year' : 'whole';
}
