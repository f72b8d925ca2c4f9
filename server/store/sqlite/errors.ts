/**
 * What SQLite's driver and the file system say when they refuse.
 */
import type { Trouble } from '../../../core/problem/trouble.js';
import type { DriverErrors, Reason, Refusal } from '../driver-errors.js';

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

/** Codes of SQLite and of the file system, by how their names begin; the driver's messages begin with them. */
const TROUBLES: readonly (readonly [code: RegExp, trouble: Trouble])[] = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'full'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_NOMEM|EIO\b|ConnectionFailed\()/, 'failing'],
];
function troubleOf({ outer = '', originalMessage = '', message }: Refusal): Trouble | undefined {
  const said = [outer, originalMessage, message];
  return TROUBLES.find(([code]) => said.some((text) => code.test(text)))?.[1];
}

/** libsql's own way to say that a file cannot be opened. */
const CANNOT_OPEN = /^ConnectionFailed\(/;

export const SQLITE_ERRORS: DriverErrors = {
  // Rows that are append-only are refused by a trigger.
  isDuplicate: ({ originalMessage = '' }) => originalMessage.includes('append-only: unique rows are not replaced'),
  troubleOf,
  isUnfitContent: () => false,
  reasons: [
    [['SQLITE_NOTADB', 'SQLITE_CORRUPT'], NO_DATABASE],
    [['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_FULL', 'SQLITE_IOERR'], NO_ACCESS],
    [['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOSPC', 'ENOENT'], NO_ACCESS],
    [['SQLITE_BUSY'], IN_USE],
  ],
  codeOf: (message) => (CANNOT_OPEN.test(message) ? 'SQLITE_CANTOPEN' : undefined),
};
