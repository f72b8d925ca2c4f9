/**
 * Opens a SQLite file, made and brought up to date when needed.
 */
import type { Store, StoreClient } from '../database.js';
import { fileOfUrl } from '../database-url.js';
import type { Driver, OpenOptions } from '../driver.js';
import { PrismaClient } from '../generated/sqlite/client.js';
import { bringUpToDate } from '../migrate.js';
import { SingleConnection } from './adapter.js';
import { claim } from './claim.js';
import { configOf, connectSqlite } from './connection.js';
import { SQLITE } from './dialect.js';
import { sqliteMigrations } from './migrations.js';
import { openMending } from './mending.js';
import { listen } from './notifications.js';
import { keepToOwner, tryFile } from '../owner-only.js';
import { USUAL_PATIENCE } from '../patience.js';
import { openMoment } from './snapshot.js';

export const SQLITE_DRIVER: Driver = { claim, open, openMoment, openMending };

/** In milliseconds: what is over in a moment is waited for without asking again. */
const STANDSTILL_MS = 10;

async function open(url: string, { migrations, patience = USUAL_PATIENCE }: OpenOptions): Promise<Store> {
  const file = fileOfUrl(url);
  const narrowed = await keepToOwner(file);
  const applied = await prepareDatabase(file, migrations);
  const adapter = new SingleConnection(configOf(file, STANDSTILL_MS), patience.lock);
  const extended = new PrismaClient({ adapter }).$extends({ client: { dialect: SQLITE } });
  // Types of extended clients are hard to pass on; what they lack is not used.
  const client = extended as unknown as StoreClient;
  const tryRoom = (bytes: Uint8Array) => tryFile(`${file}-room`, bytes);
  return { client, applied, narrowed, tryRoom, listen, close: () => closeDatabase(client) };
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
