/**
 * A moment of a SQLite file: a read transaction under the write-ahead log, which keeps nobody from writing. Rows are read
 * page by page along the primary key.
 */
import { createClient, type InValue } from '@libsql/client';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BUSY_TIMEOUT_MS } from './open.js';
import { SQLITE_KINDS } from '../backup/column-kind.js';
import { PageSize } from '../backup/page-size.js';
import { countQuery, MIGRATIONS_QUERY, MIGRATIONS_TABLE, type Snapshot } from '../backup/snapshot.js';
import { byName, quoted, rowText, type ColumnShape, type TableShape } from '../backup/table-shape.js';

type Query = (sql: string, args?: InValue[]) => Promise<ArrayLike<unknown>[]>;

const name = z.tuple([z.string()]);
const column = z.tuple([z.string(), z.string(), z.int()]);

/** @throws Error for what is no database */
export async function openSqliteSnapshot(file: string): Promise<Snapshot> {
  const client = createClient({ url: pathToFileURL(file).href, timeout: BUSY_TIMEOUT_MS });
  const query: Query = async (sql, args = []) => (await client.execute({ sql, args })).rows;
  const names = async (sql: string) => (await query(sql)).map((row) => name.parse(Array.from(row))[0]);
  const close = async (): Promise<void> => {
    // The connection lives on until its statements are collected as garbage, and would keep its transaction so long.
    await query('ROLLBACK').catch(() => undefined);
    client.close();
  };
  try {
    await query('BEGIN');
    const all = await names(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    );
    return {
      dialect: 'sqlite',
      migrations: all.includes(MIGRATIONS_TABLE) ? await names(MIGRATIONS_QUERY) : undefined,
      tables: all.filter((table) => table !== MIGRATIONS_TABLE),
      shape: (table) => readShape(query, table),
      count: async (table) => Number((await query(countQuery(table)))[0]![0]),
      pages: (table) => readPages(query, table),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readShape(query: Query, table: string): Promise<TableShape> {
  const info = await query('SELECT name, type, pk FROM pragma_table_info(?)', [table]);
  const columns = info.map((row) => column.parse(Array.from(row)));
  const foreign = await query('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)', [table]);
  return {
    name: table,
    columns: byName(
      columns.map(([of, type]): ColumnShape => {
        const kind = SQLITE_KINDS[type];
        if (!kind) throw new Error(`a backup cannot hold column ${of} of ${table}: ${type}`);
        return { name: of, kind, type };
      }),
    ),
    primaryKey: columns
      .filter(([, , place]) => place > 0)
      .sort(([, , a], [, , b]) => a - b)
      .map(([of]) => of),
    refersTo: foreign.map((row) => name.parse(Array.from(row))[0]),
  };
}

async function* readPages(query: Query, table: TableShape): AsyncGenerator<readonly string[]> {
  const { columns, primaryKey } = table;
  const key = primaryKey.map(quoted).join(', ');
  const select = `SELECT ${columns.map(selected).join(', ')} FROM ${quoted(table.name)}`;
  const after = `WHERE (${key}) > (${primaryKey.map(() => '?').join(', ')})`;
  const keyPlaces = primaryKey.map((of) => columns.findIndex((one) => one.name === of));
  const size = new PageSize(table);
  let last: InValue[] | undefined;
  for (;;) {
    const rows = await query(`${select} ${last ? after : ''} ORDER BY ${key} LIMIT ${size.rows}`, last ?? []);
    const end = rows.at(-1);
    if (!end) return;
    const lines = rows.map((row) => rowText(table, Array.from(row)));
    yield lines;
    size.learn(lines);
    // Keys are texts and numbers.
    last = keyPlaces.map((place) => end[place] as string | number);
  }
}

function selected({ name: of, kind }: ColumnShape): string {
  // Of nothing, `hex` makes an empty text.
  if (kind === 'bytes') return `CASE WHEN ${quoted(of)} IS NOT NULL THEN lower(hex(${quoted(of)})) END`;
  return kind === 'bigint' ? `CAST(${quoted(of)} AS TEXT)` : quoted(of);
}
