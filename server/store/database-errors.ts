/**
 * What a database's refusal means, told alike for both databases. Whoever meets one has an error in hand and often no
 * client any more, so that both are asked.
 */
import { Problem } from '../../core/problem/problem.js';
import type { Trouble } from '../../core/problem/trouble.js';
import { refusalOf } from './driver-errors.js';
import { POSTGRESQL_ERRORS } from './postgresql/errors.js';
import { SQLITE_ERRORS } from './sqlite/errors.js';
import { asUnstorable } from './storable-values.js';
import { tryAgain } from './troubles.js';

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

/** What the adapters make of it alike. */
const KINDS: Readonly<Record<string, Trouble>> = {
  TransactionWriteConflict: 'busy',
  SocketTimeout: 'slow',
  DatabaseNotReachable: 'away',
  ConnectionClosed: 'away',
  TooManyConnections: 'busy',
};
/** Prisma: out of reach, timed out, closed, no turn within the time, no connection free, a conflict, too many. */
const CODES: Readonly<Record<string, Trouble>> = {
  P1001: 'away',
  P1002: 'slow',
  P1008: 'slow',
  P1017: 'away',
  P2024: 'busy',
  P2028: 'busy',
  P2034: 'busy',
  P2037: 'busy',
};

/** Why the database cannot be used; undefined where the error is about something else. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof Problem) return error.reason;
  const refusal = refusalOf(error);
  const { outer = '', kind = '' } = refusal;
  for (const driver of DRIVERS) {
    const trouble = driver.troubleOf(refusal);
    if (trouble !== undefined) return trouble;
  }
  return KINDS[kind] ?? CODES[outer];
}

/**
 * What to say instead of an error of the database that is no mistake of the program: it cannot be used just now, or is
 * asked for what it cannot store. Other errors are given back as they are.
 */
export function asProblemOfStore(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const trouble = troubleOf(error);
  return trouble === undefined ? (asUnstorable(error) ?? error) : tryAgain(trouble, error);
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
