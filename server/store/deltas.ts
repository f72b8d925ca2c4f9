/**
 * What changed in a cycle since a revision, found by index: it costs what changed, however long the history is.
 */
import { z } from 'zod';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import type { FieldValue } from '../../core/record/value.js';
import type { Delta, DeltaRecord } from '../../core/sync/delta.js';
import type { SyncState } from '../../core/sync/sync-state.js';
import { valuesInConflict } from './consolidations.js';
import type { CycleRef } from './cycles.js';
import type { OpenConflict } from './open-conflicts.js';
import type { Database } from './database.js';
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
  const { table, gone } = state;
  const arrived = since === null ? new Set(table.rows.map(({ id }) => id)) : await arrivedSince(database, cycle, since);
  const changed = since === null ? [] : await changedSince(database, cycle, since);
  const cells = changed
    .filter(({ recordId }) => !arrived.has(recordId))
    .flatMap(({ recordId: id, fields }) => {
      const held = table.rowOfId(id)?.record.cells;
      return fields.flatMap((field) => {
        const value = held?.[field]?.value;
        return value ? [{ id, field, value }] : [];
      });
    });
  const deleted = gone.rows.filter(({ record }) => since !== null && record.goneSince > since).map(({ id }) => id);
  return {
    from: since,
    to: state.revision,
    records: [...arrived].flatMap((id) => recordOf(id, table.rowOfId(id)?.record)),
    cells,
    deleted,
    conflicts: conflictsOf(open, table),
    departments: await readDepartmentStates(database, cycle),
  };
}

function recordOf(id: string, record: ConsolidatedRecord | undefined): DeltaRecord[] {
  if (!record) return [];
  const { block, key, sheet, cells } = record;
  const values = Object.entries(cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
  return [{ id, block, key: { ...key }, sheet, values: Object.fromEntries(values) }];
}

/** The fields of each record that have another value: one row a record, because rows cost more than what they hold. */
async function changedSince(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<readonly { readonly recordId: string; readonly fields: readonly string[] }[]> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT "recordId", string_agg("field", ' ') AS "fields" FROM "Cell"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "revision" > ${since}
    GROUP BY "recordId"`;
  return rows.map((row) => changedRow.parse(row));
}

// No name of a field has a space (core/form/field-source.ts).
const changedRow = z.object({ recordId: z.string(), fields: z.string().transform((names) => names.split(' ')) });

/** Records that were added or came back. Submissions are few against values, and found by their revision. */
async function arrivedSince(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<Set<string>> {
  const rows = await database.recordEvent.findMany({
    where: {
      municipalityId,
      kind: { in: ['added', 'restored'] },
      submission: { municipalityId, cycleId, revision: { gt: since } },
    },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}

/** Those of records that are there. */
function conflictsOf(open: readonly OpenConflict[], table: SyncState['table']): Delta['conflicts'] {
  return open.flatMap(({ id, kind, recordId, field, base, values, openedRevision }) => {
    const record = table.rowOfId(recordId)?.record;
    if (!record) return [];
    const inConflict = valuesInConflict(record, { field, values }).map((value) => ({ ...value }));
    return [{ id, kind, record: recordId, field, base, values: inConflict, openedRevision }];
  });
}
