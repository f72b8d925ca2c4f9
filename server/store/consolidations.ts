/**
 * The present state of a cycle as core knows it: the blank form's records with the current values laid over them, and
 * the open conflicts. Nothing is replayed, so it costs the same however long the history is.
 */
import { z } from 'zod';
import type { CellConflict, ConsolidatedRecord, Consolidation } from '../../core/consolidation/consolidation.js';
import { indexRecords } from '../../core/record/identity.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { BLANK, type FieldValue } from '../../core/record/value.js';
import type { CycleRef, CycleSummary } from './cycles.js';
import type { Database } from './open-store.js';
import { identityOf } from './records.js';

export interface StoredConsolidation extends Consolidation {
  readonly revision: number;
  /** The ids of the records, by identity (`indexRecords`). */
  readonly ids: ReadonlyMap<string, string>;
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
  for (const row of rows) {
    const identity = identityOf(row.canonicalKey);
    const original = row.document === null ? fromForm(inForm.get(identity)) : fromDocument(row.document);
    if (!original) throw new Error(`record ${row.id} stands neither in the blank form nor in the database`);
    records.set(row.id, layOver(original, values.get(row.id) ?? []));
    ids.set(identity, row.id);
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
    conflictIds,
  };
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
    rows.flatMap(({ id, recordId, field, base, values }) => {
      const record = records.get(recordId);
      if (!record) return [];
      const { block, key, sheet } = record;
      const address = record.cells[field]?.address ?? '';
      return [[{ block, key, field, sheet, address, base, values: disputedValues.parse(values) }, id] as const];
    }),
  );
}
