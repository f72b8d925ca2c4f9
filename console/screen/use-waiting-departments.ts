/**
 * How many departments wait for the next step of whoever is signed in: submitted ones for whoever reviews, returned ones
 * for their own staff.
 */
import { isAllowed } from '../../core/access/access.js';
import type { StandingDto } from '../../core/protocol/standing.js';
import { useActor } from '../access/me.js';

export function useWaitingDepartments(standing: StandingDto | undefined): number {
  const actor = useActor();
  if (!actor || !standing) return 0;
  const { municipalityId } = actor;
  const waiting = standing.departments.filter(({ id: departmentId, state }) => {
    if (state === 'submitted') return isAllowed(actor, 'review', { municipalityId, departmentId });
    return (
      state === 'returned' && actor.role === 'staff' && isAllowed(actor, 'submit', { municipalityId, departmentId })
    );
  });
  return waiting.length;
}
