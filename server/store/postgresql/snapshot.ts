/**
 * A moment of a PostgreSQL database: a transaction REPEATABLE READ, READ ONLY. Rows are read through a cursor, because
 * the order by bytes that backups have is not that of most databases' indexes.
 */
import type { DriverRow, Moment } from '../backup/moment.js';
import { quoted, type TableShape } from '../backup/table-shape.js';
import { kindOf, toBackup } from './columns.js';
import { connectPostgresql } from './connection.js';

type Query = Moment['query'];

const THIS_TABLE = `(SELECT oid FROM pg_class WHERE relname = $1 AND relnamespace = current_schema()::regnamespace)`;

export const CATALOGUE = {
  tables: `SELECT relname::text FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = current_schema()::regnamespace`,
  columns: `SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), (t.typtype = 'e')::int,
      array_position(i.indkey::int2[], a.attnum)
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
    WHERE a.attrelid = ${THIS_TABLE} AND a.attnum > 0 AND NOT a.attisdropped`,
  refersTo: `SELECT DISTINCT t.relname::text FROM pg_constraint c JOIN pg_class t ON t.oid = c.confrelid
    WHERE c.contype = 'f' AND c.conrelid = ${THIS_TABLE}`,
};

export async function openMoment(url: string): Promise<Moment> {
  const client = await connectPostgresql(url);
  const query: Query = async (text, values = []) => {
    return (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows;
  };
  try {
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    await client.end();
    throw error;
  }
  const pages: Moment['pages'] = (table, most) => readPages(query, table, most);
  return { query, catalogue: CATALOGUE, kindOf, pages, close: () => client.end() };
}

async function* readPages(
  query: Query,
  { name, columns, primaryKey }: TableShape,
  most: () => number,
): AsyncGenerator<readonly DriverRow[]> {
  const texts = new Set(columns.filter(({ kind }) => kind === 'text').map((column) => column.name));
  const order = primaryKey.map((of) => (texts.has(of) ? `${quoted(of)}::text COLLATE "C"` : quoted(of)));
  const values = columns.map((column) => toBackup(column.kind, quoted(column.name)));
  const select = `SELECT ${values.join(', ')} FROM ${quoted(name)} ORDER BY ${order.join(', ')}`;
  await query(`DECLARE page_by_page NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const rows = await query(`FETCH ${most()} FROM page_by_page`);
    if (rows.length === 0) break;
    yield rows;
  }
  await query('CLOSE page_by_page');
}
