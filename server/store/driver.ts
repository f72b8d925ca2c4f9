/**
 * What opens a database: its own for each, in `sqlite/` and `postgresql/`. It is loaded only where it is used.
 */
import type { Moment } from './backup/moment.js';
import type { Store } from './database.js';
import type { Mending } from './mending.js';

export interface Driver {
  /**
   * Opens a database and brings it up to date.
   * @param wanted names of the migrations to bring it to, where not all
   * @throws what the driver throws, and Problem where the database's history does not fit (migrate.ts)
   */
  open(url: string, wanted?: readonly string[]): Promise<Store>;
  /**
   * Opens one moment of a database on a connection of its own. Nothing is made or changed.
   * @returns undefined where there is no database
   */
  openMoment(url: string): Promise<Moment | undefined>;
  /**
   * Opens a database to mend it, on a connection of its own; it is not brought up to date.
   * @returns undefined where there is no database
   */
  openMending(url: string): Promise<Mending | undefined>;
}
