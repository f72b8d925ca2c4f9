/**
 * The present state of a cycle as core knows it: the blank form's records with the current values laid over them, and
 * the open conflicts. Nothing is replayed, so it costs the same however long the history is. Who needs it asks
 * `readConsolidation` (kept-consolidations.ts), which reads no more than has changed.
 */
import { z } from 'zod';
import { ConflictTable, type CellConflict } from '../../core/consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import { valuesInConflict } from '../../core/consolidation/standing-value.js';
import { numberOf } from '../../core/record/identity.js';
import { withLacks } from '../../core/record/lacking.js';
import type { FormRecord } from '../../core/record/record.js';
import { RecordTable, type Row } from '../../core/record/record-table.js';
import { layOver, withValues, type CurrentValue } from '../../core/sync/current-values.js';
import type { GoneRecord, SyncState } from '../../core/sync/sync-state.js';
import { valueOf, VALUE_COLUMNS } from './cell-value.js';
import type { CycleRef } from './cycles.js';
import { readOpenConflicts, updateOpenConflicts, type OpenConflict } from './open-conflicts.js';
import type { Database } from './database.js';
import { readLacks } from './record-lacks.js';
import { identityOf } from './records.js';

export interface StoredConsolidation extends SyncState {
  /** The ids of the open conflicts. */
  readonly conflictIds: ReadonlyMap<CellConflict, string>;
  /** All that are stored as open, also those about records that are deleted. */
  readonly open: readonly OpenConflict[];
}

const valueRow = z.object({ recordId: z.string(), field: z.string(), ...VALUE_COLUMNS, source: z.string() });

/**
 * @param blank the records of the cycle's blank workbook
 * @param revision of the cycle, read in the same transaction
 */
export async function readWhole(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  blank: RecordTable,
  revision: number,
): Promise<StoredConsolidation> {
  const rows = await database.record.findMany({ where: { municipalityId, cycleId }, orderBy: { position: 'asc' } });
  const values = await readValues(database, { municipalityId, cycleId }, -1);
  const there: Row<ConsolidatedRecord>[] = [];
  const gone: Row<GoneRecord>[] = [];
  for (const { id, canonicalKey, document, deletedRevision } of rows) {
    const identity = identityOf(canonicalKey);
    const original = document === null ? fromForm(blank.get(identity)) : fromDocument(document);
    if (!original) throw new Error(`record ${id} stands neither in the blank form nor in the database`);
    const record = layOver(withNumber(identity, original), values.get(id) ?? []);
    if (deletedRevision === null) there.push({ identity, id, record });
    else gone.push({ identity, id, record: { ...record, goneSince: deletedRevision } });
  }
  const open = await readOpenConflicts(database, { municipalityId, cycleId });
  const lacks = await readLacks(database, { municipalityId, cycleId }, -1);
  const table = withLacks(RecordTable.ofRows(blank.form, there), lacks);
  const left = withLacks(RecordTable.ofRows(blank.form, gone), lacks);
  return stateOf({ table, gone: left, revision, open }, ConflictTable.NONE);
}

/**
 * The state of a later revision, from one of an earlier revision between which no record was added, deleted or restored:
 * only cells have other values, and conflicts.
 */
export async function readChanges(
  database: Database,
  cycle: CycleRef,
  earlier: StoredConsolidation,
  revision: number,
): Promise<StoredConsolidation> {
  const changed = await readValues(database, cycle, earlier.revision);
  const lacks = await readLacks(database, cycle, earlier.revision);
  const table = withLacks(withValues(earlier.table, changed), lacks);
  const gone = withLacks(withValues(earlier.gone, changed), lacks);
  const open = await updateOpenConflicts(database, cycle, earlier.open, earlier.revision);
  return stateOf({ table, gone, revision, open }, earlier.conflicts);
}

/** @param earlier conflicts of an earlier revision, of which most are open still */
function stateOf(
  { table, gone, revision, open }: Pick<StoredConsolidation, 'table' | 'gone' | 'revision' | 'open'>,
  earlier: ConflictTable,
): StoredConsolidation {
  const conflictIds = conflictIdsOf(open, table);
  const conflicts = ConflictTable.of(conflictIds.keys(), earlier);
  return { table, conflicts, revision, gone, conflictIds, open };
}

/** A record keeps its number whatever becomes of those before it under its key. */
function withNumber(identity: string, record: ConsolidatedRecord): ConsolidatedRecord {
  const nth = numberOf(identity, record);
  return nth === 1 ? record : { ...record, nth };
}

/** By record; those that came after a revision. */
async function readValues(database: Database, cycle: CycleRef, since: number): Promise<Map<string, CurrentValue[]>> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT "recordId", "field", "kind", "text", "raw", "source" FROM "Cell"
    WHERE "municipalityId" = ${cycle.municipalityId} AND "cycleId" = ${cycle.cycleId} AND "revision" > ${since}`;
  const values = new Map<string, CurrentValue[]>();
  for (const row of rows) {
    const { recordId, field, source, ...columns } = valueRow.parse(row);
    const list = values.get(recordId) ?? [];
    values.set(recordId, list);
    list.push({ field, value: valueOf(columns), source });
  }
  return values;
}

function fromForm(record: FormRecord | undefined): ConsolidatedRecord | undefined {
  return record && { ...record, origins: {}, added: false };
}

/** Written by `saveStep` (steps.ts), for a record that a step added. */
function fromDocument(document: string): ConsolidatedRecord {
  return JSON.parse(document) as ConsolidatedRecord;
}

/** The open conflicts as core knows them, with their ids. */
function conflictIdsOf(open: readonly OpenConflict[], table: StoredConsolidation['table']): Map<CellConflict, string> {
  return new Map(
    open.flatMap((one) => {
      const record = table.rowOfId(one.recordId)?.record;
      return record ? [[conflictIn(record, one), one.id] as const] : [];
    }),
  );
}

/** What was made of a conflict last: nearly all of them are the same from one step to the next. */
const lastMade = new WeakMap<OpenConflict, { readonly record: ConsolidatedRecord; readonly conflict: CellConflict }>();

function conflictIn(record: ConsolidatedRecord, open: OpenConflict): CellConflict {
  const last = lastMade.get(open);
  if (last?.record === record) return last.conflict;
  const { recordId, kind, field, base } = open;
  const { block, key, sheet, cells } = record;
  const conflict: CellConflict = {
    ...(kind === 'deletion' || kind === 'form' ? { kind } : {}),
    record: recordId,
    block,
    key,
    field,
    sheet,
    address: cells[field]?.address ?? '',
    base,
    values: valuesInConflict(record, open),
  };
  lastMade.set(open, { record, conflict });
  return conflict;
}
