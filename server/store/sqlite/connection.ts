/**
 * A single connection to a SQLite file, for what the client of the store is not for: migrations and backups.
 */
import { createClient, type Client, type Config } from '@libsql/client';
import { pathToFileURL } from 'node:url';

/** How long a writer waits for another process to let go of the file. */
const BUSY_TIMEOUT_MS = 10_000;

/** The driver's defaults are what is wanted: foreign keys on, every commit flushed to the disk. */
export function configOf(file: string): Config {
  return { url: pathToFileURL(file).href, timeout: BUSY_TIMEOUT_MS };
}

/** To be closed by whoever asked for it. */
export function connectSqlite(file: string): Client {
  return createClient(configOf(file));
}
