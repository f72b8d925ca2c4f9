/**
 * What a database's refusal means, told alike for both databases. Whoever meets one has an error in hand and often no
 * client any more, so that both are asked.
 */
import { Problem } from '../../core/problem/problem.js';
import { refusalOf } from './driver-errors.js';
import { POSTGRESQL_ERRORS } from './postgresql/errors.js';
import { SQLITE_ERRORS } from './sqlite/errors.js';
import { asUnstorable } from './storable-values.js';

const DRIVERS = [SQLITE_ERRORS, POSTGRESQL_ERRORS];

/** Whether a row was refused because its key is taken. */
export function isDuplicate(error: unknown): boolean {
  const refusal = refusalOf(error);
  return (
    refusal.outer === 'P2002' ||
    refusal.kind === 'UniqueConstraintViolation' ||
    DRIVERS.some((driver) => driver.isDuplicate(refusal))
  );
}

/** Whether the same transaction may well succeed when it is carried out again: writers got into each other's way. */
export function isWriteConflict(error: unknown): boolean {
  const { outer, kind } = refusalOf(error);
  return outer === 'P2034' || kind === 'TransactionWriteConflict';
}

/** Too many at once, or the database is away for a moment; by what the adapter makes of it. */
const PASSING_KINDS = new Set([
  'TransactionWriteConflict',
  'SocketTimeout',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'TooManyConnections',
]);
/** Prisma: out of reach, timed out, closed, no turn within the time, no connection free, a conflict, too many. */
const PASSING_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);

/** Whether time alone may put it right: a database that is busy or away. */
function isPassing(error: unknown): boolean {
  const refusal = refusalOf(error);
  const { outer = '', kind = '' } = refusal;
  return PASSING_CODES.has(outer) || PASSING_KINDS.has(kind) || DRIVERS.some((driver) => driver.isPassing(refusal));
}

const TRY_AGAIN_SECONDS = 5;

/**
 * What to say instead of an error of the database that time may put right, or that asks for what it cannot store; other
 * errors are given back as they are.
 */
export function asProblemOfStore(error: unknown): unknown {
  if (!isPassing(error)) return asUnstorable(error) ?? error;
  const detail = {
    ja: 'いま混み合っているか、データベースに届きません。少し待ってからやり直してください。',
    en: 'The database is busy or out of reach just now. Wait a moment and try again.',
  };
  return new Problem('try-again', detail, { cause: error, retryAfter: TRY_AGAIN_SECONDS });
}

/** Whether what was to be written is refused for what it says: it does not fit a column, a key or other rows. */
export function isUnfitContent(error: unknown): boolean {
  const refusal = refusalOf(error);
  return (
    isDuplicate(error) ||
    /Violation$/.test(refusal.kind ?? '') ||
    DRIVERS.some((driver) => driver.isUnfitContent(refusal))
  );
}
