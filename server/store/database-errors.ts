/**
 * What a database's refusal means, told alike for both databases.
 */
import { z } from 'zod';
import { Problem } from '../../core/problem/problem.js';

const cause = z
  .object({ kind: z.string(), originalCode: z.string(), originalMessage: z.string().default(''), code: z.string() })
  .partial();

/** What the driver's adapter says; Prisma hands it through, most of the time with a code of its own around it. */
const refusal = z.object({
  code: z.string().optional(),
  cause: cause.optional().catch(undefined),
  meta: z
    .object({ driverAdapterError: z.object({ cause }).optional() })
    .optional()
    .catch(undefined),
});

interface Refusal extends z.infer<typeof cause> {
  /** Prisma's own code, or the driver's where Prisma was not asked. */
  readonly outer?: string | undefined;
}

/** Nothing for an error that is no refusal. */
function refusalOf(error: unknown): Refusal {
  const { data } = refusal.safeParse(error);
  return { ...(data?.meta?.driverAdapterError?.cause ?? data?.cause), outer: data?.code };
}

/** Whether a row was refused because its key is taken. Rows that are append-only are refused by a trigger on SQLite. */
export function isDuplicate(error: unknown): boolean {
  const { outer, kind, originalMessage = '' } = refusalOf(error);
  return (
    outer === 'P2002' ||
    kind === 'UniqueConstraintViolation' ||
    originalMessage.includes('append-only: unique rows are not replaced')
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
const PASSING_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037', 'SQLITE_BUSY']);
/** PostgreSQL: ended or not let in by its administrator, starting up, a lock that was not to be had. */
const PASSING_SQLSTATES = new Set(['57P01', '57P02', '57P03', '55000', '55P03', '08003', '08006', '57014']);
/** What the driver of PostgreSQL says without a code when a connection broke off. */
const BROKEN_OFF = /^(Client has encountered a connection error|Connection terminated|timeout exceeded when trying)/;

/** Whether time alone may put it right: a database that is busy or away. */
function isPassing(error: unknown): boolean {
  const { outer = '', kind = '', code = '' } = refusalOf(error);
  if (PASSING_CODES.has(outer) || PASSING_KINDS.has(kind)) return true;
  if (kind === 'postgres' && PASSING_SQLSTATES.has(code)) return true;
  return error instanceof Error && BROKEN_OFF.test(error.message);
}

const TRY_AGAIN_SECONDS = 5;

/** What to say instead of an error of the database that time may put right; other errors are given back as they are. */
export function asTryAgain(error: unknown): unknown {
  if (!isPassing(error)) return error;
  const detail = {
    ja: 'いま混み合っているか、データベースに届きません。少し待ってからやり直してください。',
    en: 'The database is busy or out of reach just now. Wait a moment and try again.',
  };
  return new Problem('try-again', detail, { cause: error, retryAfter: TRY_AGAIN_SECONDS });
}

/** Whether what was to be written is refused for what it says: it does not fit a column, a key or other rows. */
export function isUnfitContent(error: unknown): boolean {
  const { kind = '', originalCode = '' } = refusalOf(error);
  // PostgreSQL's classes of errors about data and about constraints.
  return isDuplicate(error) || /Violation$/.test(kind) || /^2[23]/.test(originalCode);
}
