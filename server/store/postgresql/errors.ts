/**
 * What PostgreSQL, its driver and the network say when they refuse.
 */
import type { Trouble } from '../../../core/problem/trouble.js';
import type { DriverErrors, Reason, Refusal } from '../driver-errors.js';

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

/** By the beginnings of its codes. */
const TROUBLES: readonly (readonly [beginning: string, trouble: Trouble])[] = [
  // Ended or not let in by its administrator, starting up; the connection is broken.
  ['57P', 'away'],
  ['08', 'away'],
  ['55000', 'away'],
  // A lock that was not to be had, too many connections.
  ['55P03', 'busy'],
  ['53300', 'busy'],
  // Took longer than is waited for, or did nothing for so long.
  ['57014', 'slow'],
  ['25P0', 'slow'],
  ['53100', 'full'],
  // A standby, or one that its administrator has set so.
  ['25006', 'read-only'],
  ['53', 'failing'],
  ['58', 'failing'],
];
/** What the driver says without a code. */
const SAID: readonly (readonly [message: RegExp, trouble: Trouble])[] = [
  [/^timeout exceeded when trying/, 'busy'],
  [/^(Query read timeout|timeout expired)/, 'slow'],
  [/^(Client has encountered a connection error|Client was closed|Connection terminated)/, 'away'],
];

/** Nobody answered in time: what becomes of what was asked is not known. */
export function isSilence(error: unknown): error is Error {
  return error instanceof Error && /^Query read timeout/.test(error.message);
}

function troubleOf({ kind, code = '', message }: Refusal): Trouble | undefined {
  const known = kind === 'postgres' ? TROUBLES.find(([beginning]) => code.startsWith(beginning)) : undefined;
  return (known ?? SAID.find(([said]) => said.test(message)))?.[1];
}

/** What the driver says without a code where nobody answers. */
const NO_ANSWER = /^(timeout expired|Connection terminated)/;

export const POSTGRESQL_ERRORS: DriverErrors = {
  isDuplicate: () => false,
  troubleOf,
  // The classes of errors about data and about constraints.
  isUnfitContent: ({ originalCode = '' }) => /^2[23]/.test(originalCode),
  reasons: [
    [['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'], AWAY],
    [['28P01', '28000'], REFUSED],
    [['3D000'], MISSING],
    [['42501'], NOT_OURS],
  ],
  codeOf: (message) => (NO_ANSWER.test(message) ? 'ETIMEDOUT' : undefined),
};
