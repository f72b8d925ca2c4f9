/**
 * A database opened to be mended: one writing transaction in which the rules that rows are never changed are switched
 * off, and in which texts are seen as the bytes they are, because a driver may not survive reading them.
 */
import type { DriverRow, Moment } from './backup/moment.js';
import type { TableShape } from './backup/table-shape.js';

export interface Mending extends Pick<Moment, 'query' | 'catalogue' | 'kindOf' | 'close'> {
  /**
   * Rows of a table, page by page: first the row's place, then the texts of these columns as their bytes in hexadecimal
   * (null where there is none). What is written meanwhile into another column may move a row: ask anew for each.
   */
  bytesOf(table: TableShape, columns: readonly string[]): AsyncGenerator<readonly DriverRow[]>;
  /** Writes one value; false where the row's key would be taken, and nothing is written then. */
  write(table: TableShape, column: string, place: string | number, value: string | number): Promise<boolean>;
  /** Keeps what was written; without it `close` takes everything back. */
  save(): Promise<void>;
}
