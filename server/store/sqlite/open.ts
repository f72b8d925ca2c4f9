/**
 * Opens a SQLite file, made and brought up to date when needed.
 */
import { createClient } from '@libsql/client';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedPath } from '../../installed-path.js';
import { SQLITE } from '../dialect.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import { applyMigrations, readMigrations } from '../migrate.js';
import type { Store, StoreClient } from '../open-store.js';
import { SingleConnection } from './adapter.js';
import { sqliteMigrations } from './migrations.js';

/** How long a writer waits for another process to let go of the file. */
export const BUSY_TIMEOUT_MS = 10_000;

/**
 * @param file path; its folder is made when missing
 * @param wanted names of migrations, where not all
 * @throws Error when the file is no database or its history does not fit (see migrate.ts)
 */
export async function openSqlite(file: string, wanted?: readonly string[]): Promise<Store> {
  await mkdir(dirname(file), { recursive: true });
  const url = pathToFileURL(file).href;
  const applied = await prepareDatabase(url, wanted);
  // The driver's defaults are what is wanted: foreign keys on, every commit flushed to the disk.
  const adapter = new SingleConnection({ url, timeout: BUSY_TIMEOUT_MS });
  const extended = new PrismaClient({ adapter }).$extends({ client: { dialect: SQLITE } });
  // Types of extended clients are hard to pass on; what they lack is not used.
  const client = extended as unknown as StoreClient;
  return { client, applied, close: () => closeDatabase(client) };
}

/** Folds the write-ahead log into the file, so that the file alone is the whole database. */
async function closeDatabase(client: StoreClient): Promise<void> {
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
  await client.$disconnect();
}

async function prepareDatabase(url: string, wanted?: readonly string[]): Promise<string[]> {
  const client = createClient({ url, timeout: BUSY_TIMEOUT_MS });
  try {
    // Readers and the writer do not wait for each other; the mode stays with the file.
    await client.execute('PRAGMA journal_mode = WAL');
    const migrations = await readMigrations(installedPath('prisma/sqlite/migrations'), wanted);
    return await applyMigrations(sqliteMigrations(client), migrations);
  } finally {
    client.close();
  }
}
