/**
 * What was taken back, and what a taking back does besides writing values (rule S8).
 */
import { z } from 'zod';
import { undoneIn, type Undoing } from '../../core/undo/undone.js';
import { CONFLICT_KINDS, type ConflictKind } from '../../core/consolidation/conflict-table.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';

/** In the order in which they came. */
export async function listUndoings(database: Database, { municipalityId, cycleId }: CycleRef): Promise<Undoing[]> {
  const rows = await database.undoing.findMany({
    where: { municipalityId, submission: { municipalityId, cycleId } },
    select: { submissionId: true, undoneId: true },
    orderBy: { submission: { revision: 'asc' } },
  });
  return rows.map(({ submissionId, undoneId }) => ({ submission: submissionId, undone: undoneId }));
}

/** Ids of the submissions of a cycle that do not count. */
export async function readUndone(database: Database, cycle: CycleRef): Promise<ReadonlySet<string>> {
  return undoneIn(await listUndoings(database, cycle));
}

/** A conflict as a taking back meets it. */
export interface TouchedConflict {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly kind: ConflictKind;
  readonly base: string;
  readonly values: readonly { readonly text: string; readonly source: string }[];
  readonly openedRevision: number;
  readonly resolvedRevision: number | null;
  /** What decided it. */
  readonly decidedBy: 'resolution' | 'undo' | null;
  readonly resolution: 'mine' | 'theirs' | 'edited' | null;
  /** Who decided it, and when; '' and null where nobody did. */
  readonly decider: string;
  readonly decidedAt: Date | null;
}

const conflictRow = z.object({
  id: z.string(),
  recordId: z.string(),
  field: z.string(),
  kind: z.enum(CONFLICT_KINDS),
  base: z.string(),
  values: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.object({ text: z.string(), source: z.string() }))),
  openedRevision: z.number(),
  resolvedRevision: z.number().nullable(),
  decidedBy: z.enum(['resolution', 'undo']).nullable(),
  resolution: z.enum(['mine', 'theirs', 'edited']).nullable(),
  decider: z
    .string()
    .nullable()
    .transform((name) => name ?? ''),
  decidedAt: z.coerce.date().nullable(),
});

/** The conflicts, open and decided, about some records, and others by their ids. */
export async function readTouchedConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  { recordIds, ids }: { readonly recordIds: readonly string[]; readonly ids: readonly string[] },
): Promise<TouchedConflict[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT c."id", c."recordId", c."field", CAST(c."kind" AS text) AS "kind", c."base", c."values", c."openedRevision",
      c."resolvedRevision", CAST(c."resolution" AS text) AS "resolution", CAST(s."kind" AS text) AS "decidedBy",
      u."displayName" AS "decider", s."createdAt" AS "decidedAt"
    FROM "Conflict" c
      LEFT JOIN "Submission" s ON s."municipalityId" = c."municipalityId" AND s."cycleId" = c."cycleId"
        AND s."revision" = c."resolvedRevision"
      LEFT JOIN "User" u ON u."municipalityId" = s."municipalityId" AND u."id" = s."actorId"
    WHERE c."municipalityId" = ${municipalityId} AND c."cycleId" = ${cycleId}
      AND (c."recordId" IN ${idList(database, recordIds)} OR c."id" IN ${idList(database, ids)})
    ORDER BY c."id"`;
  return rows.map((row) => conflictRow.parse(row));
}

/** What becomes of a conflict. */
export type ConflictChange =
  | { readonly kind: 'close'; readonly id: string; readonly resolution: 'mine' | 'theirs' }
  /** It is open with these values, whether it was or not. */
  | { readonly kind: 'open'; readonly id: string; readonly values: TouchedConflict['values'] };

export interface StoredUndoing {
  /** What is taken back. */
  readonly undone: string;
  readonly conflicts: readonly ConflictChange[];
}

/** To be called in a transaction that holds the cycle's lock, after the step's head was stored. */
export async function saveUndoing(
  database: Database,
  { municipalityId, submissionId, revision }: CycleRef & { readonly submissionId: string; readonly revision: number },
  { undone, conflicts }: StoredUndoing,
): Promise<void> {
  await database.undoing.create({ data: { municipalityId, submissionId, undoneId: undone } });
  for (const change of conflicts) {
    const { id } = change;
    await database.conflict.update({
      where: { municipalityId_id: { municipalityId, id } },
      data:
        change.kind === 'close'
          ? { resolvedRevision: revision, resolution: change.resolution }
          : { resolvedRevision: null, resolution: null, values: JSON.stringify(change.values) },
      select: { id: true },
    });
  }
}

const eventRow = z.object({
  recordId: z.string(),
  kind: z.enum(['added', 'deleted', 'restored']),
  submissionId: z.string(),
  submissionKind: z.enum(['workbook', 'edits', 'resolution', 'workflow', 'undo']),
  revision: z.number(),
  sinceRevision: z.number(),
});
/** That a record came, went or came back. */
export type PastEvent = z.infer<typeof eventRow>;

/** Everything that ever happened to the records that a submission added, deleted or restored. */
export async function readEventsOf(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  submissionId: string,
): Promise<PastEvent[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT e."recordId", CAST(e."kind" AS text) AS "kind", e."submissionId", CAST(s."kind" AS text) AS "submissionKind",
      e."revision", r."sinceRevision"
    FROM "RecordEvent" e
      JOIN "Submission" s ON s."municipalityId" = e."municipalityId" AND s."id" = e."submissionId"
      JOIN "Record" r ON r."municipalityId" = e."municipalityId" AND r."id" = e."recordId"
    WHERE e."municipalityId" = ${municipalityId} AND s."cycleId" = ${cycleId} AND e."recordId" IN (
      SELECT own."recordId" FROM "RecordEvent" own
      WHERE own."municipalityId" = ${municipalityId} AND own."submissionId" = ${submissionId})
    ORDER BY e."revision", e."id"`;
  return rows.map((row) => eventRow.parse(row));
}
