/**
 * Opens the database: a file beside nothing else, made and brought up to date when needed. The one place that knows
 * which database and which driver it is; everything else in server/store works on the client given here.
 */
import { createClient } from '@libsql/client';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedPath } from '../installed-path.js';
import { PrismaClient, type Prisma } from './generated/sqlite/client.js';
import { applyMigrations, readMigrations } from './migrate.js';
import { SingleConnection } from './sqlite-connection.js';

export type StoreClient = PrismaClient;
/** What store functions read with: the client, or the transaction that a request is carried out in. */
export type Database = PrismaClient | Prisma.TransactionClient;

export interface Store {
  readonly client: StoreClient;
  /** Names of the migrations that opening it applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** How long a writer waits for another process to let go of the file. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * @param file path of the SQLite file; its folder is made when missing
 * @throws Error when the file is no database or its history does not fit (see migrate.ts)
 */
export async function openStore(file: string): Promise<Store> {
  await mkdir(dirname(file), { recursive: true });
  const url = pathToFileURL(file).href;
  const applied = await prepareDatabase(url);
  // The driver's defaults are what is wanted: foreign keys on, every commit flushed to the disk.
  const client = new PrismaClient({ adapter: new SingleConnection({ url, timeout: BUSY_TIMEOUT_MS }) });
  return { client, applied, close: () => closeDatabase(client) };
}

/** Folds the write-ahead log into the file, so that the file alone is the whole database. */
async function closeDatabase(client: StoreClient): Promise<void> {
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
  await client.$disconnect();
}

async function prepareDatabase(url: string): Promise<string[]> {
  const client = createClient({ url, timeout: BUSY_TIMEOUT_MS });
  try {
    // Readers and the writer do not wait for each other; the mode stays with the file.
    await client.execute('PRAGMA journal_mode = WAL');
    return await applyMigrations(client, await readMigrations(installedPath('prisma/sqlite/migrations')));
  } finally {
    client.close();
  }
}

/** Longest that a transaction may wait for its turn and then run. */
const TRANSACTION_MS = 60_000;

/** Carries out `work` whole or not at all. Transactions of one process take turns. */
export function inTransaction<T>(client: StoreClient, work: (database: Database) => Promise<T>): Promise<T> {
  return client.$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS });
}
