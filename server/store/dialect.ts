/**
 * Where the SQL of the two databases differs. Statements that Prisma does not write itself are the same text for both;
 * what they cannot share is asked of the dialect, which every client and transaction brings along. Each database has its
 * own in its folder (`sqlite/`, `postgresql/`), and nothing outside of them knows a database by its name.
 */
import type { ColumnKind } from './backup/column-kind.js';
import type { DialectName } from './database-url.js';
import type { Prisma } from './generated/sqlite/client.js';

/** A type that both databases know, or an enumeration of the models, in double quotes. */
type ColumnType = 'text' | 'integer' | `"${string}"`;
export type Columns = Readonly<Record<string, ColumnType>>;
export type RowOf<C extends Columns> = { readonly [Name in keyof C]: string | number | null };

export interface Dialect {
  readonly name: DialectName;
  /**
   * Rows as a table to select from, to be given an alias: `FROM ${dialect.rows(…)} AS given`. They travel as one text,
   * or one array a column, so that ten thousand rows are one statement; Prisma's createMany is eight times slower.
   */
  rows<C extends Columns>(columns: C, rows: readonly RowOf<C>[]): Prisma.Sql;
  /** A time as Prisma stores it. */
  time(time: Date): Prisma.Sql;
  /** The first statement of a transaction that reads one moment; none where every transaction does. */
  readonly snapshot: Prisma.Sql | undefined;
  /** By what the driver's adapter knows a transaction that only reads; undefined where it is the database's to know. */
  readonly readingLevel: 'Serializable' | undefined;
  /** Keeps everybody else from writing to tables until the transaction ends; none where every transaction does. */
  lockTables(names: readonly string[]): Prisma.Sql | undefined;
  /** Makes what the database knows about a table fit what is in it now; none where nothing is planned by that. */
  countAnew(name: string): Prisma.Sql | undefined;
  /** Tells all processes on the database something once the transaction is saved; none where there is one process. */
  notify(message: string): Prisma.Sql | undefined;
  /** Whether the process that tells something hears it too. */
  readonly notifiesSender: boolean;
  /**
   * SQL for a value of a backup as the database stores it.
   * @param given SQL of the value, as `rows` gave it: an integer, a text for all other kinds
   * @param type of the column, as the database calls it
   */
  fromBackup(kind: ColumnKind, given: string, type: string): string;
}
