/**
 * Opens the database that a URL names and brings it up to date. Everything else in server/store works on the client given
 * here, and asks its dialect where SQL differs.
 */
import type { Store } from './database.js';
import { unavailable } from './database-unavailable.js';
import { placeOfUrl } from './database-url.js';
import type { OpenOptions } from './driver.js';
import { driverOf } from './drivers.js';

/**
 * @param url `file:…` for a SQLite file (relative to the current folder, or `file:///…`; made when missing), or
 *   `postgres://…` for a database that exists
 * @throws Problem `database-unavailable` for another URL, for what cannot be opened, and when the database's history does
 *   not fit (migrate.ts)
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const driver = await driverOf(url);
  try {
    return await driver.open(url, options);
  } catch (error) {
    throw unavailable(error, placeOfUrl(url));
  }
}
