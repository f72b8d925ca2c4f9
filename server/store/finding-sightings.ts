/**
 * Which findings somebody was shown, and what became of them (prisma/models/finding.prisma).
 */
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';

export interface Sighting {
  readonly recordId: string;
  readonly finding: string;
  readonly field: string;
  readonly check: string;
  /** The texts of the row, in short. */
  readonly row: string;
}

export type SightingOutcome = 'open' | 'corrected' | 'gone';

export interface StoredSighting extends Sighting {
  readonly outcome: SightingOutcome;
}

export function listSightings(database: Database, { municipalityId, cycleId }: CycleRef): Promise<StoredSighting[]> {
  return database.findingSighting.findMany({
    where: { municipalityId, cycleId },
    select: { recordId: true, finding: true, field: true, check: true, row: true, outcome: true },
  });
}

/** Notes findings as shown, and open; those that were there are open again. To be called under the cycle's lock. */
export async function saveSightings(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  sightings: readonly Sighting[],
  now: Date,
): Promise<void> {
  if (sightings.length === 0) return;
  const columns = { recordId: 'text', finding: 'text', field: 'text', check: 'text', row: 'text' } as const;
  const given = database.dialect.rows(
    columns,
    sightings.map(({ recordId, finding, field, check, row }) => ({ recordId, finding, field, check, row })),
  );
  const open = database.dialect.rows({ outcome: '"SightingOutcome"' }, [{ outcome: 'open' }]);
  // Without the WHERE, SQLite would take ON CONFLICT for part of a join.
  await database.$executeRaw`
    INSERT INTO "FindingSighting" ("municipalityId", "cycleId", "createdAt", "recordId", "finding", "field", "check",
      "row", "outcome")
    SELECT CAST(${municipalityId} AS text), CAST(${cycleId} AS text), ${database.dialect.time(now)}, given."recordId",
      given."finding", given."field", given."check", given."row", state."outcome"
    FROM ${given} AS given CROSS JOIN ${open} AS state WHERE true
    ON CONFLICT ("municipalityId", "recordId", "finding") DO UPDATE SET "outcome" = excluded."outcome",
      "row" = excluded."row"`;
}

/** What became of findings. To be called under the cycle's lock. */
export async function settleSightings(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  findings: readonly string[],
  outcome: SightingOutcome,
): Promise<void> {
  if (findings.length === 0) return;
  const rows = database.dialect.rows({ outcome: '"SightingOutcome"' }, [{ outcome }]);
  await database.$executeRaw`UPDATE "FindingSighting" SET "outcome" = (SELECT state."outcome" FROM ${rows} AS state)
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId}
      AND "finding" IN ${idList(database, findings)}`;
}

/** How many findings of each check came to that, in all cycles of a city. @param except findings that do not count */
export async function countSightings(
  database: Database,
  municipalityId: string,
  outcome: SightingOutcome,
  except: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const states = database.dialect.rows({ outcome: '"SightingOutcome"' }, [{ outcome }]);
  const rows = await database.$queryRaw<{ readonly check: string; readonly count: number | bigint }[]>`
    SELECT "check", count(*) AS "count" FROM "FindingSighting"
    WHERE "municipalityId" = ${municipalityId} AND "outcome" IN (SELECT state."outcome" FROM ${states} AS state)
      AND "finding" NOT IN ${idList(database, except)} GROUP BY "check"`;
  return new Map(rows.map(({ check, count }) => [check, Number(count)]));
}
