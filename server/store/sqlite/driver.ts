/**
 * Opens a SQLite file, made and brought up to date when needed.
 */
import type { Store, StoreClient } from '../database.js';
import { fileOfUrl } from '../database-url.js';
import type { Driver } from '../driver.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import { bringUpToDate } from '../migrate.js';
import { SingleConnection } from './adapter.js';
import { configOf, connectSqlite } from './connection.js';
import { SQLITE } from './dialect.js';
import { sqliteMigrations } from './migrations.js';
import { openMending } from './mending.js';
import { listen } from './notifications.js';
import { keepToOwner } from '../owner-only.js';
import { openMoment } from './snapshot.js';

export const SQLITE_DRIVER: Driver = { open, openMoment, openMending };

async function open(url: string, wanted?: readonly string[]): Promise<Store> {
  const file = fileOfUrl(url);
  const narrowed = await keepToOwner(file);
  const applied = await prepareDatabase(file, wanted);
  const extended = new PrismaClient({ adapter: new SingleConnection(configOf(file)) }).$extends({
    client: { dialect: SQLITE },
  });
  // Types of extended clients are hard to pass on; what they lack is not used.
  const client = extended as unknown as StoreClient;
  return { client, applied, narrowed, listen, close: () => closeDatabase(client) };
}

/** Folds the write-ahead log into the file, so that the file alone is the whole database. */
async function closeDatabase(client: StoreClient): Promise<void> {
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
  await client.$disconnect();
}

async function prepareDatabase(file: string, wanted?: readonly string[]): Promise<string[]> {
  const client = connectSqlite(file);
  try {
    // Readers and the writer do not wait for each other; the mode stays with the file.
    await client.execute('PRAGMA journal_mode = WAL');
    return await bringUpToDate('sqlite', sqliteMigrations(client), wanted);
  } finally {
    client.close();
  }
}
