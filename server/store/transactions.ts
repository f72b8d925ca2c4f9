/**
 * Transactions. SQLite carries them out one after the other (decision 7); on PostgreSQL they run side by side, and those
 * that change a cycle take its row first (`lockCycle`).
 */
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { asProblemOfStore, isWriteConflict } from './database-errors.js';
import type { Database, StoreClient } from './database.js';

/** Longest that a transaction may wait for its turn, and longest that it may then run. */
const TRANSACTION_MS = 60_000;
/** For what may take as long as it takes, like restoring a backup. */
const LONG_TRANSACTION_MS = 24 * 60 * 60 * 1000;
const MOST_ATTEMPTS = 10;
/** The first pause before trying again; each further one is twice as long, and random within its length. */
const FIRST_PAUSE_MS = 10;

/**
 * Carries out `work` whole or not at all. When writers got into each other's way it is carried out again from the
 * beginning, so that `work` must have no effect outside the database.
 * @throws Problem `try-again` when the writers did not get out of each other's way, or the database is busy or away
 */
export async function inTransaction<T>(client: StoreClient, work: (database: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(client, work, TRANSACTION_MS);
    } catch (error) {
      if (!isWriteConflict(error) || attempt >= MOST_ATTEMPTS) throw asProblemOfStore(error);
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

/** Like `inTransaction`, for long work on a database that nobody else uses: once, and without haste. */
export function inLongTransaction<T>(client: StoreClient, work: (database: Database) => Promise<T>): Promise<T> {
  return run(client, work, LONG_TRANSACTION_MS);
}

/**
 * Reads one moment of the database: what others save meanwhile does not show. `work` must not write.
 * @throws Problem `try-again` when the database is busy or away
 */
export function inSnapshot<T>(client: StoreClient, work: (database: Database) => Promise<T>): Promise<T> {
  const { snapshot, readingLevel } = client.dialect;
  const reading = async (database: Database): Promise<T> => {
    if (snapshot) await database.$executeRaw(snapshot);
    return work(database);
  };
  return run(client, reading, TRANSACTION_MS, readingLevel).catch((error: unknown) => {
    throw asProblemOfStore(error);
  });
}

function run<T>(
  client: StoreClient,
  work: (database: Database) => Promise<T>,
  timeout: number,
  isolationLevel?: 'Serializable',
): Promise<T> {
  const own = async (transaction: unknown): Promise<T> => {
    // SQLite answers at once: without this, those that wait for their turn would follow each other for seconds in which
    // the process does nothing else, not even read what is sent to it.
    await turn();
    // A transaction of an extended client has its extensions too, which the type of the plain client does not say.
    return work(transaction as Database);
  };
  return client.$transaction(own, {
    maxWait: TRANSACTION_MS,
    timeout,
    ...(isolationLevel === undefined ? {} : { isolationLevel }),
  });
}
