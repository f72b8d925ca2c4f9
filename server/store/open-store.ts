/**
 * Opens the database that a URL names and brings it up to date. The one place that knows which database it is;
 * everything else in server/store works on the client given here, and asks its dialect where SQL differs.
 */
import { unavailable } from './database-unavailable.js';
import { fileOfUrl, isPostgresql, placeOfUrl } from './database-url.js';
import type { Dialect } from './dialect.js';
import type { Prisma, PrismaClient } from './generated/sqlite/client.js';

interface Speaking {
  readonly dialect: Dialect;
}

/** The client of either database: both are generated from the same models. */
export type StoreClient = PrismaClient & Speaking;
/** What store functions read and write with: the client, or the transaction that a request is carried out in. */
export type Database = Prisma.TransactionClient & Speaking;

export interface Store {
  readonly client: StoreClient;
  /** Names of the migrations that opening it applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/**
 * @param url `file:…` for a SQLite file (relative to the current folder, or `file:///…`; made when missing), or
 *   `postgres://…` for a database that exists
 * @param migrations names of those to bring it to; all where not given. Only for restoring a backup of an older version
 * @throws Problem `database-unavailable` for another URL, for what cannot be opened, and when the database's history does
 *   not fit (migrate.ts)
 */
export async function openStore(url: string, migrations?: readonly string[]): Promise<Store> {
  const postgresql = isPostgresql(url);
  try {
    // Each database's driver is loaded only where it is used.
    if (postgresql) return await (await import('./postgresql/open.js')).openPostgresql(url, migrations);
    return await (await import('./sqlite/open.js')).openSqlite(fileOfUrl(url), migrations);
  } catch (error) {
    throw unavailable(error, placeOfUrl(url));
  }
}
