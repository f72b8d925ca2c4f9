/**
 * One moment of a database, to be read from beginning to end while others go on writing. It has a connection of its own
 * and changes nothing: neither makes a database that is not there nor brings an old one up to date.
 */
import { existsSync } from 'node:fs';
import { unavailable } from '../database-unavailable.js';
import { fileOfUrl, isPostgresql, placeOfUrl } from '../database-url.js';
import { quoted, type TableShape } from './table-shape.js';

export interface Snapshot {
  readonly dialect: 'sqlite' | 'postgresql';
  /** Migrations that the database has, in order; undefined where it has never had one. */
  readonly migrations: readonly string[] | undefined;
  /** Names of all tables but those of the migrations. */
  readonly tables: readonly string[];
  /** @throws Error for a column of a type that a backup cannot hold */
  shape(table: string): Promise<TableShape>;
  /** Rows of a table. */
  count(table: string): Promise<number>;
  /** All rows in the order of their primary key, as lines of a backup. Page by page. */
  pages(table: TableShape): AsyncGenerator<readonly string[]>;
  close(): Promise<void>;
}

/**
 * @param url as `openStore` takes it
 * @returns undefined where a SQLite file is not there
 * @throws Problem where the database cannot be opened or read
 */
export async function openSnapshot(url: string): Promise<Snapshot | undefined> {
  const postgresql = isPostgresql(url);
  try {
    if (postgresql) return await (await import('../postgresql/snapshot.js')).openPostgresqlSnapshot(url);
    const file = fileOfUrl(url);
    if (!existsSync(file)) return undefined;
    return await (await import('../sqlite/snapshot.js')).openSqliteSnapshot(file);
  } catch (cause) {
    throw unavailable(cause, placeOfUrl(url));
  }
}

/** Whether no table of the database has a row. */
export async function isEmpty(snapshot: Snapshot): Promise<boolean> {
  // Where no migration has been, a table is somebody else's.
  if (!snapshot.migrations) return snapshot.tables.length === 0;
  for (const table of snapshot.tables) if ((await snapshot.count(table)) > 0) return false;
  return true;
}

export function countQuery(table: string): string {
  return `SELECT count(*) AS "count" FROM ${quoted(table)}`;
}

export const MIGRATIONS_TABLE = '_prisma_migrations';

/** Those that were carried out; one that was begun and never finished is not among them. */
export const MIGRATIONS_QUERY = `SELECT "migration_name" AS "name" FROM "${MIGRATIONS_TABLE}"
  WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY "migration_name"`;
