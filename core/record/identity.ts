/**
 * Finds the same record in two workbooks by its key (rule I1: the key is a way to find it, never a row number), in any
 * spelling (`key-name.ts`). Several rows under one key (a programme with two rows, the lines under one heading) are told
 * apart by their order in the form; one that was added has a number of its own (`nth`), wherever it stands.
 */
import { BETWEEN, type KeyNames } from './key-name.js';
import type { FormRecord } from './record.js';

const NTH = `${BETWEEN}#`;

/** The identity of the nth record under one key, counted from 1. */
export function nthName(name: string, n: number): string {
  return n === 1 ? name : `${name}${NTH}${n}`;
}

/** The name of the key of a record of this identity. */
export function nameOf(identity: string, record: Pick<FormRecord, 'key'>): string {
  return hasNumber(identity, record) ? identity.slice(0, identity.lastIndexOf(NTH)) : identity;
}

/** Which of the records under its key a record of this identity is, counted from 1. */
export function numberOf(identity: string, record: Pick<FormRecord, 'key'>): number {
  return hasNumber(identity, record) ? Number(identity.slice(identity.lastIndexOf(NTH) + NTH.length)) : 1;
}

/** A name has one part for each of the key, and a part of a key may look like a number. */
function hasNumber(identity: string, { key }: Pick<FormRecord, 'key'>): boolean {
  if (!identity.includes(NTH)) return false;
  return identity.split(BETWEEN).length - 1 > Object.keys(key).length;
}

/**
 * Tells identities within one workbook, record after record in their order: those without a number are counted.
 * @param isTaken whether one before has that identity
 * @param like another version of the workbook by identity. It changes nothing but the time: where the versions go
 *   alongside, names are taken from there
 */
export function identifier(
  names: KeyNames,
  isTaken: (identity: string) => boolean,
  like: ReadonlyMap<string, FormRecord> = NONE,
): (record: FormRecord) => string {
  const repeats = new Map<string, number>();
  const others = like.entries();
  let other = others.next().value;
  return (record) => {
    if (other && isSameKey(other[1], record) && !other[0].includes(NTH) && !isTaken(other[0])) {
      const [identity] = other;
      other = others.next().value;
      return identity;
    }
    const name = names(record.block, record.key);
    // Rows that are missing here: go on alongside after this one.
    if (like.has(name)) while (other && other[0] !== name) other = others.next().value;
    if (other?.[0] === name) other = others.next().value;
    if (record.nth !== undefined) return nthName(name, record.nth);
    if (!isTaken(name)) return name;
    const count = (repeats.get(name) ?? 1) + 1;
    repeats.set(name, count);
    return nthName(name, count);
  };
}

const NONE: ReadonlyMap<string, FormRecord> = new Map();

/** Whether a record has the very key of another version's, and no number. */
function isSameKey(a: FormRecord, b: FormRecord): boolean {
  if (a.block !== b.block || b.nth !== undefined) return false;
  if (a.key === b.key) return true;
  const names = Object.keys(a.key);
  return names.length === Object.keys(b.key).length && names.every((name) => a.key[name] === b.key[name]);
}
