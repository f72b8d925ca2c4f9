/**
 * A cycle to save into: records with five cells each, and submissions that write into them. Wording and figures are made
 * up by counting, so that every run saves the same.
 */
import { v7 as newId } from 'uuid';
import { formFrom } from '../core/form/form.js';
import type { FormRecord } from '../core/record/record.js';
import { BLANK, textValue, type FieldValue } from '../core/record/value.js';
import { createCycle } from '../server/store/new-cycle.js';
import type { CycleRef, Stamps } from '../server/store/cycles.js';
import type { Store } from '../server/store/database.js';
import type { RevisionOrigin, RevisionRow } from '../server/store/records.js';
import { inTransaction } from '../server/store/transactions.js';
import { buildWorkbook } from '../test/support/build-workbook.js';

export const FIELDS = ['target', 'result', 'achievement', 'rating', 'direction'] as const;
const both = (text: string) => ({ ja: text, en: text });

export const form = formFrom({
  id: 'bench-form',
  version: 1,
  title: both('測定用の様式'),
  progressBy: 'no',
  blocks: [
    {
      id: 'programme',
      label: both('事業'),
      layout: 'table',
      key: ['no'],
      fields: [
        { id: 'no', label: both('番号'), role: 'key', required: true, from: { column: ['番号'] } },
        ...FIELDS.map((id) => ({ id, label: both(id), role: 'answer', from: { column: [id] } })),
      ],
    },
  ],
});

/** The workbook that `blankRecords` stand in. */
function blankWorkbook(count: number): Promise<Uint8Array> {
  const cells: Record<string, string> = { A3: '番号' };
  for (const [column, field] of FIELDS.entries()) cells[`${'BCDEF'[column]}3`] = field;
  for (let i = 0; i < count; i++) cells[`A${i + 4}`] = String(i + 1);
  return buildWorkbook({ sheets: [{ name: '調書', cells }] });
}

export function blankRecords(count: number): FormRecord[] {
  return Array.from({ length: count }, (_, i): FormRecord => {
    const row = i + 4;
    const no = String(i + 1);
    const answers = FIELDS.map((field, column) => [field, { value: BLANK, address: `${'BCDEF'[column]}${row}` }]);
    const cells = { no: { value: textValue(no), address: `A${row}` }, ...Object.fromEntries(answers) };
    return { block: 'programme', sheet: '調書', key: { no }, cells, rows: [row, row] };
  });
}

export function stamps(): Stamps {
  return { now: new Date(), newId: () => newId() };
}

/** Begins a cycle with this many records; gives their ids in order too. */
export async function beginCycle(store: Store, records: readonly FormRecord[]) {
  const bytes = await blankWorkbook(records.length);
  const cycle = await inTransaction(store.client, (database) => {
    const blank = { blank: bytes, blankName: '調書.xlsx', records };
    const names = { municipality: '青葉野市', plan: '測定用の計画', fiscalYear: 2025 };
    return createCycle(database, { ...names, form, ...blank }, stamps());
  });
  const rows = await store.client.record.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
  return { cycle, recordIds: rows.map(({ id }) => id) };
}

/** A submission without values yet, as the next revision of its cycle. */
export async function submit(store: Store, cycle: CycleRef, revision: number): Promise<RevisionOrigin> {
  const { municipalityId, cycleId } = cycle;
  const [submissionId, now] = [newId(), new Date()];
  await store.client.submission.create({
    data: {
      ...{ municipalityId, id: submissionId, cycleId, kind: 'edits', channel: 'addin', revision, createdAt: now },
      ...{ fileName: '', source: '福祉課', requestHash: '', department: '福祉課', errors: 0, answer: '{}' },
    },
  });
  return { ...cycle, source: '福祉課', submissionId, revision, baseRevision: revision - 1, now };
}

/** What is written into the nth cell in a round. */
export function valueOf(n: number, round: number): FieldValue {
  return n % 2 === 0
    ? { kind: 'value', text: (n * 10 + round).toLocaleString('en-US'), raw: n * 10 + round }
    : textValue(`第${round}回の記入。相談を${n}件受け、関係する課と情報を共有した。`);
}

/** A revision of every cell of these records. */
export function revisionsOf(recordIds: readonly string[], round: number): RevisionRow[] {
  return recordIds.flatMap((recordId, i) =>
    FIELDS.map((field, j): RevisionRow => {
      return { id: newId(), recordId, field, outcome: 'saved', value: valueOf(i * FIELDS.length + j, round) };
    }),
  );
}
