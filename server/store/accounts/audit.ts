/**
 * What was done, by whom, to what. Append-only; the database itself refuses to change it.
 */
import type { AuditAction } from '../../../core/protocol/audit.js';
import type { Stamps } from '../cycles.js';
import type { Database } from '../database.js';

export interface AuditEntry {
  readonly municipalityId: string;
  /** Null for what the system did, or somebody who is not known. */
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly subject?: { readonly kind: 'user' | 'cycle' | 'form' | 'department'; readonly id: string };
  /** Without secrets and without contents of cells. */
  readonly detail?: Readonly<Record<string, string | readonly string[]>>;
}

export interface StoredAuditEvent {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly displayName: string } | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** JSON. */
  readonly detail: string;
}

export async function recordAudit(database: Database, entry: AuditEntry, { now, newId }: Stamps): Promise<void> {
  const { municipalityId, actorId, action, subject, detail = {} } = entry;
  await database.auditEvent.create({
    data: {
      municipalityId,
      id: newId(),
      at: now,
      actorId,
      action,
      subjectKind: subject?.kind ?? '',
      subjectId: subject?.id ?? '',
      detail: JSON.stringify(detail),
    },
    select: { id: true },
  });
}

export interface AuditPage {
  readonly limit: number;
  /** Id of the last event that is known; ids are in the order of time. */
  readonly before: string | undefined;
  /** Only actions of these kinds, by how they begin; all where it is not given. */
  readonly kinds: readonly string[] | undefined;
}

/** The latest first. */
export function listAudit(
  database: Database,
  municipalityId: string,
  { limit, before, kinds }: AuditPage,
): Promise<StoredAuditEvent[]> {
  return database.auditEvent.findMany({
    where: {
      municipalityId,
      ...(before === undefined ? {} : { id: { lt: before } }),
      ...(kinds === undefined ? {} : { OR: kinds.map((kind) => ({ action: { startsWith: `${kind}.` } })) }),
    },
    select: {
      id: true,
      at: true,
      actor: { select: { id: true, displayName: true } },
      action: true,
      subjectKind: true,
      subjectId: true,
      detail: true,
    },
    orderBy: { id: 'desc' },
    take: limit,
  });
}
