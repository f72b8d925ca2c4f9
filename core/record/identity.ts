/**
 * Finds the same record in two workbooks by its key (rule I1: the key is a way to find it, never a row number). Keys
 * are compared without width and white space. Several rows under one key (a programme with two rows, the lines under one
 * heading) are told apart by their order in the form; one that was added has a number of its own, wherever it stands.
 */
import { compact } from '../text/normalise.js';
import type { FormRecord, RecordKey } from './record.js';

const BETWEEN = '\u0000';
const NTH = `${BETWEEN}#`;

/** A comparable name of a key within its block; equal for the same key in any spelling. */
export function keyName(block: string, key: RecordKey): string {
  let name = block;
  for (const text of Object.values(key)) name += BETWEEN + compact(text);
  return name;
}

/** The identity of the nth record under one key, counted from 1. */
export function nthName(name: string, n: number): string {
  return n === 1 ? name : `${name}${NTH}${n}`;
}

/** Which of the records under its key a record of this identity is, counted from 1. */
export function numberOf(id: string, { block, key }: FormRecord): number {
  if (!id.includes(NTH)) return 1;
  const name = keyName(block, key);
  return id === name ? 1 : Number(id.slice(name.length + NTH.length));
}

/**
 * Records by their identity within one workbook, in their order. Those without a number are counted in their order.
 * @param like the index of another version of the workbook. It changes nothing but the time: where the versions go
 *   alongside, names are taken from there
 */
export function indexRecords<R extends FormRecord>(
  records: readonly R[],
  like: ReadonlyMap<string, FormRecord> = NONE,
): Map<string, R> {
  const repeats = new Map<string, number>();
  const index = new Map<string, R>();
  const others = like.entries();
  let other = others.next().value;
  for (const record of records) {
    if (
      other &&
      sameKey(other[1], record) &&
      record.nth === undefined &&
      !other[0].includes(NTH) &&
      !index.has(other[0])
    ) {
      index.set(other[0], record);
      other = others.next().value;
      continue;
    }
    const name = keyName(record.block, record.key);
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

function sameKey(a: FormRecord, b: FormRecord): boolean {
  if (a.block !== b.block) return false;
  if (a.key === b.key) return true;
  const names = Object.keys(a.key);
  return names.length === Object.keys(b.key).length && names.every((name) => a.key[name] === b.key[name]);
}
