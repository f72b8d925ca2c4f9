/**
 * The last line of defence before a database: no statement is given what it could not store, or what would end the
 * process (libsql aborts at half a surrogate pair, in what is written and in what is looked for alike). Edges refuse such
 * values by their schemas (core/text/storable.ts); what gets here all the same is refused as a whole.
 */
import { Problem } from '../../core/problem/problem.js';
import { isStorable } from '../../core/text/storable.js';
import { refusalOf } from './driver-errors.js';

/** Prisma hands on what its adapter throws by its message alone. */
const MESSAGE = 'a value that no database stores';

/**
 * @param values of a statement, lists among them; whole numbers are of columns with 32 bits, others come as bigint
 * @throws Error that `asUnstorable` knows
 */
export function requireStorable(values: readonly unknown[]): void {
  for (const value of values) {
    if (Array.isArray(value)) requireStorable(value);
    else if (!fits(value)) throw new Error(MESSAGE);
  }
}

function fits(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  return typeof value !== 'number' || !Number.isInteger(value) || (value | 0) === value;
}

/** What to say of an error that `requireStorable` threw, also where Prisma wrapped it; undefined for others. */
export function asUnstorable(error: unknown): Problem | undefined {
  const { originalMessage, message } = refusalOf(error);
  if (originalMessage !== MESSAGE && message !== MESSAGE) return undefined;
  const detail = {
    ja: '保存できない文字（制御文字や壊れた文字）か、大きすぎる数が含まれています。取り除いてから、やり直してください。',
    en: 'There is a character that cannot be stored (a control, or half of one) or a number too large. Remove it and try again.',
  };
  return new Problem('bad-request', detail, { cause: error });
}
