/**
 * Why a database cannot be opened, in a sentence for whoever starts the server: what is wrong and what to do. Never the
 * URL itself: a password is in it.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';
import { POSTGRESQL_ERRORS } from './postgresql/errors.js';
import { SQLITE_ERRORS } from './sqlite/errors.js';

/** @param reason whole sentences: what is wrong, and what to do */
export function databaseUnavailable(reason: Bilingual, cause?: unknown): Problem {
  const detail = { ja: `データベースを開けません。${reason.ja}`, en: `The database cannot be opened: ${reason.en}` };
  return new Problem('database-unavailable', detail, { cause });
}

export function badDatabaseUrl(): Problem {
  return databaseUnavailable({
    ja: 'DATABASE_URL は「postgres://利用者:パスワード@ホスト:5432/データベース」か「file:パス」の形で書きます。パスワードの記号（@ / # ? など）は %40 のように符号化してください。',
    en: 'DATABASE_URL begins with file: (SQLite) or postgres:// (PostgreSQL, postgres://user:password@host:5432/database). In the password, write @ / # ? and the like as %40 and so on.',
  });
}

const DRIVERS = [POSTGRESQL_ERRORS, SQLITE_ERRORS];

/**
 * @param error what opening threw
 * @param place the database without its password (`placeOfUrl`)
 */
export function unavailable(error: unknown, place: string): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const reasons = DRIVERS.flatMap((driver) => driver.reasons);
  const known = reasons.find(([codes]) => codes.some((one) => code.startsWith(one)))?.[1];
  if (known) return databaseUnavailable(known(place), error);
  const message = error instanceof Error ? error.message : String(error);
  return databaseUnavailable({ ja: `${place}: ${message}`, en: `${place}: ${message}` }, error);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  for (const driver of DRIVERS) {
    const code = driver.codeOf(error.message);
    if (code !== undefined) return code;
  }
  return codeOf(error.cause);
}
