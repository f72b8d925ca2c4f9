import assert from 'node:assert/strict';
import {
  DEPARTMENT_STATES,
  isOpen,
  stateAfter,
  stateAfterUndo,
  stepsFrom,
  WORKFLOW_STEPS,
  type DepartmentState,
} from '../../../core/workflow/workflow.js';

describe('the way of a department’s cycle', () => {
  it('[S6] goes from nothing to acceptance, with a return on the way', () => {
    const way = ['edit', 'submit', 'return', 'edit', 'submit', 'accept'] as const;
    let state: DepartmentState | undefined = 'not-started';
    const seen = way.map((step) => (state = state && stateAfter(state, step)));
    assert.deepEqual(seen, ['editing', 'submitted', 'returned', 'returned', 'submitted', 'accepted']);
  });

  it('[S6] locks the cells after submission until they are returned or reopened', () => {
    assert.deepEqual(
      DEPARTMENT_STATES.filter((state) => !isOpen(state)),
      ['submitted', 'accepted'],
    );
    assert.equal(stateAfter('submitted', 'return'), 'returned');
    assert.equal(stateAfter('accepted', 'reopen'), 'editing');
    assert.ok(isOpen('returned') && isOpen('editing'));
  });

  it('[S6] accepts only what was submitted', () => {
    assert.deepEqual(
      DEPARTMENT_STATES.filter((state) => stateAfter(state, 'accept')),
      ['submitted'],
    );
  });

  it('[S8] goes back where something was taken back: what was submitted is open, and what is empty has not begun', () => {
    assert.deepEqual(
      DEPARTMENT_STATES.map((state) => [stateAfterUndo(state, true), stateAfterUndo(state, false)]),
      [
        ['editing', 'not-started'],
        ['editing', 'not-started'],
        ['editing', 'not-started'],
        ['returned', 'returned'],
        ['editing', 'not-started'],
      ],
    );
  });

  it('[S6] leaves a way on from every state', () => {
    for (const state of DEPARTMENT_STATES) assert.ok(stepsFrom(state).length > 0, state);
    // Something that was taken back leads somewhere by itself.
    for (const step of WORKFLOW_STEPS.filter((one) => one !== 'undo'))
      assert.ok(
        DEPARTMENT_STATES.some((state) => stateAfter(state, step)),
        step,
      );
  });
});
