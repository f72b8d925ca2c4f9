/**
 * What the history holds (rule S4): every value that was sent, with who sent it, when, by which way and on which base.
 */
import { z } from 'zod';
import type { FieldValue } from '../../core/record/value.js';
import { VALUE_COLUMNS, valueOf } from './cell-value.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { Prisma } from './generated/sqlite/client.js';
import { idList } from './id-list.js';
import { readUndone } from './undoings.js';

export interface StoredRevision {
  readonly id: string;
  readonly recordId: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly outcome: 'saved' | 'proposed' | 'yielded';
  readonly revision: number;
  readonly baseRevision: number | null;
  readonly conflictId: string | null;
  readonly submission: {
    readonly id: string;
    readonly kind: 'workbook' | 'edits' | 'resolution' | 'workflow' | 'undo';
    readonly channel: 'addin' | 'file' | 'console';
    readonly source: string;
    readonly actor: string;
    /** Null where nobody signed in for it. */
    readonly actorId: string | null;
    readonly at: Date;
  };
}

const revisionRow = z.object({
  id: z.string(),
  recordId: z.string(),
  field: z.string(),
  ...VALUE_COLUMNS,
  outcome: z.enum(['saved', 'proposed', 'yielded']),
  revision: z.number(),
  baseRevision: z.number().nullable(),
  conflictId: z.string().nullable(),
  submissionId: z.string(),
  submissionKind: z.enum(['workbook', 'edits', 'resolution', 'workflow', 'undo']),
  channel: z.enum(['addin', 'file', 'console']),
  source: z.string(),
  actorId: z.string().nullable(),
  actor: z.string().nullable(),
  /** As the databases' drivers give it. */
  at: z.coerce.date(),
});

/** Everything that was sent for a record or one of its cells, or in a submission, in the order in which it came. */
export function readRevisions(
  database: Database,
  cycle: CycleRef,
  of: { readonly recordId: string; readonly field?: string } | { readonly submissionId: string },
): Promise<StoredRevision[]> {
  if ('submissionId' in of) return revisionsWhere(database, cycle, Prisma.sql`r."submissionId" = ${of.submissionId}`);
  const { recordId, field } = of;
  const inField = field === undefined ? Prisma.empty : Prisma.sql`AND r."field" = ${field}`;
  return revisionsWhere(database, cycle, Prisma.sql`r."recordId" = ${recordId} ${inField}`);
}

/** What was proposed in conflicts and not taken back, in the order in which it came. */
export async function readProposals(
  database: Database,
  cycle: CycleRef,
  conflictIds: readonly string[],
): Promise<StoredRevision[]> {
  const list = idList(database, conflictIds);
  const proposed = Prisma.sql`r."outcome" = 'proposed' AND r."conflictId" IN ${list}`;
  const undone = await readUndone(database, cycle);
  return (await revisionsWhere(database, cycle, proposed)).filter(({ submission }) => !undone.has(submission.id));
}

/** Everything that was ever sent for the cells that a submission wrote, in the order in which it came. */
export function readHistoriesOf(
  database: Database,
  cycle: CycleRef,
  { revision }: { readonly revision: number },
): Promise<StoredRevision[]> {
  const { municipalityId, cycleId } = cycle;
  const own = Prisma.sql`FROM "CellRevision" own WHERE own."municipalityId" = ${municipalityId}
    AND own."cycleId" = ${cycleId} AND own."revision" = ${revision}`;
  const isOwn = Prisma.sql`r."recordId" IN (SELECT own."recordId" ${own})
    AND EXISTS (SELECT 1 ${own} AND own."recordId" = r."recordId" AND own."field" = r."field")`;
  return revisionsWhere(database, cycle, isOwn);
}

/** What stands in the cells of records, as far as somebody wrote it. */
export function readStanding(
  database: Database,
  cycle: CycleRef,
  recordIds: readonly string[],
): Promise<StoredRevision[]> {
  const standing = Prisma.sql`EXISTS (SELECT 1 FROM "Cell" c
    WHERE c."municipalityId" = ${cycle.municipalityId} AND c."recordId" = r."recordId" AND c."field" = r."field"
      AND c."revisionId" = r."id")`;
  return revisionsWhere(database, cycle, Prisma.sql`r."recordId" IN ${idList(database, recordIds)} AND ${standing}`);
}

/** @param condition about a revision `r` */
async function revisionsWhere(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  condition: Prisma.Sql,
): Promise<StoredRevision[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT r."id", r."recordId", r."field", CAST(r."kind" AS text) AS "kind", r."text", r."raw",
      CAST(r."outcome" AS text) AS "outcome", r."revision", r."baseRevision", r."conflictId",
      s."id" AS "submissionId", CAST(s."kind" AS text) AS "submissionKind", CAST(s."channel" AS text) AS "channel",
      s."source", s."actorId", s."createdAt" AS "at", u."displayName" AS "actor"
    FROM "CellRevision" r
      JOIN "Submission" s ON s."municipalityId" = r."municipalityId" AND s."id" = r."submissionId"
      LEFT JOIN "User" u ON u."municipalityId" = s."municipalityId" AND u."id" = s."actorId"
    WHERE r."municipalityId" = ${municipalityId} AND r."cycleId" = ${cycleId} AND ${condition}
    ORDER BY r."revision", r."recordId", r."field", r."outcome"`;
  return rows.map((row) => revisionOf(revisionRow.parse(row)));
}

function revisionOf(row: z.infer<typeof revisionRow>): StoredRevision {
  const { id, recordId, field, outcome, revision, baseRevision, conflictId } = row;
  const { submissionId, submissionKind, channel, source, actorId, actor, at } = row;
  return {
    id,
    recordId,
    field,
    value: valueOf(row),
    outcome,
    revision,
    baseRevision,
    conflictId,
    submission: { id: submissionId, kind: submissionKind, channel, source, actorId, actor: actor ?? '', at },
  };
}

interface StoredRecordEvent {
  readonly kind: 'added' | 'deleted' | 'restored';
  readonly revision: number;
  readonly actor: string;
  readonly source: string;
  readonly at: Date;
}

/** That a record was added, deleted or came back, in the order in which it happened. */
export async function readRecordEvents(
  database: Database,
  municipalityId: string,
  recordId: string,
): Promise<StoredRecordEvent[]> {
  const rows = await database.recordEvent.findMany({
    where: { municipalityId, recordId },
    include: { submission: { select: { source: true, actor: { select: { displayName: true } } } } },
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ kind, revision, createdAt, submission }) => {
    return { kind, revision, actor: submission.actor?.displayName ?? '', source: submission.source, at: createdAt };
  });
}

/** Whether a cell was given another value after a revision, saved or proposed. */
export async function isTouchedAfter(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  cell: { readonly recordId: string; readonly field?: string },
  revision: number,
): Promise<boolean> {
  const row = await database.cellRevision.findFirst({
    where: { municipalityId, cycleId, ...cell, revision: { gt: revision } },
    select: { id: true },
  });
  return row !== null;
}
