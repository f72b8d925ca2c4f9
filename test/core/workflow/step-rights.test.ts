import assert from 'node:assert/strict';
import type { Actor, Role } from '../../../core/access/access.js';
import { stepsFor } from '../../../core/workflow/step-rights.js';
import { DEPARTMENT_STATES } from '../../../core/workflow/workflow.js';

const actor = (role: Role, ...departmentIds: string[]): Actor => {
  return { userId: 'u', municipalityId: 'm', role, departmentIds };
};

describe('who may take which step', () => {
  it('[S6] a department submits, and nothing else', () => {
    const own = actor('staff', '福祉課');
    const steps = DEPARTMENT_STATES.flatMap((state) => stepsFor(own, '福祉課', state));
    assert.deepEqual([...new Set(steps)], ['submit']);
    assert.deepEqual(stepsFor(own, '福祉課', 'submitted'), []);
  });

  it('[S5] nobody submits for another department', () => {
    for (const state of DEPARTMENT_STATES) assert.deepEqual(stepsFor(actor('staff', '福祉課'), '企画課', state), []);
  });

  it('[S6] a coordinator takes every step that the state allows', () => {
    assert.deepEqual(stepsFor(actor('coordinator'), '福祉課', 'submitted'), ['accept', 'return', 'reopen']);
    assert.deepEqual(stepsFor(actor('coordinator'), '福祉課', 'accepted'), ['reopen']);
    assert.deepEqual(stepsFor(actor('coordinator'), '福祉課', 'returned'), ['submit']);
  });

  it('viewers and administrators take none', () => {
    for (const role of ['viewer', 'administrator'] as const)
      for (const state of DEPARTMENT_STATES) assert.deepEqual(stepsFor(actor(role), '福祉課', state), []);
  });
});
