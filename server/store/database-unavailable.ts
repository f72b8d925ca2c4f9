/**
 * Why a database cannot be opened, in a sentence for whoever starts the server: what is wrong and what to do. Never the
 * URL itself: a password is in it.
 */
import type { Bilingual } from '../../core/issue/issue.js';
import { Problem } from '../../core/problem/problem.js';

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

type Reason = (place: string) => Bilingual;

const AWAY: Reason = (place) => ({
  ja: `${place} から応答がありません。データベースのサーバーが動いているか、DATABASE_URL のホスト名とポートが正しいかを確かめてください。`,
  en: `${place} does not answer. See that the database server runs, and that host and port in DATABASE_URL are right.`,
});
const REFUSED: Reason = (place) => ({
  ja: `${place} に利用者名かパスワードを拒まれました。DATABASE_URL とサーバーの接続設定（pg_hba.conf）を確かめてください。`,
  en: `${place} refused the user name or the password. See DATABASE_URL, and who may connect to the server (pg_hba.conf).`,
});
const MISSING: Reason = (place) => ({
  ja: `${place} というデータベースがありません。createdb で作るか、DATABASE_URL を直してください。`,
  en: `there is no database ${place}. Make it with createdb, or mend DATABASE_URL.`,
});
const NOT_OURS: Reason = (place) => ({
  ja: `${place} に表を作る権限がありません。DATABASE_URL の利用者をデータベースの所有者にしてください。`,
  en: `the user may not make tables in ${place}. Make the user of DATABASE_URL its owner.`,
});
const NO_DATABASE: Reason = (place) => ({
  ja: `${place} は SQLite のデータベースではないか、壊れています。--data か DATABASE_URL を直すか、バックアップから戻してください。`,
  en: `${place} is no SQLite database, or is damaged. Mend --data or DATABASE_URL, or restore a backup.`,
});
const NO_ACCESS: Reason = (place) => ({
  ja: `${place} を読み書きできません。フォルダーがあるか、書き込みの権限があるか、ディスクに空きがあるかを確かめてください。`,
  en: `${place} cannot be read and written. See that its folder is there and may be written to, and that the disk is not full.`,
});
const IN_USE: Reason = (place) => ({
  ja: `${place} はほかのプログラムが使っています。それを終わらせてから、やり直してください。`,
  en: `${place} is in use by another program. End that and try again.`,
});

const REASONS: readonly (readonly [codes: readonly string[], reason: Reason])[] = [
  [['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'], AWAY],
  [['28P01', '28000'], REFUSED],
  [['3D000'], MISSING],
  [['42501'], NOT_OURS],
  [['SQLITE_NOTADB', 'SQLITE_CORRUPT'], NO_DATABASE],
  [['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_FULL', 'SQLITE_IOERR'], NO_ACCESS],
  [['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOSPC', 'ENOENT'], NO_ACCESS],
  [['SQLITE_BUSY'], IN_USE],
];

/**
 * @param error what opening threw
 * @param place the database without its password (`placeOfUrl`)
 */
export function unavailable(error: unknown, place: string): Problem {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  const known = REASONS.find(([codes]) => codes.some((one) => code.startsWith(one)))?.[1];
  if (known) return databaseUnavailable(known(place), error);
  const message = error instanceof Error ? error.message : String(error);
  return databaseUnavailable({ ja: `${place}: ${message}`, en: `${place}: ${message}` }, error);
}

/** libsql's own way to say that a file cannot be opened. */
const CANNOT_OPEN = /^ConnectionFailed\(/;
/** What the driver of PostgreSQL says without a code. */
const NO_ANSWER = /^(timeout expired|Connection terminated)/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  if (CANNOT_OPEN.test(error.message)) return 'SQLITE_CANTOPEN';
  if (NO_ANSWER.test(error.message)) return 'ETIMEDOUT';
  return codeOf(error.cause);
}
