/**
 * Which departments are chosen for a step of many, and what can be done with each.
 */
import { useState } from 'react';
import type { Actor } from '../../core/access/access.js';
import type { CycleDto } from '../../core/protocol/cycles.js';
import type { DepartmentStandingDto } from '../../core/protocol/workflow.js';
import { stepsFor } from '../../core/workflow/step-rights.js';
import { BULK_STEPS, type BulkStep } from './use-bulk.js';

export interface Choice {
  /** Those that something can be done with now, or were chosen and could be done something with before. */
  readonly offered: readonly DepartmentStandingDto[];
  readonly chosen: readonly DepartmentStandingDto[];
  /** With which of the chosen a step can be taken. */
  takes(step: BulkStep): readonly DepartmentStandingDto[];
  choose(id: string, isChosen: boolean): void;
  chooseOnly(ids: readonly string[]): void;
}

export function useChoice(
  { state }: Pick<CycleDto, 'state'>,
  departments: readonly DepartmentStandingDto[],
  actor: Actor,
): Choice {
  const [ids, setIds] = useState<readonly string[]>([]);
  const stepsOf = (department: DepartmentStandingDto): readonly BulkStep[] => {
    const steps = stepsFor(actor, department.id, department.state);
    return BULK_STEPS.filter((step) => steps.includes(step));
  };
  const offered = state === 'closed' ? [] : departments.filter((one) => stepsOf(one).length > 0);
  const chosen = offered.filter(({ id }) => ids.includes(id));
  return {
    offered,
    chosen,
    takes: (step) => chosen.filter((one) => stepsOf(one).includes(step)),
    choose: (id, isChosen) => setIds((before) => [...before.filter((one) => one !== id), ...(isChosen ? [id] : [])]),
    chooseOnly: setIds,
  };
}
