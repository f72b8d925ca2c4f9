/**
 * Finds the same record in two workbooks by its key (rule I1: the key is a way to find it, never a row number). Keys
 * are compared without width and white space. Several rows under one key (a programme with two rows) are told apart
 * by their order.
 */
import { compact } from '../text/normalise.js';
import type { FormRecord, RecordKey } from './record.js';

const BETWEEN = '\u0000';

/** A comparable name of a key within its block; equal for the same key in any spelling. */
export function keyName(block: string, key: RecordKey): string {
  return [block, ...Object.values(key).map(compact)].join(BETWEEN);
}

/** The identity of the nth record under one key, counted from 1. */
export function nthName(name: string, n: number): string {
  return n === 1 ? name : `${name}${BETWEEN}#${n}`;
}

/** The identity of the record before this one under the same key; undefined for the first, or the only one. */
export function previousId(id: string, { block, key }: FormRecord): string | undefined {
  const name = keyName(block, key);
  return id === name ? undefined : nthName(name, Number(id.slice(name.length + BETWEEN.length + 1)) - 1);
}

/** Records by their identity within one workbook, in their order. */
export function indexRecords<R extends FormRecord>(records: readonly R[]): Map<string, R> {
  const counts = new Map<string, number>();
  const index = new Map<string, R>();
  for (const record of records) {
    const name = keyName(record.block, record.key);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    index.set(nthName(name, count), record);
  }
  return index;
}
