/**
 * What opens a database: its own for each, in `sqlite/` and `postgresql/`. It is loaded only where it is used.
 */
import type { Moment } from './backup/moment.js';
import type { Claim, Purpose } from './claim.js';
import type { Store } from './database.js';
import type { Mending } from './mending.js';
import type { StorePatience } from './patience.js';

export interface OpenOptions {
  /** Names of the migrations to bring it to, where not all. Only for restoring a backup of an older version. */
  readonly migrations?: readonly string[];
  /** Other than usual for what takes as long as it takes, and in tests. */
  readonly patience?: StorePatience;
}

export interface Driver {
  /** `claimDatabase`; the folder of a file is made. @throws Held, and what the driver throws */
  claim(url: string, purpose: Purpose): Promise<Claim>;
  /**
   * Opens a database and brings it up to date.
   * @throws what the driver throws, and Problem where the database's history does not fit (migrate.ts)
   */
  open(url: string, options: OpenOptions): Promise<Store>;
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
