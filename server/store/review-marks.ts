/**
 * Which rows reviewers have looked at (prisma/models/review.prisma), and in which revision something came into a row last.
 */
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';
import { Prisma } from './generated/sqlite/client.js';
import { idList } from './id-list.js';

export interface StoredMark {
  readonly record: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  /** That the reviewer was looking at. */
  readonly revision: number;
}

/** All of a cycle, by row and reviewer. */
export async function readMarks(database: Database, { municipalityId, cycleId }: CycleRef): Promise<StoredMark[]> {
  const rows = await database.reviewMark.findMany({
    where: { municipalityId, cycleId },
    select: { recordId: true, userId: true, revision: true, createdAt: true, user: { select: { displayName: true } } },
    orderBy: [{ recordId: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ recordId, userId, revision, createdAt, user }) => {
    return { record: recordId, by: { id: userId, name: user.displayName }, at: createdAt, revision };
  });
}

/** By somebody, of rows as they were at a revision; those that are there already are written anew. */
export async function saveMarks(
  database: Database,
  { municipalityId, cycleId, userId, revision }: CycleRef & { readonly userId: string; readonly revision: number },
  records: readonly string[],
  { now }: Stamps,
): Promise<void> {
  if (records.length === 0) return;
  const given = database.dialect.rows(
    { recordId: 'text' },
    records.map((recordId) => ({ recordId })),
  );
  // Without the WHERE, SQLite would take ON CONFLICT for part of a join.
  await database.$executeRaw`
    INSERT INTO "ReviewMark" ("municipalityId", "cycleId", "userId", "revision", "createdAt", "recordId")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), CAST(${userId} AS text),
      CAST(${revision} AS integer), ${database.dialect.time(now)}, given."recordId" FROM ${given} AS given WHERE true
    ON CONFLICT ("municipalityId", "recordId", "userId") DO UPDATE SET "revision" = excluded."revision",
      "createdAt" = excluded."createdAt"`;
}

export async function dropMarks(
  database: Database,
  { municipalityId, cycleId, userId }: CycleRef & { readonly userId: string },
  records: readonly string[],
): Promise<void> {
  await database.$executeRaw`DELETE FROM "ReviewMark" WHERE "municipalityId" = ${municipalityId}
    AND "cycleId" = ${cycleId} AND "userId" = ${userId} AND "recordId" IN ${idList(database, records)}`;
}

/**
 * The revision in which each row last took on a value, or had one proposed that nobody has decided about yet. A row into
 * which nothing ever came is not in it.
 */
export async function lastChanges(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  records: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (records.length === 0) return new Map();
  const list = idList(database, records);
  const written = await database.$queryRaw<Change[]>`SELECT "recordId", max("revision") AS "last" FROM "Cell"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "recordId" IN ${list}
    GROUP BY "recordId"`;
  const open = Prisma.sql`(SELECT "id" FROM "Conflict" WHERE "municipalityId" = ${municipalityId}
    AND "cycleId" = ${cycleId} AND "resolvedRevision" IS NULL)`;
  const proposed = await database.$queryRaw<Change[]>`SELECT "recordId", max("revision") AS "last" FROM "CellRevision"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "recordId" IN ${list}
      AND "outcome" = 'proposed' AND "conflictId" IN ${open}
    GROUP BY "recordId"`;
  const changes = new Map<string, number>();
  for (const { recordId, last } of [...written, ...proposed])
    changes.set(recordId, Math.max(changes.get(recordId) ?? 0, Number(last)));
  return changes;
}

interface Change {
  readonly recordId: string;
  readonly last: number | bigint;
}
