/**
 * How long a database is waited for, in milliseconds. A person is answered within ten seconds, whatever it does: what
 * finds no connection and what then waits for an answer come to less together. 0 is for as long as it takes.
 */
export interface StorePatience {
  /** Until there is a connection: a new one, or one that others give back. */
  readonly connection: number;
  /** For what others have locked: rows, or the file. */
  readonly lock: number;
  /** For one statement, which the database is to end by then. */
  readonly statement: number;
  /** Until a database that says nothing at all is given up. */
  readonly silence: number;
  /** How long a transaction may hold its locks and do nothing: what became of its process is not known. */
  readonly idle: number;
}

export const USUAL_PATIENCE: StorePatience = {
  connection: 2_500,
  lock: 5_000,
  statement: 6_000,
  silence: 7_000,
  idle: 30_000,
};

/** For what takes as long as it takes, on a database that nobody else uses. */
export const ENDLESS_PATIENCE: StorePatience = { connection: 10_000, lock: 0, statement: 0, silence: 0, idle: 0 };
