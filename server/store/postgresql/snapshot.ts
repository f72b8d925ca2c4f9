/**
 * A moment of a PostgreSQL database: a transaction REPEATABLE READ, READ ONLY. Rows are read through a cursor, because
 * the order by bytes that backups have is not that of most databases' indexes.
 */
import { z } from 'zod';
import { connectPostgresql } from './connection.js';
import { POSTGRESQL_KINDS } from '../backup/column-kind.js';
import { PageSize } from '../backup/page-size.js';
import { countQuery, MIGRATIONS_QUERY, MIGRATIONS_TABLE, type Snapshot } from '../backup/snapshot.js';
import { byName, quoted, rowText, type ColumnShape, type TableShape } from '../backup/table-shape.js';

type Query = (sql: string, values?: unknown[]) => Promise<unknown[][]>;

const name = z.tuple([z.string()]);
const column = z.tuple([z.string(), z.string(), z.boolean(), z.int().nullable()]);

const TABLES = `SELECT relname::text FROM pg_class
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = current_schema()::regnamespace`;

const THIS_TABLE = `(SELECT oid FROM pg_class WHERE relname = $1 AND relnamespace = current_schema()::regnamespace)`;

/** Name, type, whether it is an enumeration, place in the primary key. */
const COLUMNS = `SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), t.typtype = 'e',
    array_position(i.indkey::int2[], a.attnum)
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
  WHERE a.attrelid = ${THIS_TABLE} AND a.attnum > 0 AND NOT a.attisdropped`;

const FOREIGN = `SELECT DISTINCT t.relname::text FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid
  WHERE c.contype = 'f' AND c.conrelid = ${THIS_TABLE}`;

/** @throws Error that names host and database where there is no connection */
export async function openPostgresqlSnapshot(url: string): Promise<Snapshot> {
  const client = await connectPostgresql(url);
  const query: Query = async (text, values = []) => {
    return (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows;
  };
  const names = async (sql: string, values?: unknown[]) => (await query(sql, values)).map((row) => name.parse(row)[0]);
  try {
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const all = await names(TABLES);
    return {
      dialect: 'postgresql',
      migrations: all.includes(MIGRATIONS_TABLE) ? await names(MIGRATIONS_QUERY) : undefined,
      tables: all.filter((table) => table !== MIGRATIONS_TABLE),
      shape: async (table) => shapeOf(table, await query(COLUMNS, [table]), await names(FOREIGN, [table])),
      count: async (table) => Number((await query(countQuery(table)))[0]![0]),
      pages: (table) => readPages(query, table),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

function shapeOf(table: string, rows: readonly unknown[], refersTo: string[]): TableShape {
  const columns = rows.map((row) => column.parse(row));
  return {
    name: table,
    columns: byName(
      columns.map(([of, type, isEnumeration]): ColumnShape => {
        const kind = isEnumeration ? 'text' : POSTGRESQL_KINDS[type];
        if (!kind) throw new Error(`a backup cannot hold column ${of} of ${table}: ${type}`);
        return { name: of, kind, type };
      }),
    ),
    primaryKey: columns
      .filter(([, , , place]) => place !== null)
      .sort(([, , , a], [, , , b]) => a! - b!)
      .map(([of]) => of),
    refersTo,
  };
}

async function* readPages(query: Query, table: TableShape): AsyncGenerator<readonly string[]> {
  const { columns, primaryKey } = table;
  const order = primaryKey.map((of) => {
    const { kind } = columns.find((one) => one.name === of)!;
    return kind === 'text' ? `${quoted(of)}::text COLLATE "C"` : quoted(of);
  });
  const select = `SELECT ${columns.map(selected).join(', ')} FROM ${quoted(table.name)} ORDER BY ${order.join(', ')}`;
  const size = new PageSize(table);
  await query(`DECLARE page_by_page NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const rows = await query(`FETCH ${size.rows} FROM page_by_page`);
    if (rows.length === 0) break;
    const lines = rows.map((row) => rowText(table, row));
    yield lines;
    size.learn(lines);
  }
  await query('CLOSE page_by_page');
}

function selected({ name: of, kind }: ColumnShape): string {
  const column = quoted(of);
  switch (kind) {
    case 'integer':
    case 'boolean':
      return column;
    case 'text':
    case 'bigint':
      return `${column}::text`;
    case 'time':
      return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'bytes':
      return `encode(${column}, 'hex')`;
  }
}
