/**
 * A single connection to a SQLite file, for what the client of the store is not for: migrations and backups.
 */
import { createClient, type Client, type Config } from '@libsql/client';
import { pathToFileURL } from 'node:url';

/** How long a writer of its own waits for another process to let go of the file; nobody else waits for it. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * The driver's defaults are what is wanted: foreign keys on, every commit flushed to the disk.
 * @param timeout how long the process stands still while another one has the file
 */
export function configOf(file: string, timeout = BUSY_TIMEOUT_MS): Config {
  return { url: pathToFileURL(file).href, timeout };
}

/** To be closed by whoever asked for it. */
export function connectSqlite(file: string, timeout?: number): Client {
  return createClient(configOf(file, timeout));
}
