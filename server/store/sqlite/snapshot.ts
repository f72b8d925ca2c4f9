/**
 * A moment of a SQLite file: a read transaction under the write-ahead log, which keeps nobody from writing. Rows are read
 * page by page along the primary key.
 */
import type { InValue } from '@libsql/client';
import { existsSync } from 'node:fs';
import type { DriverRow, Moment } from '../backup/moment.js';
import { quoted, type TableShape } from '../backup/table-shape.js';
import { fileOfUrl } from '../database-url.js';
import { kindOf, toBackup } from './columns.js';
import { connectSqlite } from './connection.js';

type Query = (sql: string, args?: readonly InValue[]) => Promise<readonly DriverRow[]>;

export const CATALOGUE = {
  tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  columns: 'SELECT name, type, 0, nullif(pk, 0) FROM pragma_table_info(?)',
  refersTo: 'SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)',
};

/** @throws Error for what is no database */
export async function openMoment(url: string): Promise<Moment | undefined> {
  const file = fileOfUrl(url);
  if (!existsSync(file)) return undefined;
  const client = connectSqlite(file);
  const query: Query = async (sql, args = []) => (await client.execute({ sql, args: [...args] })).rows;
  const close = async (): Promise<void> => {
    // The connection lives on until its statements are collected as garbage, and would keep its transaction so long.
    await query('ROLLBACK').catch(() => undefined);
    client.close();
  };
  try {
    // The moment is that of the first statement that reads.
    await query('BEGIN');
  } catch (error) {
    await close();
    throw error;
  }
  return { query, catalogue: CATALOGUE, kindOf, pages: (table, most) => readPages(query, table, most), close };
}

async function* readPages(
  query: Query,
  { name, columns, primaryKey }: TableShape,
  most: () => number,
): AsyncGenerator<readonly DriverRow[]> {
  const key = primaryKey.map(quoted).join(', ');
  const values = columns.map((column) => toBackup(column.kind, quoted(column.name)));
  const select = `SELECT ${values.join(', ')} FROM ${quoted(name)}`;
  const after = `WHERE (${key}) > (${primaryKey.map(() => '?').join(', ')})`;
  const keyPlaces = primaryKey.map((of) => columns.findIndex((one) => one.name === of));
  let last: InValue[] | undefined;
  for (;;) {
    const rows = await query(`${select} ${last ? after : ''} ORDER BY ${key} LIMIT ${most()}`, last ?? []);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    // Keys are texts and numbers.
    last = keyPlaces.map((place) => end[place] as string | number);
  }
}
