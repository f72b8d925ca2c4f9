/**
 * The conflicts that wait for a decision, read once and from then on only those that changed: on a busy day thousands
 * are open, and every step meets them.
 */
import { z } from 'zod';
import { CONFLICT_KINDS, type ConflictKind } from '../../core/consolidation/conflict-table.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

/** As it is stored. */
export interface OpenConflict {
  readonly id: string;
  readonly recordId: string;
  /** '' for a conflict about the record as a whole. */
  readonly field: string;
  readonly kind: ConflictKind;
  readonly base: string;
  /** What stood when it was opened, then what was proposed. */
  readonly values: readonly { readonly text: string; readonly source: string }[];
  readonly openedRevision: number;
}

const row = z.object({
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
});

const COLUMNS = Object.fromEntries(Object.keys(row.shape).map((name) => [name, true])) as {
  readonly [Name in keyof OpenConflict]: true;
};

/** All of them, in the order of their ids. */
export async function readOpenConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<OpenConflict[]> {
  const rows = await database.conflict.findMany({
    where: { municipalityId, cycleId, resolvedRevision: null },
    select: COLUMNS,
    orderBy: { id: 'asc' },
  });
  return rows.map((one) => row.parse(one));
}

/**
 * What `readOpenConflicts` gives now, from what it gave at an earlier revision. A conflict was opened since, was decided,
 * or was joined by a value, which is in the history; of those that are not about values nothing is, and they are few.
 */
export async function updateOpenConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  earlier: readonly OpenConflict[],
  since: number,
): Promise<readonly OpenConflict[]> {
  const whose = { municipalityId, cycleId };
  const decided = await database.conflict.findMany({
    where: { ...whose, resolvedRevision: { gt: since } },
    select: { id: true },
  });
  const rows: unknown[] = await database.$queryRaw`
    SELECT "id", "recordId", "field", CAST("kind" AS text) AS "kind", "base", "values", "openedRevision" FROM "Conflict"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "resolvedRevision" IS NULL
      AND ("kind" <> 'values' OR "openedRevision" > ${since} OR "id" IN (
        SELECT "conflictId" FROM "CellRevision" WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId}
          AND "revision" > ${since} AND "conflictId" IS NOT NULL))`;
  if (decided.length === 0 && rows.length === 0) return earlier;
  const open = new Map(earlier.map((one) => [one.id, one]));
  for (const { id } of decided) open.delete(id);
  for (const one of rows.map((given) => row.parse(given))) open.set(one.id, one);
  return [...open.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
