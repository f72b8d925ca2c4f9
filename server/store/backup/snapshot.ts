/**
 * One moment of a database, to be read from beginning to end while others go on writing. It has a connection of its own
 * and changes nothing: neither makes a database that is not there nor brings an old one up to date.
 */
import { z } from 'zod';
import { unavailable } from '../database-unavailable.js';
import { dialectOf, placeOfUrl, type DialectName } from '../database-url.js';
import { driverOf } from '../drivers.js';
import type { Moment } from './moment.js';
import { PageSize } from './page-size.js';
import { byName, quoted, rowText, type ColumnShape, type TableShape } from './table-shape.js';

export interface Snapshot {
  readonly dialect: DialectName;
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

export const MIGRATIONS_TABLE = '_prisma_migrations';

/** Those that were carried out; one that was begun and never finished is not among them. */
const MIGRATIONS = `SELECT "migration_name" AS "name" FROM "${MIGRATIONS_TABLE}"
  WHERE "rolled_back_at" IS NULL AND "finished_at" IS NOT NULL ORDER BY "migration_name"`;

/**
 * @param url as `openStore` takes it
 * @returns undefined where a SQLite file is not there
 * @throws Problem where the database cannot be opened or read
 */
export async function openSnapshot(url: string): Promise<Snapshot | undefined> {
  const driver = await driverOf(url);
  let moment: Moment | undefined;
  try {
    moment = await driver.openMoment(url);
    return moment && (await snapshotOf(dialectOf(url), moment));
  } catch (cause) {
    await moment?.close();
    throw unavailable(cause, placeOfUrl(url));
  }
}

async function snapshotOf(dialect: DialectName, moment: Moment): Promise<Snapshot> {
  const all = await readNames(moment, moment.catalogue.tables);
  return {
    dialect,
    migrations: all.includes(MIGRATIONS_TABLE) ? await readNames(moment, MIGRATIONS) : undefined,
    tables: all.filter((table) => table !== MIGRATIONS_TABLE),
    shape: (table) => readShape(moment, table),
    count: async (table) => Number((await moment.query(`SELECT count(*) FROM ${quoted(table)}`))[0]?.[0]),
    pages: (table) => readLines(moment, table),
    close: () => moment.close(),
  };
}

/** Whether no table of the database has a row. */
export async function isEmpty(snapshot: Snapshot): Promise<boolean> {
  // Where no migration has been, a table is somebody else's.
  if (!snapshot.migrations) return snapshot.tables.length === 0;
  for (const table of snapshot.tables) if ((await snapshot.count(table)) > 0) return false;
  return true;
}

type Catalogued = Pick<Moment, 'query' | 'catalogue' | 'kindOf'>;

const nameRow = z.tuple([z.string()]);
const columnRow = z.tuple([z.string(), z.string(), z.int(), z.int().nullable()]);

async function readNames({ query }: Catalogued, sql: string, values?: readonly string[]): Promise<string[]> {
  return (await query(sql, values)).map((row) => nameRow.parse(Array.from(row))[0]);
}

/** What the database's catalogue says of a table. @throws Error for a column of a type that a backup cannot hold */
export async function readShape(moment: Catalogued, table: string): Promise<TableShape> {
  const { query, catalogue, kindOf } = moment;
  const columns: ColumnShape[] = [];
  const key: { readonly name: string; readonly place: number }[] = [];
  for (const row of await query(catalogue.columns, [table])) {
    const [name, type, isEnumeration, place] = columnRow.parse(Array.from(row));
    const kind = isEnumeration === 1 ? 'text' : kindOf(type);
    if (!kind) throw new Error(`a backup cannot hold column ${name} of ${table}: ${type}`);
    columns.push({ name, kind, type });
    if (place !== null) key.push({ name, place });
  }
  return {
    name: table,
    columns: byName(columns),
    primaryKey: key.sort((a, b) => a.place - b.place).map(({ name }) => name),
    refersTo: await readNames(moment, catalogue.refersTo, [table]),
  };
}

async function* readLines(moment: Moment, table: TableShape): AsyncGenerator<readonly string[]> {
  const size = new PageSize(table);
  for await (const rows of moment.pages(table, () => size.rows)) {
    const lines = rows.map((row) => rowText(table, row));
    yield lines;
    size.learn(lines);
  }
}
