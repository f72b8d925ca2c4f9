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
import type { CellEdit, LackedFields, Push } from './push.js';

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
  /** What has to be answered and is not in the workbook at all. */
  readonly lacking?: readonly string[];
  /** The form's formulas, by field, as they are compared: what they show is no edit, and is not written. */
  readonly formulas?: Readonly<Record<string, string>> | undefined;
  /** Deleted here, not yet told. */
  readonly deleted: boolean;
  /** The server no longer has it, and something was typed here that it never saw. */
  readonly lost: boolean;
}

export interface AddedHere {
  readonly block: string;
  readonly key: RecordKey;
  readonly values: Values;
  /** As in a record that is there. */
  readonly lacking?: readonly string[];
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

/** What the server does not know yet. */
export function pushOf(form: Form, { formVersion, revision, records, added }: LocalCopy): Push {
  const all = [...records.values()];
  const edits = all.flatMap((record) => (record.deleted ? [] : editsOf(form, record)));
  const lacking = [
    ...lackingIn(records, edits),
    ...added.flatMap(({ block, key, lacking: fields }) => lackedIn({ block, key }, fields)),
  ];
  return {
    formVersion,
    baseRevision: revision,
    edits,
    added: added.map(({ block, key, values }) => ({ block, key, cells: { ...values } })),
    deleted: all.filter(({ deleted }) => deleted).map(({ id, base }) => ({ record: { id }, base: { ...base } })),
    ...(lacking.length > 0 ? { lacking } : {}),
  };
}

/** Of the records that are edited. */
function lackingIn(records: LocalCopy['records'], edits: readonly CellEdit[]): LackedFields[] {
  const ids = new Set(edits.flatMap(({ record }) => ('id' in record ? [record.id] : [])));
  return [...ids].flatMap((id) => lackedIn({ id }, records.get(id)?.lacking));
}

function lackedIn(record: LackedFields['record'], fields: readonly string[] = []): LackedFields[] {
  return fields.length > 0 ? [{ record, fields: [...fields] }] : [];
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
  const outcomes = byRecord(push?.cells ?? []);
  const news = byRecord(delta.cells);
  const gone = new Set(delta.deleted);
  const records = arrived(delta, copy.records);
  for (const [id, record] of copy.records) {
    const before = sent.records.get(id);
    const there = records.get(id);
    const whole = there === record ? undefined : there?.server;
    const told = outcomes.get(id);
    const isTold = told !== undefined || news.has(id) || whole !== undefined;
    const next = isTold ? settled(record, before, { whole, news: news.get(id), told }) : record;
    if (!gone.has(id)) records.set(id, { ...next, deleted: record.deleted && before?.deleted !== true });
    else if (isSame(next.values, next.base)) records.delete(id);
    else records.set(id, { ...next, deleted: false, lost: true });
  }
  const [added, known] = partition(copy.added, (one) => isStillAdded(one, sent, push));
  for (const one of known) carryTyped(records, one, sent, push);
  return { ...copy, revision: delta.to, records, added };
}

/** What was told of one record, by field. */
interface Told {
  /** All that the server has, where the delta brings the record whole. */
  readonly whole: Values | undefined;
  readonly news: ReadonlyMap<string, Delta['cells'][number]> | undefined;
  readonly told: ReadonlyMap<string, PushAnswer['cells'][number]> | undefined;
}

function settled(record: LocalRecord, sent: LocalRecord | undefined, { whole, news, told }: Told): LocalRecord {
  const sides = { server: { ...record.server }, base: { ...record.base }, values: { ...record.values } };
  for (const field of Object.keys({ ...record.values, ...whole })) {
    const answer = told?.get(field);
    const server = whole?.[field] ?? news?.get(field)?.value ?? answer?.current;
    const { base, value } = settle({
      base: record.base[field],
      value: record.values[field],
      sent: sent && { value: sent.values[field] },
      server,
      outcome: answer?.outcome,
    });
    if (server) sides.server[field] = server;
    if (base) sides.base[field] = base;
    if (value) sides.values[field] = value;
  }
  return { ...record, ...sides, lost: record.lost && whole === undefined };
}

function byRecord<T extends { readonly id: string | null; readonly field: string }>(
  cells: readonly T[],
): Map<string, Map<string, T>> {
  const records = new Map<string, Map<string, T>>();
  for (const cell of cells) {
    const fields = records.get(cell.id ?? '') ?? new Map<string, T>();
    records.set(cell.id ?? '', fields.set(cell.field, cell));
  }
  return records;
}

/** What a cell holds on either side when the answer comes. */
interface MetValues {
  readonly base: FieldValue | undefined;
  readonly value: FieldValue | undefined;
  /** Undefined where the record was not there when the push was made. */
  readonly sent: { readonly value: FieldValue | undefined } | undefined;
  readonly server: FieldValue | undefined;
  readonly outcome: PushAnswer['cells'][number]['outcome'] | undefined;
}

function settle({ base, value, sent, server, outcome }: MetValues): Pick<MetValues, 'base' | 'value'> {
  const isEdited = !isSameValue(base, value);
  if (outcome === 'refused' || (outcome === undefined && isEdited)) return { base, value };
  const isTyped = sent !== undefined && !isSameValue(value, sent.value);
  if (isTyped) return { base: outcome === 'saved' || outcome === 'unchanged' ? sent.value : base, value };
  if (outcome === 'saved') return { base: server ?? sent?.value, value: server ?? value };
  return server ? { base: server, value: server } : { base, value };
}

/** Records that the delta brings whole, beside those that are there. */
function arrived(delta: Delta, records: ReadonlyMap<string, LocalRecord>): Map<string, LocalRecord> {
  const brought = delta.records.map(({ id, block, key, values, formulas }): [string, LocalRecord] => [
    id,
    { id, block, key, server: values, base: values, values, formulas, deleted: false, lost: false },
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

function isSame(a: Values, b: Values): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => isSameValue(a[field], b[field]));
}

/** As typed: a copy tells its own values apart by what stands there, not by what it means. */
function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
