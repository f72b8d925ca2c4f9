/**
 * What came in for a cycle, and what became of it (rule S7): stays listed until somebody has looked at what was not taken.
 */
import { z } from 'zod';
import { hasOpenConflict } from './arrival-conflicts.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { Prisma } from './generated/sqlite/client.js';
import { idList } from './id-list.js';
import { readUndone } from './undoings.js';

export interface ArrivalCounts {
  /** Cells that took on a value, wait in a conflict, were not taken, are to be looked at. */
  readonly saved: number;
  readonly conflicts: number;
  readonly refused: number;
  readonly doubtful: number;
}

export interface NewArrival extends CycleRef, ArrivalCounts {
  readonly submissionId: string;
  readonly kind: 'workbook' | 'edits' | 'undo';
  readonly channel: 'addin' | 'file' | 'console';
  readonly actorId: string | null;
  /** Null where all of it was refused. */
  readonly revision: number | null;
  readonly fileName: string;
  readonly source: string;
  readonly department: string;
  /** JSON; '' for what is no workbook. */
  readonly descent: string;
  /** JSON. */
  readonly detail: string;
}

/** To be called in a transaction that holds the cycle's lock. What was refused whole and is sent again is written anew. */
export async function saveArrival(database: Database, arrival: NewArrival, now: Date): Promise<void> {
  const { municipalityId, cycleId, submissionId } = arrival;
  const where = { municipalityId_submissionId: { municipalityId, submissionId } };
  const last = await database.arrival.findFirst({
    where: { municipalityId, cycleId },
    select: { number: true },
    orderBy: { number: 'desc' },
  });
  const data = { ...arrival, number: (last?.number ?? 0) + 1, createdAt: now, seenAt: null, seenById: null };
  await database.arrival.upsert({ where, create: data, update: data, select: { number: true } });
}

const arrivalRow = z.object({
  submissionId: z.string(),
  number: z.number(),
  kind: z.enum(['workbook', 'edits', 'undo']),
  channel: z.enum(['addin', 'file', 'console']),
  actorId: z.string().nullable(),
  actor: z.string().nullable(),
  revision: z.number().nullable(),
  fileName: z.string(),
  source: z.string(),
  department: z.string(),
  saved: z.number(),
  conflicts: z.number(),
  refused: z.number(),
  doubtful: z.number(),
  descent: z.string(),
  /** As the databases' drivers give it. */
  createdAt: z.coerce.date(),
  seenAt: z.coerce.date().nullable(),
  seenBy: z.string().nullable(),
});
export type StoredArrival = z.infer<typeof arrivalRow>;

/** Whose arrivals somebody sees: all, or what they sent themselves and what is from their departments. */
export type ArrivalsOf = 'all' | { readonly userId: string; readonly departments: readonly string[] };

export interface ArrivalQuery {
  readonly of: ArrivalsOf;
  /** Only those that somebody has to look at. */
  readonly open: boolean;
  readonly way?: 'file' | 'addin' | 'console' | undefined;
  /** Only those that came before this one. */
  readonly before?: number | undefined;
  readonly most: number;
}

/** The last first. */
export async function listArrivals(
  database: Database,
  cycle: CycleRef,
  { of, open, way, before, most }: ArrivalQuery,
): Promise<StoredArrival[]> {
  const narrowed = [
    open ? Prisma.sql`AND ${await isOpen(database, cycle)}` : Prisma.empty,
    way === undefined ? Prisma.empty : Prisma.sql`AND CAST(a."channel" AS text) = ${way}`,
    before === undefined ? Prisma.empty : Prisma.sql`AND a."number" < ${before}`,
  ];
  const rows: unknown[] = await database.$queryRaw`
    SELECT a."submissionId", a."number", CAST(a."kind" AS text) AS "kind", CAST(a."channel" AS text) AS "channel",
      a."actorId", u."displayName" AS "actor", a."revision", a."fileName", a."source", a."department", a."saved",
      a."conflicts", a."refused", a."doubtful", a."descent", a."createdAt", a."seenAt", v."displayName" AS "seenBy"
    FROM "Arrival" a
      LEFT JOIN "User" u ON u."municipalityId" = a."municipalityId" AND u."id" = a."actorId"
      LEFT JOIN "User" v ON v."municipalityId" = a."municipalityId" AND v."id" = a."seenById"
    WHERE a."municipalityId" = ${cycle.municipalityId} AND a."cycleId" = ${cycle.cycleId}
      AND ${isOf(database, of)} ${narrowed[0]} ${narrowed[1]} ${narrowed[2]}
    ORDER BY a."number" DESC LIMIT ${most}`;
  return rows.map((row) => arrivalRow.parse(row));
}

/** How many somebody has to look at. */
export async function countOpenArrivals(database: Database, cycle: CycleRef, of: ArrivalsOf): Promise<number> {
  const rows = await database.$queryRaw<{ open: number | bigint }[]>`
    SELECT count(*) AS "open" FROM "Arrival" a
    WHERE a."municipalityId" = ${cycle.municipalityId} AND a."cycleId" = ${cycle.cycleId}
      AND ${isOf(database, of)} AND ${await isOpen(database, cycle)}`;
  return Number(rows[0]?.open ?? 0);
}

function isOf(database: Database, of: ArrivalsOf): Prisma.Sql {
  if (of === 'all') return Prisma.sql`1 = 1`;
  return Prisma.sql`(a."actorId" = ${of.userId} OR a."department" IN ${idList(database, of.departments)})`;
}

/** What was taken back needs nobody's look any more, nor does a conflict that is decided. */
async function isOpen(database: Database, cycle: CycleRef): Promise<Prisma.Sql> {
  const undone = await readUndone(database, cycle);
  return Prisma.sql`(a."seenAt" IS NULL AND (a."refused" + a."doubtful" > 0 OR ${hasOpenConflict(cycle)})
    AND NOT a."submissionId" IN ${idList(database, [...undone])})`;
}

/** @returns what was not taken, as JSON; undefined where it never arrived or is not theirs to see */
export async function findArrivalDetail(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  of: ArrivalsOf,
  submissionId: string,
): Promise<string | undefined> {
  const rows = await database.$queryRaw<{ detail: string }[]>`
    SELECT a."detail" FROM "Arrival" a
    WHERE a."municipalityId" = ${municipalityId} AND a."cycleId" = ${cycleId} AND a."submissionId" = ${submissionId}
      AND ${isOf(database, of)}`;
  return rows[0]?.detail;
}

/** Notes that somebody has looked at them. @returns how many nobody had looked at before */
export async function markSeen(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  submissionIds: readonly string[],
  { userId, now }: { readonly userId: string; readonly now: Date },
): Promise<number> {
  return database.$executeRaw`
    UPDATE "Arrival" SET "seenAt" = ${database.dialect.time(now)}, "seenById" = CAST(${userId} AS text)
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "seenAt" IS NULL
      AND "submissionId" IN ${idList(database, submissionIds)}`;
}
