/**
 * The present state of a cycle as core knows it: the blank form's records with the current values laid over them, and
 * the open conflicts. Nothing is replayed, so it costs the same however long the history is.
 */
import { z } from 'zod';
import type { CellConflict, ConsolidatedRecord } from '../../core/consolidation/consolidation.js';
import type { Form } from '../../core/form/form.js';
import { indexRecords, numberOf } from '../../core/record/identity.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { BLANK, displayText, type FieldValue } from '../../core/record/value.js';
import type { GoneRecord, SyncState } from '../../core/sync/sync-state.js';
import type { CycleRef, CycleSummary } from './cycles.js';
import type { Database } from './open-store.js';
import { identityOf } from './records.js';

export interface StoredConsolidation extends SyncState {
  /** The ids of the open conflicts. */
  readonly conflictIds: ReadonlyMap<CellConflict, string>;
}

interface CurrentValue {
  readonly field: string;
  readonly value: FieldValue;
  readonly source: string;
}

const json = z.string().transform((text): unknown => JSON.parse(text));

const valueRow = z.object({
  recordId: z.string(),
  field: z.string(),
  kind: z.enum(['blank', 'value', 'unreadable']),
  text: z.string(),
  raw: json.pipe(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  source: z.string(),
});

const disputedValues = json.pipe(z.array(z.object({ text: z.string(), source: z.string() })));

/** @param blank the records of the cycle's blank workbook */
export async function readConsolidation(
  database: Database,
  { municipalityId, cycleId, form }: Pick<CycleSummary, keyof CycleRef | 'form'>,
  blank: readonly FormRecord[],
): Promise<StoredConsolidation> {
  const { revision } = await database.cycle.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    select: { revision: true },
  });
  const rows = await database.record.findMany({ where: { municipalityId, cycleId }, orderBy: { position: 'asc' } });
  const values = await readValues(database, { municipalityId, cycleId });
  const inForm = indexRecords(form, blank);
  const records = new Map<string, ConsolidatedRecord>();
  const ids = new Map<string, string>();
  const gone = new Map<string, GoneRecord>();
  for (const row of rows) {
    const identity = identityOf(row.canonicalKey);
    const original = row.document === null ? fromForm(inForm.get(identity)) : fromDocument(row.document);
    if (!original) throw new Error(`record ${row.id} stands neither in the blank form nor in the database`);
    const record = layOver(withNumber(form, identity, original), values.get(row.id) ?? []);
    if (row.deletedRevision !== null) gone.set(row.id, { identity, record, revision: row.deletedRevision });
    else {
      records.set(row.id, record);
      ids.set(identity, row.id);
    }
  }
  const conflictIds = await readConflicts(database, { municipalityId, cycleId }, records);
  return {
    records: [...records.values()],
    conflicts: [...conflictIds.keys()],
    issues: [],
    changes: [],
    unchanged: 0,
    revision,
    ids,
    gone,
    conflictIds,
  };
}

/** A record keeps its number whatever becomes of those before it under its key. */
function withNumber(form: Form, identity: string, record: ConsolidatedRecord): ConsolidatedRecord {
  const nth = numberOf(form, identity, record);
  return nth === 1 ? record : { ...record, nth };
}

async function readValues(database: Database, cycle: CycleRef): Promise<Map<string, CurrentValue[]>> {
  const rows: unknown[] = await database.$queryRaw`
    SELECT "recordId", "field", "kind", "text", "raw", "source" FROM "Cell"
    WHERE "municipalityId" = ${cycle.municipalityId} AND "cycleId" = ${cycle.cycleId}`;
  const values = new Map<string, CurrentValue[]>();
  for (const row of rows) {
    const { recordId, field, kind, text, raw, source } = valueRow.parse(row);
    const value: FieldValue = kind === 'blank' ? BLANK : kind === 'value' ? { kind, text, raw } : { kind, text };
    const list = values.get(recordId) ?? [];
    values.set(recordId, list);
    list.push({ field, value, source });
  }
  return values;
}

function fromForm(record: FormRecord | undefined): ConsolidatedRecord | undefined {
  return record && { ...record, origins: {}, added: false };
}

/** Written by this module's counterpart (`saveSubmission`), which stored a ConsolidatedRecord. */
function fromDocument(document: string): ConsolidatedRecord {
  return JSON.parse(document) as ConsolidatedRecord;
}

function layOver(record: ConsolidatedRecord, values: readonly CurrentValue[]): ConsolidatedRecord {
  const cells: Record<string, RecordCell> = { ...record.cells };
  const origins: Record<string, string> = { ...record.origins };
  for (const { field, value, source } of values) {
    cells[field] = { address: '', ...cells[field], value };
    origins[field] = source;
  }
  return { ...record, cells, origins };
}

async function readConflicts(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  records: ReadonlyMap<string, ConsolidatedRecord>,
): Promise<Map<CellConflict, string>> {
  const rows = await database.conflict.findMany({
    where: { municipalityId, cycleId, resolvedRevision: null },
    orderBy: { id: 'asc' },
  });
  return new Map(
    rows.flatMap((row) => {
      const { id, kind, field, base } = row;
      const record = records.get(row.recordId);
      // What a person should look at, and no more (rule C8), is no conflict to core.
      if (!record || kind === 'tie') return [];
      const { block, key, sheet, nth } = record;
      const cell = record.cells[field];
      const [first, ...proposed] = disputedValues.parse(row.values);
      const current = cell ? { text: displayText(cell.value), source: record.origins[field] ?? '' } : first!;
      const about = { block, key, ...(nth === undefined ? {} : { nth }), field, sheet, address: cell?.address ?? '' };
      const conflict = { ...about, base, values: [current, ...proposed] };
      return [[kind === 'values' ? conflict : { kind, ...conflict }, id] as const];
    }),
  );
}
