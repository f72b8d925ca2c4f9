/**
 * Opens a PostgreSQL database and brings it up to date when needed. The database itself has to exist.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { installedPath } from '../installed-path.js';
import { POSTGRESQL } from './dialect.js';
import { PrismaClient } from './generated/postgresql/client.js';
import { applyMigrations, readMigrations } from './migrate.js';
import type { Store, StoreClient } from './open-store.js';
import { postgresqlMigrations } from './postgresql-migrations.js';

/** Connections of one server process. */
const MOST_CONNECTIONS = 10;
/** How long to wait for the database server to answer at all. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * @param connectionString `postgres://user:password@host:port/database`
 * @throws Error when the database cannot be reached or its history does not fit (see migrate.ts)
 */
export async function openPostgresql(connectionString: string): Promise<Store> {
  const applied = await prepareDatabase(connectionString);
  const adapter = new PrismaPg({ connectionString, max: MOST_CONNECTIONS, application_name: 'torimatome' });
  const extended = new PrismaClient({ adapter }).$extends({ client: { dialect: POSTGRESQL } });
  // Both clients are generated from the same models; only the names of their types differ.
  const client = extended as unknown as StoreClient;
  return { client, applied, close: () => client.$disconnect() };
}

async function prepareDatabase(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await connect(client);
    const migrations = await readMigrations(installedPath('prisma/postgresql/migrations'));
    return await applyMigrations(postgresqlMigrations(client), migrations);
  } finally {
    await client.end();
  }
}

/** Names what is meant: the driver's own errors name neither host nor database, and some have no words at all. */
async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    const place = `${client.database ?? ''} at ${client.host}:${client.port}`;
    throw new Error(`the database ${place} cannot be opened: ${reason}`, { cause: error });
  }
}
