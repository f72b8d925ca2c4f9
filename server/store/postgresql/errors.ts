/**
 * What PostgreSQL, its driver and the network say when they refuse.
 */
import type { DriverErrors, Reason } from '../driver-errors.js';

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

/** Ended or not let in by its administrator, starting up, a lock that was not to be had. */
const PASSING_SQLSTATES = new Set(['57P01', '57P02', '57P03', '55000', '55P03', '08003', '08006', '57014']);
/** What the driver says without a code when a connection broke off. */
const BROKEN_OFF = /^(Client has encountered a connection error|Connection terminated|timeout exceeded when trying)/;
/** What the driver says without a code where nobody answers. */
const NO_ANSWER = /^(timeout expired|Connection terminated)/;

export const POSTGRESQL_ERRORS: DriverErrors = {
  isDuplicate: () => false,
  isPassing: ({ kind, code = '', message }) =>
    (kind === 'postgres' && PASSING_SQLSTATES.has(code)) || BROKEN_OFF.test(message),
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
