/**
 * What the audit says of what somebody did to a cycle.
 */
import type { AuditAction } from '../../../core/protocol/audit.js';
import type { UserRef } from '../../store/accounts/users.js';
import type { CycleRef } from '../../store/cycles.js';

export interface Note {
  readonly action: AuditAction;
  readonly detail: Readonly<Record<string, string>>;
}

export function entryOf({ municipalityId, cycleId: id }: CycleRef, { userId: actorId }: UserRef, note: Note) {
  return { municipalityId, actorId, subject: { kind: 'cycle', id } as const, ...note };
}
