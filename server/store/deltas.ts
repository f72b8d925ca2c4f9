/**
 * What changed in a cycle since a revision, found by index: it costs what changed, however long the history is.
 */
import { z } from 'zod';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import type { Form } from '../../core/form/form.js';
import type { FieldValue } from '../../core/record/value.js';
import type { Delta, DeltaRecord } from '../../core/sync/delta.js';
import { recordsById, type SyncState } from '../../core/sync/sync-state.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './open-store.js';
import { readDepartmentStates } from './workflow.js';

const disputedValues = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.object({ text: z.string(), source: z.string() })));

/**
 * @param state the present state of the cycle, read in the same transaction
 * @param since a revision of the cycle; null for the whole state
 */
export async function readDelta(
  database: Database,
  cycle: CycleRef & { readonly form: Form },
  state: SyncState,
  since: number | null,
): Promise<Delta> {
  const records = recordsById(cycle.form, state);
  const arrived = since === null ? new Set(records.keys()) : await arrivedSince(database, cycle, since);
  const changed = since === null ? [] : await changedSince(database, cycle, since);
  const cells = changed
    .filter(({ recordId }) => !arrived.has(recordId))
    .flatMap(({ recordId: id, field }) => {
      const value = records.get(id)?.cells[field]?.value;
      return value ? [{ id, field, value }] : [];
    });
  const deleted = [...state.gone].filter(([, { revision }]) => since === null || revision > since).map(([id]) => id);
  return {
    from: since,
    to: state.revision,
    records: [...arrived].flatMap((id) => recordOf(id, records.get(id))),
    cells,
    deleted: since === null ? [] : deleted,
    conflicts: await readOpenConflicts(database, cycle),
    departments: await readDepartmentStates(database, cycle),
  };
}

function recordOf(id: string, record: ConsolidatedRecord | undefined): DeltaRecord[] {
  if (!record) return [];
  const { block, key, sheet, cells } = record;
  const values = Object.entries(cells).map(([field, { value }]): [string, FieldValue] => [field, value]);
  return [{ id, block, key: { ...key }, sheet, values: Object.fromEntries(values) }];
}

async function changedSince(database: Database, { municipalityId, cycleId }: CycleRef, since: number) {
  return database.cell.findMany({
    where: { municipalityId, cycleId, revision: { gt: since } },
    select: { recordId: true, field: true },
  });
}

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

async function readOpenConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<Delta['conflicts']> {
  const rows = await database.conflict.findMany({
    where: { municipalityId, cycleId, resolvedRevision: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, kind, recordId: record, field, base, values, openedRevision }) => {
    return { id, kind, record, field, base, values: disputedValues.parse(values), openedRevision };
  });
}
