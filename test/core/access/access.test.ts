import assert from 'node:assert/strict';
import { ALL_ACTIONS, isAllowed, ROLES, type Action, type Actor, type Role } from '../../../core/access/access.js';

const actor = (role: Role): Actor => ({ userId: 'u', municipalityId: '青葉野市', role, departmentIds: ['福祉課'] });
const own = { municipalityId: '青葉野市', departmentId: '福祉課' };
const foreign = { municipalityId: '青葉野市', departmentId: '企画課' };
const whole = { municipalityId: '青葉野市' };
const elsewhere = { municipalityId: '若草町', departmentId: '福祉課' };

/** For each action: who may in their own department, in another, in the whole municipality. */
const TABLE: Record<Action, Record<Role, [own: boolean, foreign: boolean, whole: boolean]>> = {
  read: row([true, true, true], [true, true, true], [true, true, true], [true, true, true]),
  'read-drafts': row([true, true, true], [true, true, true], [true, true, true], [false, false, false]),
  'read-history': row([true, false, false], [true, true, true], [true, true, true], [false, false, false]),
  'write-cells': row([true, false, false], [true, true, true], [false, false, false], [false, false, false]),
  submit: row([true, false, false], [true, true, true], [false, false, false], [false, false, false]),
  review: row([false, false, false], [true, true, true], [false, false, false], [false, false, false]),
  'manage-plans': row([false, false, false], [true, true, true], [false, false, false], [false, false, false]),
  'manage-departments': row([false, false, false], [true, true, true], [true, true, true], [false, false, false]),
  'manage-users': row([false, false, false], [false, false, false], [true, true, true], [false, false, false]),
  'read-audit': row([false, false, false], [false, false, false], [true, true, true], [false, false, false]),
};

type Cases = [boolean, boolean, boolean];

function row(staff: Cases, coordinator: Cases, administrator: Cases, viewer: Cases): Record<Role, Cases> {
  return { staff, coordinator, administrator, viewer };
}

describe('who may do what', () => {
  for (const action of ALL_ACTIONS) {
    for (const role of ROLES) {
      const [inOwn, inForeign, inWhole] = TABLE[action][role];
      it(`[S5] ${role}: ${action} ${inOwn ? 'in their own department' : 'not at all'}${inForeign ? ' and in others' : ''}`, () => {
        assert.equal(isAllowed(actor(role), action, own), inOwn);
        assert.equal(isAllowed(actor(role), action, foreign), inForeign);
        assert.equal(isAllowed(actor(role), action, whole), inWhole);
      });

      it(`[S5] ${role}: ${action} never in another municipality`, () =>
        assert.equal(isAllowed(actor(role), action, elsewhere), false));
    }
  }
});
