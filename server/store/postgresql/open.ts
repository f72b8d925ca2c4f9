/**
 * Opens a PostgreSQL database and brings it up to date when needed. The database itself has to exist.
 */
import { installedPath } from '../../installed-path.js';
import { POSTGRESQL } from '../dialect.js';
import { PrismaClient } from '../generated/postgresql/client.js';
import { applyMigrations, readMigrations } from '../migrate.js';
import type { Store, StoreClient } from '../open-store.js';
import { connectPostgresql } from './connection.js';
import { postgresqlMigrations } from './migrations.js';
import { PrismaPgInTurn } from './adapter.js';

/** Connections of one server process. */
const MOST_CONNECTIONS = 10;

/**
 * @param connectionString `postgres://user:password@host:port/database`
 * @param wanted names of migrations, where not all
 * @throws Error when the database cannot be reached or its history does not fit (see migrate.ts)
 */
export async function openPostgresql(connectionString: string, wanted?: readonly string[]): Promise<Store> {
  const applied = await prepareDatabase(connectionString, wanted);
  const adapter = new PrismaPgInTurn({ connectionString, max: MOST_CONNECTIONS, application_name: 'torimatome' });
  const extended = new PrismaClient({ adapter }).$extends({ client: { dialect: POSTGRESQL } });
  // Both clients are generated from the same models; only the names of their types differ.
  const client = extended as unknown as StoreClient;
  return { client, applied, close: () => client.$disconnect() };
}

async function prepareDatabase(connectionString: string, wanted?: readonly string[]): Promise<string[]> {
  const client = await connectPostgresql(connectionString);
  try {
    const migrations = await readMigrations(installedPath('prisma/postgresql/migrations'), wanted);
    return await applyMigrations(postgresqlMigrations(client), migrations);
  } finally {
    await client.end();
  }
}
