/**
 * The tables of a database as they are, told alike for both databases.
 */
import type { StoreClient } from '../../../server/store/database.js';

export interface TableShape {
  readonly name: string;
  /** `name`, or `name?` where it may be null; sorted. */
  readonly columns: readonly string[];
  /** Columns in order. */
  readonly primaryKey: readonly string[];
  /** Columns in order, joined; sorted. */
  readonly uniques: readonly string[];
  readonly indexes: readonly string[];
  /** `columns -> Table(columns)`; sorted. */
  readonly foreignKeys: readonly string[];
}

/** All tables but those of the migrations, sorted by name. */
export async function readSchema(client: StoreClient): Promise<TableShape[]> {
  const read = client.dialect.name === 'sqlite' ? readSqliteTable : readPostgresqlTable;
  const names = await client.$queryRawUnsafe<{ name: string }[]>(TABLES[client.dialect.name]);
  const shapes: TableShape[] = [];
  for (const { name } of names.filter((table) => !table.name.startsWith('_'))) shapes.push(await read(client, name));
  return shapes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const TABLES = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table'`,
  postgresql: `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'`,
};

async function readSqliteTable(client: StoreClient, name: string): Promise<TableShape> {
  const query = <Row>(sql: string, value: string) => client.$queryRawUnsafe<Row[]>(sql, value);
  const columns = await query<{ name: string; notnull: bigint; pk: bigint }>(
    'SELECT name, "notnull", pk FROM pragma_table_info(?)',
    name,
  );
  const indexes = await query<{ columns: string; unique: bigint; origin: string }>(
    `SELECT list."unique", list.origin,
       (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno)) AS columns
     FROM pragma_index_list(?) AS list`,
    name,
  );
  const foreign = await query<{ own: string; table: string; their: string }>(
    `SELECT "table", group_concat("from") AS own, group_concat("to") AS their
     FROM (SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq) GROUP BY id`,
    name,
  );
  const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
  const others = indexes.filter(({ origin }) => origin !== 'pk');
  return {
    name,
    columns: columns.map((column) => column.name + (Number(column.notnull) === 1 ? '' : '?')).sort(),
    primaryKey: key.map((column) => column.name),
    uniques: others
      .filter(({ unique }) => Number(unique) === 1)
      .map((index) => index.columns)
      .sort(),
    indexes: others
      .filter(({ unique }) => Number(unique) === 0)
      .map((index) => index.columns)
      .sort(),
    foreignKeys: foreign.map(({ own, table, their }) => `${own} -> ${table}(${their})`).sort(),
  };
}

/** Names of the columns that a list of numbers stands for, in its order. */
const NAMED = (numbers: string, table: string) => `(SELECT string_agg(a.attname::text, ',' ORDER BY n.place)
  FROM unnest(${numbers}) WITH ORDINALITY AS n(number, place)
  JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = n.number)`;

async function readPostgresqlTable(client: StoreClient, name: string): Promise<TableShape> {
  const query = <Row>(sql: string) => client.$queryRawUnsafe<Row[]>(sql, `"${name}"`);
  const columns = await query<{ name: string; required: boolean }>(
    `SELECT attname::text AS name, attnotnull AS required FROM pg_attribute
     WHERE attrelid = CAST($1 AS regclass) AND attnum > 0 AND NOT attisdropped`,
  );
  const indexes = await query<{ columns: string; unique: boolean; primary: boolean }>(
    `SELECT indisunique AS unique, indisprimary AS primary, ${NAMED('indkey::int2[]', 'indrelid')} AS columns
     FROM pg_index WHERE indrelid = CAST($1 AS regclass)`,
  );
  const foreign = await query<{ own: string; table: string; their: string }>(
    `SELECT t.relname::text AS table, ${NAMED('conkey', 'conrelid')} AS own, ${NAMED('confkey', 'confrelid')} AS their
     FROM pg_constraint JOIN pg_class t ON t.oid = confrelid
     WHERE contype = 'f' AND conrelid = CAST($1 AS regclass)`,
  );
  const others = indexes.filter(({ primary }) => !primary);
  return {
    name,
    columns: columns.map((column) => column.name + (column.required ? '' : '?')).sort(),
    primaryKey: indexes.find(({ primary }) => primary)?.columns.split(',') ?? [],
    uniques: others
      .filter(({ unique }) => unique)
      .map((index) => index.columns)
      .sort(),
    indexes: others
      .filter(({ unique }) => !unique)
      .map((index) => index.columns)
      .sort(),
    foreignKeys: foreign.map(({ own, table, their }) => `${own} -> ${table}(${their})`).sort(),
  };
}
