/**
 * A single connection to a PostgreSQL database, for what the pool of the store is not for: migrations and backups.
 */
import pg from 'pg';

/** How long to wait for the database server to answer at all. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * To be ended by whoever asked for it.
 * @throws what the driver throws (`unavailable` makes a sentence of it)
 */
export async function connectPostgresql(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'torimatome',
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}
