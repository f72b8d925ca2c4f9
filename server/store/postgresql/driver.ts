/**
 * Opens a PostgreSQL database and brings it up to date when needed. The database itself has to exist.
 */
import type { Store, StoreClient } from '../database.js';
import type { Driver, OpenOptions } from '../driver.js';
import { PrismaClient } from '../generated/postgresql/client.js';
import { bringUpToDate } from '../migrate.js';
import { PrismaPgInTurn } from './adapter.js';
import { claim } from './claim.js';
import { connectPostgresql } from './connection.js';
import { POSTGRESQL } from './dialect.js';
import { postgresqlMigrations } from './migrations.js';
import { openMending } from './mending.js';
import { listen } from './notifications.js';
import { USUAL_PATIENCE } from '../patience.js';
import { openMoment } from './snapshot.js';

export const POSTGRESQL_DRIVER: Driver = { claim, open, openMoment, openMending };

/** Connections of one server process: for all who have their turn (mount-routes.ts), and those who sign in. */
const MOST_CONNECTIONS = 20;

async function open(connectionString: string, { migrations, patience = USUAL_PATIENCE }: OpenOptions): Promise<Store> {
  const applied = await prepareDatabase(connectionString, migrations);
  const adapter = new PrismaPgInTurn({
    connectionString,
    max: MOST_CONNECTIONS,
    application_name: 'torimatome',
    keepAlive: true,
    connectionTimeoutMillis: patience.connection,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
    query_timeout: patience.silence,
    idle_in_transaction_session_timeout: patience.idle,
  });
  const extended = new PrismaClient({ adapter }).$extends({ client: { dialect: POSTGRESQL } });
  // Both clients are generated from the same models; only the names of their types differ.
  const client = extended as unknown as StoreClient;
  return {
    client,
    applied,
    narrowed: [],
    tryRoom: () => Promise.resolve(),
    listen: (listener) => listen(connectionString, listener),
    close: () => client.$disconnect(),
  };
}

async function prepareDatabase(connectionString: string, wanted?: readonly string[]): Promise<string[]> {
  const client = await connectPostgresql(connectionString);
  try {
    return await bringUpToDate('postgresql', postgresqlMigrations(client), wanted);
  } finally {
    await client.end();
  }
}
