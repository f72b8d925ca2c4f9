/**
 * Writes the rows of a backup, many in one statement, with every constraint and every trigger of the database in force.
 */
import { Prisma } from '../generated/sqlite/client.js';
import type { Columns } from '../dialect.js';
import type { Database } from '../database.js';
import type { ColumnKind, StoredValue } from './column-kind.js';
import { quoted, type TableShape } from './table-shape.js';

/**
 * @param rows values in the order of the table's columns
 * @throws what the database says of rows that do not fit (`isUnfitContent`)
 */
export async function insertRows(
  database: Database,
  { name, columns }: TableShape,
  rows: readonly (readonly StoredValue[])[],
): Promise<void> {
  const { dialect } = database;
  const types: Columns = Object.fromEntries(columns.map((column) => [column.name, givenType(column.kind)]));
  const given = rows.map((row) =>
    Object.fromEntries(columns.map((column, i) => [column.name, givenValue(row[i] ?? null)])),
  );
  const values = columns.map(({ name: of, kind, type }) => dialect.fromBackup(kind, `given.${quoted(of)}`, type));
  const target = `INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')})`;
  await database.$executeRaw`${Prisma.raw(`${target} SELECT ${values.join(', ')}`)} FROM ${dialect.rows(types, given)} AS given`;
}

/** Keeps everybody else from writing to the tables until the transaction ends. */
export async function takeTables(database: Database, names: readonly string[]): Promise<void> {
  const lock = names.length > 0 ? database.dialect.lockTables(names) : undefined;
  if (lock) await database.$executeRaw(lock);
}

/** Whether a table has a row. */
export async function hasRows(database: Database, name: string): Promise<boolean> {
  const rows = await database.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(quoted(name))} LIMIT 1`;
  return rows.length > 0;
}

/** To be called when a table has got its rows: the ones that refer to it are looked up by a plan that fits. */
export async function countAnew(database: Database, name: string): Promise<void> {
  const statement = database.dialect.countAnew(name);
  if (statement) await database.$executeRaw(statement);
}

function givenType(kind: ColumnKind): 'integer' | 'text' {
  return kind === 'integer' ? 'integer' : 'text';
}

function givenValue(value: StoredValue): string | number | null {
  return typeof value === 'boolean' ? String(value) : value;
}
