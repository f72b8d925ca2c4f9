/**
 * Why a backup cannot be made or read back, in words for the person who tries. What is about the database names it
 * (`place`: `placeOfUrl`); what is about the backup does not name the file, which the caller adds.
 */
import { Problem } from '../../core/problem/problem.js';
import { databaseUnavailable } from '../store/database-unavailable.js';

/** @param reason what is wrong, in a few words that need no translation: a table, a line, what was expected */
export function invalidBackup(reason: string, cause?: unknown): Problem {
  const detail = {
    ja: `バックアップとして読めません。壊れているか、書き換えられています（${reason}）。別のバックアップを使ってください。`,
    en: `This cannot be read as a backup: it is damaged or was altered (${reason}). Use another backup.`,
  };
  return new Problem('backup-invalid', detail, { cause });
}

/** What was just written could not be restored. */
export function notRestorable(cause: Problem): Problem {
  const detail = {
    ja: `データベースに保存できない文字や数があり、戻せるバックアップになりません。サーバーを止めて torimatome repair を実行してから、やり直してください（${cause.detail.ja}）。`,
    en: `The database holds characters or numbers that cannot be stored, so that the backup could not be restored. Stop the server, run torimatome repair, and try again (${cause.detail.en}).`,
  };
  return new Problem('backup-invalid', detail, { cause });
}

export function newerBackup(product: string, what: string): Problem {
  return new Problem('backup-unfit', {
    ja: `このバックアップは、より新しい版（${product}）で作られています（${what}）。プログラムを更新してからやり直してください。`,
    en: `This backup was made by a newer version, ${product} (${what}). Update the program and try again.`,
  });
}

export function databaseNotEmpty(place: string): Problem {
  return new Problem('database-not-empty', {
    ja: `戻す先のデータベース ${place} にデータがあります。履歴は消せないため、上書きはできません。空のデータベース（SQLiteは --data に新しいフォルダー、PostgreSQLは createdb で作ったもの）を指定してください。`,
    en: `There is data in the database ${place}. A history cannot be deleted, so nothing is overwritten. Name an empty database: for SQLite a new folder with --data, for PostgreSQL one made with createdb.`,
  });
}

/** An empty database that has had migrations which the backup's had not: its tables cannot be taken back. */
export function databaseTooNew(place: string): Problem {
  return new Problem('database-not-empty', {
    ja: `このバックアップは古い版のもので、戻す先のデータベース ${place} はすでに新しい版の表を持っています。まだ一度も起動していない、新しい空のデータベースを指定してください。`,
    en: `This backup is of an older version, and the database ${place} already has the tables of a newer one. Name a fresh database that no server has been started on.`,
  });
}

export function noDatabase(place: string): Problem {
  return databaseUnavailable({
    ja: `${place} に Torimatome のデータベースはありません。--data または DATABASE_URL を確かめてください。`,
    en: `there is no database of Torimatome at ${place}. Check --data or DATABASE_URL.`,
  });
}

export function newerDatabase(place: string, migration: string): Problem {
  return databaseUnavailable({
    ja: `${place} はこのプログラムより新しい版のものです（${migration}）。その版のプログラムでバックアップしてください。`,
    en: `${place} is of a newer version than this program (${migration}). Make the backup with that version.`,
  });
}

export function rowTooLong(table: string): Problem {
  return new Problem('too-large', {
    ja: `大きすぎてバックアップに入らない行があります（${table}）。`,
    en: `There is a row too long for a backup (${table}).`,
  });
}

export function interrupted(): Problem {
  return new Problem('interrupted', {
    ja: '途中で止めました。何も書き出していません。',
    en: 'Interrupted. Nothing was written.',
  });
}
