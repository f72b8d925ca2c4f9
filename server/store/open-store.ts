/**
 * Opens the database that a URL names and brings it up to date. The one place that knows which database it is;
 * everything else in server/store works on the client given here, and asks its dialect where SQL differs.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badDatabaseUrl, unavailable } from './database-unavailable.js';
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
 * @throws Problem `database-unavailable` for another URL, for what cannot be opened, and when the database's history does
 *   not fit (migrate.ts)
 */
export async function openStore(url: string): Promise<Store> {
  const postgresql = isPostgresql(url);
  try {
    // Each database's driver is loaded only where it is used.
    if (postgresql) return await (await import('./open-postgresql.js')).openPostgresql(url);
    return await (await import('./open-sqlite.js')).openSqlite(fileOf(url));
  } catch (error) {
    throw unavailable(error, placeOf(url));
  }
}

/** @throws Problem for a URL that is neither a file's nor PostgreSQL's */
function isPostgresql(url: string): boolean {
  if (url.startsWith('file:')) return false;
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw badDatabaseUrl();
  // An unencoded / # ? in a password ends the host's part; what looks like a host then is a piece of the password.
  if (url.includes('@') && new URL(url).username === '') throw badDatabaseUrl();
  return true;
}

/** The database in words, without user and password. */
function placeOf(url: string): string {
  if (url.startsWith('file:')) return fileOf(url);
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1))} at ${hostname}:${port || '5432'}`;
}

function fileOf(url: string): string {
  return url.startsWith('file:///') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}
