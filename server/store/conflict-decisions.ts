/**
 * Single conflicts, and that somebody decided them.
 */
import type { ConflictKind } from '../../core/consolidation/conflict-table.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

export interface StoredConflict {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly kind: ConflictKind;
  readonly base: string;
  readonly openedRevision: number;
  readonly resolvedRevision: number | null;
}

const COLUMNS = {
  id: true,
  recordId: true,
  field: true,
  kind: true,
  base: true,
  openedRevision: true,
  resolvedRevision: true,
} as const;

export async function findConflict(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  id: string,
): Promise<StoredConflict | undefined> {
  const row = await database.conflict.findFirst({ where: { municipalityId, cycleId, id }, select: COLUMNS });
  return row ?? undefined;
}

export interface ConflictDecision {
  readonly id: string;
  /** The one that the decision made. */
  readonly revision: number;
  readonly resolution: 'mine' | 'theirs' | 'edited';
}

export async function markResolved(
  database: Database,
  municipalityId: string,
  { id, revision, resolution }: ConflictDecision,
): Promise<void> {
  await database.conflict.update({
    where: { municipalityId_id: { municipalityId, id } },
    data: { resolvedRevision: revision, resolution },
    select: { id: true },
  });
}
