/**
 * A small cycle to store: two programmes of two departments on a form with two answers, and steps taken on it by hand.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startConsolidation,
  type ConsolidatedRecord,
  type SharedTable,
} from '../../../core/consolidation/consolidation.js';
import { formFrom } from '../../../core/form/form.js';
import type { FormRecord } from '../../../core/record/record.js';
import { BLANK, textValue, type FieldValue } from '../../../core/record/value.js';
import { applyPush } from '../../../core/sync/apply-push.js';
import type { Push } from '../../../core/sync/push.js';
import type { StoredConsolidation } from '../../../server/store/consolidations.js';
import type { CycleRef, Stamps } from '../../../server/store/cycles.js';
import type { NewCycle } from '../../../server/store/new-cycle.js';
import { touchedConflicts } from '../../../core/sync/touched-conflicts.js';
import type { StepHead, StepWrites } from '../../../server/store/steps.js';
import { RecordTable } from '../../../core/record/record-table.js';

const bilingual = (text: string) => ({ ja: text, en: text });

export const form = formFrom({
  id: 'small-form',
  version: 1,
  title: bilingual('小さな様式'),
  departments: [{ name: '福祉課' }, { name: '企画課', aliases: ['企画係'] }],
  progressBy: 'department',
  blocks: [
    {
      id: 'programme',
      label: bilingual('事業'),
      layout: 'table',
      key: ['programme', 'department'],
      fields: [
        { id: 'programme', label: bilingual('事業名'), role: 'key', required: true, from: { column: ['事業名'] } },
        { id: 'department', label: bilingual('担当課'), role: 'key', type: 'department', from: { column: ['担当課'] } },
        { id: 'result', label: bilingual('実績'), role: 'answer', from: { column: ['実績'] } },
        { id: 'rating', label: bilingual('評価'), role: 'answer', from: { column: ['評価'] } },
      ],
    },
  ],
});

export function programme(name: string, department: string, row: number): FormRecord {
  return {
    block: 'programme',
    sheet: '調書',
    key: { programme: name, department },
    cells: {
      programme: { value: textValue(name), address: `A${row}` },
      department: { value: textValue(department), address: `B${row}` },
      result: { value: BLANK, address: `C${row}` },
      rating: { value: BLANK, address: `D${row}` },
    },
    rows: [row, row],
  };
}

export const blank = [programme('見守り', '福祉課', 4), programme('広報', '企画課', 5)];

export const newCycle: NewCycle = {
  municipality: '青葉野市',
  plan: '試しの計画',
  fiscalYear: 2025,
  form,
  blank: Uint8Array.of(80, 75, 3, 4),
  blankName: '調書.xlsx',
  records: blank,
};

/** Ids and times that are the same in every run. */
export function countingStamps(): Stamps {
  let count = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  return { now: new Date('2026-05-01T09:30:00Z'), newId };
}

export function submission(cycle: CycleRef, revision: number, extra: Partial<StepHead> = {}): StepHead {
  return {
    ...cycle,
    kind: 'workbook',
    channel: 'file',
    actorId: null,
    submissionId: `10000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    fileName: '福祉課.xlsx',
    source: '福祉課.xlsx',
    requestHash: 'aa',
    department: '福祉課',
    revision,
    baseRevision: null,
    errors: 0,
    answer: '{"revision":1}',
    copy: null,
    ...extra,
  };
}

/** The state after `source` wrote a value into a record. */
export function write(
  state: SharedTable,
  name: string,
  field: string,
  value: FieldValue,
  source = '福祉課.xlsx',
): SharedTable {
  const table = state.table.map((record): ConsolidatedRecord => {
    if (record.key['programme'] !== name) return record;
    const address = record.cells[field]?.address ?? '';
    const cells = { ...record.cells, [field]: { address, value } };
    return { ...record, cells, origins: { ...record.origins, [field]: source } };
  });
  return { ...state, table };
}

/** A push of one value; without a base it was written over what there is. */
export function edit(
  name: string,
  field: string,
  value: FieldValue,
  base?: FieldValue,
): (state: StoredConsolidation) => Push {
  return ({ table, revision }) => {
    const { block, key, cells } = table.records.find((record) => record.key['programme'] === name)!;
    const there = base ?? cells[field]!.value;
    return {
      ...{ formVersion: 1, baseRevision: revision, added: [], deleted: [] },
      edits: [{ record: { block, key: { ...key } }, field, base: there, value }],
    };
  };
}

export const nothing = ({ revision }: StoredConsolidation): Push => {
  return { formVersion: 1, baseRevision: revision, edits: [], added: [], deleted: [] };
};

/** What a push does to a state that was read. */
export function stepOf(before: StoredConsolidation, push: Push, source: string, { newId }: Stamps): StepWrites {
  const context = { writer: { source, departments: 'all' }, states: new Map<string, never>(), newId } as const;
  const result = applyPush(before, push, context);
  return { ...result, conflicts: touchedConflicts(before, result.state, newId) };
}

/** What core knows of a stored state. */
export function plainState({ table, conflicts }: SharedTable): unknown {
  return JSON.parse(JSON.stringify({ records: table.records, conflicts: conflicts.list }));
}

export const blankTable = RecordTable.of(form, blank);

export const untouched = startConsolidation(blankTable);

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'torimatome-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
