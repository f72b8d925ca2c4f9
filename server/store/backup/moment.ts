/**
 * A connection that sees one moment of a database, and what a backup asks of it that the databases do not share.
 */
import type { ColumnKind } from './column-kind.js';
import type { TableShape } from './table-shape.js';

/** A row as a driver gives it: its values in the order in which they were selected. */
export type DriverRow = ArrayLike<unknown>;

export interface Moment {
  query(sql: string, values?: readonly string[]): Promise<readonly DriverRow[]>;
  /** Statements that ask for what tables there are; of one table, given as the only parameter, what it is like. */
  readonly catalogue: {
    /** Names. */
    readonly tables: string;
    /** Name, type, whether it is an enumeration (0 or 1), place in the primary key (null where it is not in it). */
    readonly columns: string;
    /** Names of the tables that it refers to, each once. */
    readonly refersTo: string;
  };
  /** Undefined for a type that a backup cannot hold. */
  kindOf(type: string): ColumnKind | undefined;
  /** All rows as a backup has them, in the order of their primary key. @param most rows of the next page */
  pages(table: TableShape, most: () => number): AsyncGenerator<readonly DriverRow[]>;
  close(): Promise<void>;
}
