/**
 * What changed in a cycle since a revision, found by index: it costs what changed, however long the history is.
 */
import { z } from 'zod';
import type { Delta } from '../../core/sync/delta.js';
import { makeDelta } from '../../core/sync/make-delta.js';
import type { SyncState } from '../../core/sync/sync-state.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import type { OpenConflict } from './open-conflicts.js';
import { readDepartmentStates } from './workflow.js';

/**
 * @param state the present state of the cycle, and the conflicts that are open in it, read in the same transaction
 * @param since a revision of the cycle; null for the whole state
 */
export async function readDelta(
  database: Database,
  cycle: CycleRef,
  { state, open }: { readonly state: SyncState; readonly open: readonly OpenConflict[] },
  since: number | null,
): Promise<Delta> {
  const changes =
    since === null
      ? undefined
      : {
          since,
          arrived: await arrivedSince(database, cycle, since),
          changed: await changedSince(database, cycle, since),
        };
  const conflicts = open.map(({ recordId: record, values, ...conflict }) => {
    return { ...conflict, record, values: [...values] };
  });
  return makeDelta(state, changes, { conflicts, departments: await readDepartmentStates(database, cycle) });
}

/** The fields of each record that have another value: one row a record, because rows cost more than what they hold. */
async function changedSince(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<readonly { readonly record: string; readonly fields: readonly string[] }[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT "recordId" AS "record", string_agg("field", ' ') AS "fields" FROM "Cell"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "revision" > ${since}
    GROUP BY "recordId"`;
  return rows.map((row) => changedRow.parse(row));
}

// No name of a field has a space (core/form/field-source.ts).
const changedRow = z.object({ record: z.string(), fields: z.string().transform((names) => names.split(' ')) });

/** Records that were added or came back. Submissions are few against values, and found by their revision. */
async function arrivedSince(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<Set<string>> {
  const rows = await database.recordEvent.findMany({
    where: {
      municipalityId,
      kind: { not: 'deleted' },
      submission: { municipalityId, cycleId, revision: { gt: since } },
    },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}
