/**
 * Who may take which step of a department's cycle: the action of `core/access` that each step is. Whether it can be taken
 * from where the department stands is `workflow.ts`'s to say.
 */
import { isAllowed, type Action, type Actor } from '../access/access.js';
import { stepsFrom, type DepartmentState, type WorkflowStep } from './workflow.js';

/** Steps that somebody takes by a request, as they are offered; editing begins with the first cell that is written. */
export const TAKEN_STEPS = ['submit', 'accept', 'return', 'reopen'] as const satisfies readonly WorkflowStep[];
export type TakenStep = (typeof TAKEN_STEPS)[number];

export const STEP_ACTIONS = {
  submit: 'submit',
  return: 'review',
  accept: 'review',
  reopen: 'review',
} as const satisfies Record<TakenStep, Action>;

/** The steps that somebody may take with a department that stands there, in the order of the list. */
export function stepsFor(actor: Actor, departmentId: string, state: DepartmentState): TakenStep[] {
  const { municipalityId } = actor;
  const from = stepsFrom(state);
  return TAKEN_STEPS.filter(
    (step) => from.includes(step) && isAllowed(actor, STEP_ACTIONS[step], { municipalityId, departmentId }),
  );
}
