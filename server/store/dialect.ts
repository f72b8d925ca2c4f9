/**
 * Where the SQL of the two databases differs, and nowhere else. Statements that Prisma does not write itself are the
 * same text for both; what they cannot share are the two parts made here: many rows as one parameter, and times.
 */
import type { ColumnKind } from './backup/column-kind.js';
import { Prisma } from './generated/sqlite/client.js';

/** A type that both databases know, or an enumeration of the models, in double quotes. */
export type ColumnType = 'text' | 'integer' | `"${string}"`;
export type Columns = Readonly<Record<string, ColumnType>>;
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: string | number | null };

export interface Dialect {
  readonly name: 'sqlite' | 'postgresql';
  /**
   * Rows as a table to select from, to be given an alias: `FROM ${dialect.rows(…)} AS given`. They travel as one text,
   * or one array a column, so that ten thousand rows are one statement; Prisma's createMany is eight times slower.
   */
  rows<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Prisma.Sql;
  /** A time as Prisma stores it. */
  time(time: Date): Prisma.Sql;
  /** The first statement of a transaction that reads one moment; none where every transaction does. */
  readonly snapshot: Prisma.Sql | undefined;
  /** Keeps everybody else from writing to tables until the transaction ends; none where every transaction does. */
  lockTables(names: readonly string[]): Prisma.Sql | undefined;
  /** Makes what the database knows about a table fit what is in it now; none where nothing is planned by that. */
  countAnew(name: string): Prisma.Sql | undefined;
  /**
   * SQL for a value of a backup (`backup/column-kind.ts`) as the database stores it.
   * @param given SQL of the value, as `rows` gave it: an integer, a text for all other kinds
   * @param type of the column, as the database calls it
   */
  fromBackup(kind: ColumnKind, given: string, type: string): string;
}

const quoted = (names: readonly string[]): Prisma.Sql => Prisma.raw(names.map((name) => `"${name}"`).join(', '));

/** SQLite takes a JSON text apart. */
export const SQLITE: Dialect = {
  name: 'sqlite',
  rows(columns, rows) {
    const names = Object.keys(columns);
    const selected = names.map((name, i) => `value->>${i} AS "${name}"`).join(', ');
    const json = JSON.stringify(rows.map((row) => names.map((name) => row[name])));
    return Prisma.sql`(SELECT ${Prisma.raw(selected)} FROM json_each(${json}))`;
  },
  time: (time) => Prisma.sql`${time.toISOString().replace('Z', '+00:00')}`,
  snapshot: undefined,
  lockTables: () => undefined,
  countAnew: () => undefined,
  fromBackup(kind, given) {
    switch (kind) {
      case 'text':
      case 'integer':
        return given;
      case 'bigint':
        return `CAST(${given} AS integer)`;
      case 'boolean':
        return `(${given} = 'true')`;
      case 'time':
        return `replace(${given}, 'Z', '+00:00')`;
      case 'bytes':
        return `unhex(${given})`;
    }
  },
};

/** PostgreSQL puts arrays together; an alias cannot name the columns here, so they are selected once more. */
export const POSTGRESQL: Dialect = {
  name: 'postgresql',
  rows(columns, rows) {
    const names = Object.keys(columns);
    const arrays = names.map((name) => Prisma.sql`${rows.map((row) => row[name])}::${Prisma.raw(columns[name]!)}[]`);
    return Prisma.sql`(SELECT * FROM unnest(${Prisma.join(arrays)}) AS columns(${quoted(names)}))`;
  },
  time: (time) => Prisma.sql`CAST(${time.toISOString()} AS timestamp(3))`,
  snapshot: Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`,
  lockTables: (names) => Prisma.sql`LOCK TABLE ${quoted(names)} IN EXCLUSIVE MODE`,
  countAnew: (name) => Prisma.sql`ANALYZE ${quoted([name])}`,
  fromBackup: (kind, given, type) => (kind === 'bytes' ? `decode(${given}, 'hex')` : `CAST(${given} AS ${type})`),
};
