/**
 * A single connection to a PostgreSQL database, for what the pool of the store is not for: migrations and backups.
 */
import pg from 'pg';

/** How long to wait for the database server to answer at all. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * To be ended by whoever asked for it.
 * @throws Error that names host and database; the driver's own name neither, and some have no words at all
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
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    const place = `${client.database ?? ''} at ${client.host}:${client.port}`;
    throw new Error(`the database ${place} cannot be opened: ${reason}`, { cause: error });
  }
}
