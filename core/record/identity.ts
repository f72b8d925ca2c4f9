/**
 * Finds the same record in two workbooks by its key (rule I1: the key is a way to find it, never a row number), in any
 * spelling (`key-name.ts`). Several rows under one key (a programme with two rows, the lines under one heading) are told
 * apart by their order in the form; one that was added has a number of its own (`nth`), wherever it stands.
 */
import type { Form } from '../form/form.js';
import { BETWEEN, keyName, namerOf } from './key-name.js';
import type { FormRecord } from './record.js';

const NTH = `${BETWEEN}#`;

/** The identity of the nth record under one key, counted from 1. */
export function nthName(name: string, n: number): string {
  return n === 1 ? name : `${name}${NTH}${n}`;
}

/** The name of the key of a record of this identity. */
export function nameOf(form: Form, id: string, { block, key }: FormRecord): string {
  return id.includes(NTH) ? keyName(form, block, key) : id;
}

/** Which of the records under its key a record of this identity is, counted from 1. */
export function numberOf(form: Form, id: string, record: FormRecord): number {
  const name = nameOf(form, id, record);
  return id === name ? 1 : Number(id.slice(name.length + NTH.length));
}

/**
 * Records by their identity within one workbook, in their order. Those without a number are counted in their order.
 * @param form by whose register departments in keys are compared; identities of one form and year compare
 * @param like the index of another version of the workbook. It changes nothing but the time: where the versions go
 *   alongside, names are taken from there
 */
export function indexRecords<R extends FormRecord>(
  form: Form,
  records: readonly R[],
  like: ReadonlyMap<string, FormRecord> = NONE,
): ReadonlyMap<string, R> {
  const last = lastIndexed.get(records);
  // What was made of the same records by the same form.
  if (last?.form === form) return last.index as ReadonlyMap<string, R>;
  const index = makeIndex(form, records, like);
  lastIndexed.set(records, { form, index });
  return index;
}

/** Several rules look at the same table in one step. The records of a table are never changed. */
const lastIndexed = new WeakMap<
  readonly FormRecord[],
  { readonly form: Form; readonly index: ReadonlyMap<string, FormRecord> }
>();

function makeIndex<R extends FormRecord>(
  form: Form,
  records: readonly R[],
  like: ReadonlyMap<string, FormRecord>,
): Map<string, R> {
  const repeats = new Map<string, number>();
  const index = new Map<string, R>();
  const others = like.entries();
  let other = others.next().value;
  let [block, namer] = ['', namerOf(form, '')];
  for (const record of records) {
    if (other && isSameKey(other[1], record) && !other[0].includes(NTH) && !index.has(other[0])) {
      index.set(other[0], record);
      other = others.next().value;
      continue;
    }
    if (record.block !== block) [block, namer] = [record.block, namerOf(form, record.block)];
    const name = namer.name(record.key);
    if (record.nth !== undefined) {
      index.set(nthName(name, record.nth), record);
    } else if (index.has(name)) {
      const count = (repeats.get(name) ?? 1) + 1;
      repeats.set(name, count);
      index.set(nthName(name, count), record);
    } else index.set(name, record);
    // Rows that are missing here: go on alongside after this one.
    if (like.has(name)) while (other && other[0] !== name) other = others.next().value;
    if (other?.[0] === name) other = others.next().value;
  }
  return index;
}

const NONE: ReadonlyMap<string, FormRecord> = new Map();

/** Whether a record has the very key of another version's, and no number. */
function isSameKey(a: FormRecord, b: FormRecord): boolean {
  if (a.block !== b.block || b.nth !== undefined) return false;
  if (a.key === b.key) return true;
  const names = Object.keys(a.key);
  return names.length === Object.keys(b.key).length && names.every((name) => a.key[name] === b.key[name]);
}
