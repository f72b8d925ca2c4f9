/**
 * The way of a department's cycle (rule S6): 未着手 → 入力中 → 提出 → 差戻し → 提出 → 受理, and back by reopening. A table
 * of steps; who may take them is `core/access`'s business, when they are taken is the server's.
 */

export const DEPARTMENT_STATES = ['not-started', 'editing', 'submitted', 'returned', 'accepted'] as const;
export type DepartmentState = (typeof DEPARTMENT_STATES)[number];

/** `undo`: something that was sent in was taken back (rule S8); nobody takes it by itself. */
export const WORKFLOW_STEPS = ['edit', 'submit', 'return', 'accept', 'reopen', 'undo'] as const;
export type WorkflowStep = (typeof WORKFLOW_STEPS)[number];

/** A step that is not listed for a state cannot be taken from it. */
const STEPS: Readonly<Record<DepartmentState, Partial<Record<WorkflowStep, DepartmentState>>>> = {
  'not-started': { edit: 'editing', submit: 'submitted' },
  editing: { edit: 'editing', submit: 'submitted' },
  submitted: { return: 'returned', accept: 'accepted', reopen: 'editing' },
  returned: { edit: 'returned', submit: 'submitted' },
  accepted: { reopen: 'editing' },
};

/** The state after a step; undefined where the step cannot be taken. */
export function stateAfter(state: DepartmentState, step: WorkflowStep): DepartmentState | undefined {
  return STEPS[state][step];
}

/**
 * Where a department stands after something was taken back that changed its cells: what it submitted is no longer what it
 * looked at, and where nothing is answered any more it has not begun.
 */
export function stateAfterUndo(state: DepartmentState, hasAnswers: boolean): DepartmentState {
  if (state === 'returned') return state;
  return hasAnswers ? 'editing' : 'not-started';
}

/** Whether the department's cells can be written: not between 提出 and 差戻し, and not after 受理. */
export function isOpen(state: DepartmentState): boolean {
  return stateAfter(state, 'edit') !== undefined;
}

/** Steps that can be taken from a state, in the order of the list. */
export function stepsFrom(state: DepartmentState): WorkflowStep[] {
  return WORKFLOW_STEPS.filter((step) => stateAfter(state, step) !== undefined);
}
