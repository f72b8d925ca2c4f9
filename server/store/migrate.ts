/**
 * Brings a SQLite database up to date: applies the folders of prisma/sqlite/migrations that it has not had, in order,
 * with the bookkeeping that `prisma migrate` keeps too. The Prisma command line is never needed where the server runs.
 *
 * All pending migrations are one transaction under the write lock, so of two servers that start at once the second
 * waits and finds nothing to do, and a failure leaves the database as it was. A migration file therefore must not
 * open transactions or set `foreign_keys` itself (`PRAGMA defer_foreign_keys` works). Refuses a database in which
 * another tool left a migration unfinished, or which has a migration that these files do not know or that differs.
 */
import type { Client, Transaction } from '@libsql/client';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, in hexadecimal. */
  readonly checksum: string;
}

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Reads every `<name>/migration.sql` of a folder, sorted by name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing and gives the names of what it applied.
 * @throws Error when the database's history does not fit the files; nothing is changed then.
 */
export async function applyMigrations(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const transaction = await client.transaction('write');
  try {
    await transaction.execute(BOOKKEEPING);
    const pending = await findPending(transaction, migrations);
    for (const migration of pending) await applyOne(transaction, migration);
    await transaction.commit();
    return pending.map((migration) => migration.name);
  } finally {
    transaction.close();
  }
}

async function findPending(transaction: Transaction, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await transaction.execute(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const done = new Set<string>();
  for (const { migration_name, checksum, finished_at } of rows) {
    const name = String(migration_name);
    if (finished_at === null) throw new Error(`migration ${name} was begun and never finished; restore a backup`);
    const migration = known.get(name);
    if (!migration) throw new Error(`the database has migration ${name}, which this version does not know`);
    if (migration.checksum !== checksum) throw new Error(`migration ${name} was edited after it had been applied`);
    done.add(name);
  }
  return migrations.filter((migration) => !done.has(migration.name));
}

async function applyOne(transaction: Transaction, { name, sql, checksum }: Migration): Promise<void> {
  const started = timestamp();
  await transaction.executeMultiple(sql);
  await transaction.execute({
    sql: `INSERT INTO "_prisma_migrations"
      ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`,
    args: [randomUUID(), checksum, name, started, timestamp()],
  });
}

function timestamp(): string {
  return new Date().toISOString().replace('Z', '+00:00');
}
