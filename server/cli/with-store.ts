/** Opens the database of a command for as long as its work takes. */
import { chosenDatabase, databaseUrlOf } from '../database-url.js';
import type { Store } from '../store/database.js';
import { openStore } from '../store/open-store.js';

/**
 * @param data the folder that `--data` names
 * @throws Problem for a database that cannot be opened, and what the work throws
 */
export async function withStore<T>(data: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(databaseUrlOf(chosenDatabase(data)));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
