/**
 * What a sync would send and bring, for a person to look at before anything is written anywhere.
 */
import type { Form } from '../../core/form/form.js';
import type { Link } from '../../core/link/link.js';
import type { FormRecord, RecordKey } from '../../core/record/record.js';
import type { FieldValue } from '../../core/record/value.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { PushAnswerDto } from '../../core/protocol/sync.js';
import type { Delta } from '../../core/sync/delta.js';
import { takeAnswer } from '../../core/sync/local-copy.js';
import { isEmptyPush, type Push } from '../../core/sync/push.js';
import type { Snapshot } from './snapshot.js';
import { planWrites } from './write-plan.js';
import { rowsOf, type WorkbookRows } from './workbook-rows.js';

/** Where a value stands in the workbook; `''` for one without a cell. */
export interface ValuePlace {
  readonly id: string | null;
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
}

export interface OutgoingValue extends ValuePlace {
  readonly base: FieldValue | undefined;
  readonly value: FieldValue;
  readonly outcome: 'saved' | 'unchanged' | 'conflict' | 'refused';
  readonly reason?: Bilingual;
  /** What the server has there now. */
  readonly current?: FieldValue;
}

export interface IncomingValue extends ValuePlace {
  readonly from: FieldValue;
  readonly to: FieldValue;
}

export interface RecordNews {
  readonly block: string;
  readonly key: RecordKey;
}

export interface SyncPreview {
  readonly push: Push;
  readonly out: readonly OutgoingValue[];
  readonly in: readonly IncomingValue[];
  /** Rows of this workbook that would be added, with why not where they would be refused. */
  readonly added: readonly (RecordNews & { readonly reason?: Bilingual })[];
  /** Records that this person deleted on purpose. */
  readonly deleted: readonly RecordNews[];
  /** Records of the link that have no row here any more: no deletion as long as nobody says so (rule E1). */
  readonly gone: readonly (RecordNews & { readonly id: string })[];
  /** Records that others have and this workbook has no row for. */
  readonly missingHere: readonly RecordNews[];
  /** Records that others deleted and this workbook has a row for: a person takes it out. */
  readonly deletedThere: readonly ValuePlace[];
  readonly revision: number;
}

/** Whether there is nothing to send and nothing to write. */
export function isInAgreement({ push, in: incoming }: SyncPreview): boolean {
  return isEmptyPush(push) && incoming.length === 0;
}

/** What a preview is made of. */
interface ComparedSync {
  readonly form: Form;
  readonly snapshot: Snapshot;
  readonly push: Push;
  /** What the server says it would do; null where there is nothing to send. */
  readonly answer: PushAnswerDto | null;
  /** What has changed since the snapshot's revision. */
  readonly delta: Delta;
  /** As the workbook has it. */
  readonly link: Link | undefined;
}

export function previewOf({ form, snapshot, push, answer, delta, link }: ComparedSync): SyncPreview {
  const { workbook, rows, copy } = snapshot;
  const next = takeAnswer(copy, copy, answer, afterPush(delta, push, answer));
  const records = [...rows.places.values(), ...rows.added];
  const after = rowsOf(form, next, records);
  const planned = planWrites({ form, workbook }, next, after);
  const missing = new Set(rows.missing);
  return {
    push,
    out: outgoing(push, rows, answer),
    in: planned
      .filter(({ writes }) => writes.length > 0)
      .map(({ id, row, field, from, to }) => ({ ...placeOf(id, field, row), from, to })),
    added: addedNews(push, answer),
    deleted: [...copy.records.values()].filter(({ deleted }) => deleted).map(({ block, key }) => ({ block, key })),
    gone: (link?.records ?? []).filter(({ id }) => missing.has(id)).map(({ id, block, key }) => ({ id, block, key })),
    missingHere: delta.records.filter(({ id }) => !after.places.has(id)).map(({ block, key }) => ({ block, key })),
    deletedThere: delta.deleted.flatMap((id) => {
      const row = rows.places.get(id);
      return row ? [placeOf(id, '', row)] : [];
    }),
    revision: delta.to,
  };
}

/** What the server would tell afterwards: with the values that it would save. */
function afterPush(delta: Delta, push: Push, answer: PushAnswerDto | null): Delta {
  const saved = new Set(
    (answer?.cells ?? []).filter(({ outcome }) => outcome === 'saved').map(({ id, field }) => nameOf(id, field)),
  );
  const values = new Map(
    push.edits.flatMap(({ record, field, value }): [string, FieldValue][] => {
      const name = 'id' in record ? nameOf(record.id, field) : '';
      return saved.has(name) ? [[name, value]] : [];
    }),
  );
  const valueIn = (id: string, field: string, value: FieldValue) => values.get(nameOf(id, field)) ?? value;
  return {
    ...delta,
    cells: delta.cells.map((cell) => ({ ...cell, value: valueIn(cell.id, cell.field, cell.value) })),
    records: delta.records.map((record) => {
      const cells = Object.entries(record.values).map(([field, value]) => [field, valueIn(record.id, field, value)]);
      return { ...record, values: Object.fromEntries(cells) as typeof record.values };
    }),
  };
}

function nameOf(id: string | null, field: string): string {
  return JSON.stringify([id, field]);
}

function outgoing(push: Push, rows: WorkbookRows, answer: PushAnswerDto | null): OutgoingValue[] {
  const told = new Map((answer?.cells ?? []).map((cell) => [nameOf(cell.id, cell.field), cell]));
  return push.edits.flatMap(({ record, field, base, value }): OutgoingValue[] => {
    if (!('id' in record)) return [];
    const row = rows.places.get(record.id);
    const cell = told.get(nameOf(record.id, field));
    if (!row || !cell) return [];
    const { outcome, reason, current } = cell;
    return [
      {
        ...placeOf(record.id, field, row),
        base,
        value,
        outcome,
        ...(reason ? { reason: reason.message } : {}),
        ...(current ? { current } : {}),
      },
    ];
  });
}

function addedNews(push: Push, answer: PushAnswerDto | null): SyncPreview['added'] {
  return push.added.map(({ block, key }) => {
    const told = answer?.records.find((one) => one.block === block && JSON.stringify(one.key) === JSON.stringify(key));
    return { block, key, ...(told?.reason ? { reason: told.reason.message } : {}) };
  });
}

function placeOf(id: string, field: string, row: FormRecord): ValuePlace {
  const { block, key, sheet, cells } = row;
  return { id, block, key, field, sheet, address: cells[field]?.address ?? '' };
}
