/**
 * The audit as administrators read it, the latest first.
 */
import { kindsAbout, auditDetailSchema, type AuditDto, type AuditTopic } from '../../core/protocol/audit.js';
import { listAudit, type StoredAuditEvent } from '../store/accounts/audit.js';
import type { Accounts } from './accounts.js';

interface AuditQuery {
  readonly limit: number;
  /** Id of the last event that is known. */
  readonly before?: string | undefined;
  readonly about?: AuditTopic | undefined;
}

export async function readAudit(
  { store }: Accounts,
  municipalityId: string,
  { limit, before, about }: AuditQuery,
): Promise<AuditDto> {
  const kinds = about && kindsAbout(about);
  const events = await listAudit(store.client, municipalityId, { limit, before, kinds });
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
