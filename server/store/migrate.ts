/**
 * Brings a database up to date: applies the folders of prisma/<database>/migrations that it has not had, in order, with
 * the bookkeeping that `prisma migrate` keeps too. The Prisma command line is never needed where the server runs.
 *
 * All pending migrations are one transaction under a lock, so of two servers that start at once the second waits and
 * finds nothing to do, and a failure leaves the database as it was. A migration file therefore must not open
 * transactions itself. Refuses a database in which another tool left a migration unfinished, or which has a migration
 * that these files do not know or that differs.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../core/problem/problem.js';
import { installedPath } from '../installed-path.js';
import { databaseUnavailable } from './database-unavailable.js';
import type { DialectName } from './database-url.js';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, in hexadecimal. */
  readonly checksum: string;
}

/** A line of the bookkeeping. */
interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** A database during its migration: one transaction, with the lock held. */
export interface MigrationSession {
  /** What has been applied and not been rolled back; makes the bookkeeping when it is missing. */
  history(): Promise<AppliedMigration[]>;
  /** Runs a file of statements. */
  script(sql: string): Promise<void>;
  /** Writes a line of the bookkeeping. */
  enter(migration: Migration, started: Date, finished: Date): Promise<void>;
}

export interface MigrationDatabase {
  transaction<T>(work: (session: MigrationSession) => Promise<T>): Promise<T>;
}

/** Names of the migrations that this version brings for a database, in order. */
export function knownMigrations(dialect: DialectName): Promise<string[]> {
  return migrationNames(folderOf(dialect));
}

function folderOf(dialect: DialectName): string {
  return installedPath(`prisma/${dialect}/migrations`);
}

async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads every `<name>/migration.sql` of a folder, sorted by name; only those of `wanted` where it is given. */
async function readMigrations(folder: string, wanted?: readonly string[]): Promise<Migration[]> {
  const names = (await migrationNames(folder)).filter((name) => wanted?.includes(name) ?? true);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies the migrations that this version brings for a database, and gives the names of those that were missing.
 * @param wanted names of migrations, where not all
 * @throws Problem when the database's history does not fit the files; nothing is changed then.
 */
export async function bringUpToDate(
  dialect: DialectName,
  database: MigrationDatabase,
  wanted?: readonly string[],
): Promise<string[]> {
  return applyMigrations(database, await readMigrations(folderOf(dialect), wanted));
}

/**
 * Applies what is missing and gives the names of what it applied.
 * @throws Problem when the database's history does not fit the files; nothing is changed then.
 */
export function applyMigrations(database: MigrationDatabase, migrations: readonly Migration[]): Promise<string[]> {
  return database.transaction(async (session) => {
    const pending = findPending(await session.history(), migrations);
    for (const migration of pending) {
      const started = new Date();
      await session.script(migration.sql);
      await session.enter(migration, started, new Date());
    }
    return pending.map((migration) => migration.name);
  });
}

function findPending(history: readonly AppliedMigration[], migrations: readonly Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of history) {
    if (!finished) throw unfinished(name);
    const migration = known.get(name);
    if (!migration) throw unknown(name);
    if (migration.checksum !== checksum) throw edited(name);
  }
  const done = new Set(history.map(({ name }) => name));
  return migrations.filter((migration) => !done.has(migration.name));
}

function unfinished(name: string): Problem {
  return databaseUnavailable({
    ja: `移行 ${name} が途中で終わっています。バックアップから戻してください。`,
    en: `migration ${name} was begun and never finished. Restore a backup.`,
  });
}

function unknown(name: string): Problem {
  return databaseUnavailable({
    ja: `データベースは、このプログラムより新しい版のものです（${name}）。プログラムを更新してください。`,
    en: `the database has migration ${name}, which this version does not know. Update the program.`,
  });
}

function edited(name: string): Problem {
  return databaseUnavailable({
    ja: `移行 ${name} の内容が、適用されたときと違います。配布されたままのプログラムを使ってください。`,
    en: `migration ${name} was edited after it had been applied. Use the program as it was released.`,
  });
}
