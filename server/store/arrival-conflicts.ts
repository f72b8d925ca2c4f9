/**
 * What became of the conflicts that something that came in made or joined: how many wait, and who decided the others.
 */
import { z } from 'zod';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { Prisma } from './generated/sqlite/client.js';

const decisionRow = z.object({
  /** Of what came in. */
  revision: z.coerce.number(),
  resolvedRevision: z.coerce.number().nullable(),
  conflicts: z.coerce.number(),
  /** Null where nobody signed in, or nothing is decided yet. */
  decider: z.string().nullable(),
  /** As the databases' drivers give it. */
  at: z.coerce.date().nullable(),
});

export interface ArrivalConflicts {
  readonly open: number;
  /** The last first. */
  readonly decided: readonly { readonly by: string; readonly at: Date; readonly conflicts: number }[];
}

/** @param revisions that came in @returns by the revision; those without conflicts are not in it */
export async function readArrivalConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, ArrivalConflicts>> {
  if (revisions.length === 0) return new Map();
  const given = database.dialect.rows(
    { revision: 'integer' },
    revisions.map((revision) => ({ revision })),
  );
  const among = Prisma.sql`(SELECT given."revision" FROM ${given} AS given)`;
  const rows: unknown[] = await database.$queryRaw`
    SELECT t."revision", c."resolvedRevision", count(*) AS "conflicts", max(u."displayName") AS "decider",
      max(s."createdAt") AS "at"
    FROM (
      SELECT r."revision", r."conflictId" AS "id" FROM "CellRevision" r
      WHERE r."municipalityId" = ${municipalityId} AND r."cycleId" = ${cycleId} AND r."outcome" = 'proposed'
        AND r."conflictId" IS NOT NULL AND r."revision" IN ${among}
      UNION
      SELECT o."openedRevision", o."id" FROM "Conflict" o
      WHERE o."municipalityId" = ${municipalityId} AND o."cycleId" = ${cycleId}
        AND o."openedRevision" IN ${among}
    ) t
      JOIN "Conflict" c ON c."municipalityId" = ${municipalityId} AND c."id" = t."id"
      LEFT JOIN "Submission" s ON s."municipalityId" = c."municipalityId" AND s."cycleId" = c."cycleId"
        AND s."revision" = c."resolvedRevision"
      LEFT JOIN "User" u ON u."municipalityId" = s."municipalityId" AND u."id" = s."actorId"
    GROUP BY t."revision", c."resolvedRevision"
    ORDER BY c."resolvedRevision" DESC`;
  const found = new Map<number, ArrivalConflicts>();
  for (const row of rows.map((one) => decisionRow.parse(one))) {
    found.set(row.revision, withDecision(found.get(row.revision) ?? { open: 0, decided: [] }, row));
  }
  return found;
}

/** Everybody who decided is named once, with the last time. */
function withDecision(
  { open, decided }: ArrivalConflicts,
  { decider, at, conflicts }: z.infer<typeof decisionRow>,
): ArrivalConflicts {
  if (at === null) return { open: open + conflicts, decided };
  const by = decider ?? '';
  const known = decided.find((one) => one.by === by);
  if (!known) return { open, decided: [...decided, { by, at, conflicts }] };
  const more = { ...known, conflicts: known.conflicts + conflicts };
  return { open, decided: decided.map((one) => (one === known ? more : one)) };
}

/** Whether an arrival `a` made or joined a conflict that waits: SQL. */
export function hasOpenConflict({ municipalityId, cycleId }: CycleRef): Prisma.Sql {
  return Prisma.sql`(a."conflicts" > 0 AND (
    a."revision" IN (SELECT c."openedRevision" FROM "Conflict" c
      WHERE c."municipalityId" = ${municipalityId} AND c."cycleId" = ${cycleId} AND c."resolvedRevision" IS NULL)
    OR EXISTS (SELECT 1 FROM "CellRevision" r
      JOIN "Conflict" c ON c."municipalityId" = r."municipalityId" AND c."id" = r."conflictId"
      WHERE r."municipalityId" = ${municipalityId} AND r."cycleId" = ${cycleId} AND r."revision" = a."revision"
        AND r."outcome" = 'proposed' AND c."resolvedRevision" IS NULL)))`;
}
