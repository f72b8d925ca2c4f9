/**
 * Somebody's copy of a cycle: what each record held when it last agreed with the server, and what it holds now. From it
 * comes the next push, and an answer goes into it without touching what was typed meanwhile (rule W1). The task pane
 * works on one; it knows nothing of Excel or of the network. Nothing is ever changed in place.
 */
import { blockOf, type Form } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import type { RecordKey } from '../record/record.js';
import { BLANK, type FieldValue } from '../record/value.js';
import type { Delta } from './delta.js';
import type { CellEdit, Push } from './push.js';

export type Values = Readonly<Record<string, FieldValue>>;

export interface LocalRecord {
  readonly id: string;
  readonly block: string;
  readonly key: RecordKey;
  /** What the server has, as far as this copy knows. */
  readonly server: Values;
  /** What its writer had seen when they began to change the cell: the server's, unless that changed meanwhile. */
  readonly base: Values;
  readonly values: Values;
  /** Deleted here, not yet told. */
  readonly deleted: boolean;
  /** The server no longer has it, and something was typed here that it never saw. */
  readonly lost: boolean;
}

export interface AddedHere {
  readonly block: string;
  readonly key: RecordKey;
  readonly values: Values;
}

export interface LocalCopy {
  readonly formVersion: number;
  readonly revision: number;
  readonly records: ReadonlyMap<string, LocalRecord>;
  readonly added: readonly AddedHere[];
}

/** @param whole the whole state of the cycle (`from: null`) */
export function startCopy(form: Form, whole: Delta): LocalCopy {
  return { formVersion: form.version, revision: whole.to, records: arrived(whole, new Map()), added: [] };
}

export function writeCell(copy: LocalCopy, id: string, field: string, value: FieldValue): LocalCopy {
  const record = copy.records.get(id);
  if (!record) return copy;
  return withRecord(copy, { ...record, values: { ...record.values, [field]: value } });
}

export function deleteRecord(copy: LocalCopy, id: string): LocalCopy {
  const record = copy.records.get(id);
  return record ? withRecord(copy, { ...record, deleted: true }) : copy;
}

export function addLocally(copy: LocalCopy, added: AddedHere): LocalCopy {
  return { ...copy, added: [...copy.added, added] };
}

/** What the server does not know yet. */
export function pushOf(form: Form, { formVersion, revision, records, added }: LocalCopy): Push {
  const all = [...records.values()];
  return {
    formVersion,
    baseRevision: revision,
    edits: all.flatMap((record) => (record.deleted ? [] : editsOf(form, record))),
    added: added.map(({ block, key, values }) => ({ block, key, cells: { ...values } })),
    deleted: all.filter(({ deleted }) => deleted).map(({ id, base }) => ({ record: { id }, base: { ...base } })),
  };
}

function editsOf(form: Form, { id, block, base, values }: LocalRecord): CellEdit[] {
  return contentFields(blockOf(form, block)).flatMap((field) => {
    const was = base[field.id];
    const value = editOf(was, values[field.id], (a, b) => sameValue(form, field, a, b));
    return value ? [{ record: { id }, field: field.id, ...(was ? { base: was } : {}), value }] : [];
  });
}

/** What an answer says of the cells and records of the push (see core/protocol/sync.ts). */
export interface PushAnswer {
  readonly cells: readonly {
    readonly id: string | null;
    readonly field: string;
    readonly outcome: 'saved' | 'unchanged' | 'conflict' | 'refused';
    readonly current?: FieldValue | undefined;
  }[];
  readonly records: readonly {
    readonly id: string | null;
    readonly block: string;
    readonly key: RecordKey;
    readonly outcome: string;
  }[];
}

/**
 * The copy with the server's answer in it. A cell that was typed into since the push stays as typed and goes with the
 * next one, on the base that its writer had seen (W1). A refused value stays here too, so that it can be mended.
 *
 * @param sent the copy as it was when the push was made
 * @param copy the copy as it is now
 */
