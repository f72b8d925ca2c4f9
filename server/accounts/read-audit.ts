/**
 * The audit as administrators read it, the latest first.
 */
import { auditDetailSchema, type AuditDto } from '../../core/protocol/audit.js';
import { listAudit, type StoredAuditEvent } from '../store/accounts/audit.js';
import type { Accounts } from './accounts.js';

/** @param before id of the last event that is known */
export async function readAudit(
  { store }: Accounts,
  municipalityId: string,
  page: { readonly limit: number; readonly before?: string | undefined },
): Promise<AuditDto> {
  const { limit, before } = page;
  const events = await listAudit(store.client, municipalityId, { limit, before });
  return { events: events.map(eventAnswer) };
}

function eventAnswer({ id, at, actor, action, subjectKind: kind, subjectId, detail }: StoredAuditEvent) {
  return {
    id,
    at: at.toISOString(),
    actor,
    action,
    subject: kind === '' ? null : { kind, id: subjectId },
    detail: auditDetailSchema.parse(JSON.parse(detail)),
  };
}