export function takeAnswer(copy: LocalCopy, sent: LocalCopy, push: PushAnswer | null, delta: Delta): LocalCopy {
  const outcomes = new Map((push?.cells ?? []).map((cell) => [nameOf(cell.id ?? '', cell.field), cell]));
  const news = new Map(delta.cells.map((cell) => [nameOf(cell.id, cell.field), cell.value]));
  const gone = new Set(delta.deleted);
  const records = arrived(delta, copy.records);
  for (const [id, record] of copy.records) {
    const isWhole = records.get(id) !== record;
    const there = isWhole ? records.get(id)!.server : undefined;
    const typed = Object.keys({ ...record.values, ...there });
    const cells = typed.map((field) => {
      const told = outcomes.get(nameOf(id, field));
      const server = there?.[field] ?? news.get(nameOf(id, field)) ?? told?.current;
      const settled = settle(record, sent.records.get(id), field, server, told?.outcome);
      return [field, { ...settled, server: server ?? record.server[field] }] as const;
    });
    const pick = (side: 'base' | 'value' | 'server') =>
      Object.fromEntries(cells.flatMap(([field, cell]) => (cell[side] ? [[field, cell[side]]] : []))) as Values;
    const sides = { server: pick('server'), base: pick('base'), values: pick('value') };
    const next = { ...record, ...sides, lost: record.lost && !isWhole };
    const toldOfDeletion = sent.records.get(id)?.deleted === true;
    if (!gone.has(id)) records.set(id, { ...next, deleted: record.deleted && !toldOfDeletion });
    else if (isSame(next.values, next.base)) records.delete(id);
    else records.set(id, { ...next, deleted: false, lost: true });
  }
  const [added, known] = partition(copy.added, (one) => isStillAdded(one, sent, push));
  for (const one of known) carryTyped(records, one, sent, push);
  return { ...copy, revision: delta.to, records, added };
}

/** Gives up what the server refused: the copy shows what the server has. */
export function discardRefused(copy: LocalCopy): LocalCopy {
  const kept = [...copy.records].filter(([, { lost }]) => !lost);
  const records = new Map(
    kept.map(([id, record]) => [id, { ...record, base: record.server, values: record.server, deleted: false }]),
  );
  return { ...copy, records, added: [] };
}

function settle(
  record: LocalRecord,
  sent: LocalRecord | undefined,
  field: string,
  server: FieldValue | undefined,
  outcome: PushAnswer['cells'][number]['outcome'] | undefined,
): { base: FieldValue | undefined; value: FieldValue | undefined } {
  const [base, value, pushed] = [record.base[field], record.values[field], sent?.values[field]];
  const isEdited = !isSameValue(base, value);
  if (outcome === 'refused' || (outcome === undefined && isEdited)) return { base, value };
  const isTyped = sent !== undefined && !isSameValue(value, pushed);
  if (isTyped) return { base: outcome === 'saved' || outcome === 'unchanged' ? pushed : base, value };
  if (outcome === 'saved') return { base: server ?? pushed, value: server ?? value };
  return server ? { base: server, value: server } : { base, value };
}

/** Records that the delta brings whole, beside those that are there. */
function arrived(delta: Delta, records: ReadonlyMap<string, LocalRecord>): Map<string, LocalRecord> {
  const brought = delta.records.map(({ id, block, key, values }): [string, LocalRecord] => [
    id,
    { id, block, key, server: values, base: values, values, deleted: false, lost: false },
  ]);
  return new Map([...records, ...brought]);
}

/** Whether the server has not heard of a record added here, or has refused it. */
function isStillAdded(added: AddedHere, sent: LocalCopy, push: PushAnswer | null): boolean {
  if (push === null || !sent.added.some((one) => isSameKey(one, added))) return true;
  return push.records.some((one) => one.outcome === 'refused' && isSameKey(one, added));
}

/** What was typed into an added record while the server was taking it in (W1). */
function carryTyped(
  records: Map<string, LocalRecord>,
  added: AddedHere,
  sent: LocalCopy,
  push: PushAnswer | null,
): void {
  const id = push?.records.find((one) => isSameKey(one, added))?.id;
  const record = id ? records.get(id) : undefined;
  const before = sent.added.find((one) => isSameKey(one, added))?.values ?? {};
  if (!record) return;
  const typed = Object.entries(added.values).filter(([field, value]) => !isSameValue(value, before[field]));
  if (typed.length > 0) {
    const values = { ...record.values, ...Object.fromEntries(typed) };
    const base = { ...record.base, ...Object.fromEntries(typed.map(([field]) => [field, before[field] ?? BLANK])) };
    records.set(record.id, { ...record, base, values });
  }
}

function isSameKey(a: Pick<AddedHere, 'block' | 'key'>, b: Pick<AddedHere, 'block' | 'key'>): boolean {
  return a.block === b.block && hasSameTexts(a.key, b.key);
}

function hasSameTexts(a: RecordKey, b: RecordKey): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, text]) => b[name] === text);
}

function partition<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}

function withRecord(copy: LocalCopy, record: LocalRecord): LocalCopy {
  return { ...copy, records: new Map([...copy.records, [record.id, record]]) };
}

function isSame(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => isSameValue(a[field], b[field]));
}

/** As typed: a copy tells its own values apart by what stands there, not by what it means. */
function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function nameOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
