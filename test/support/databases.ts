/**
 * The databases that the server runs on, each as a place where a test gets an empty one of its own: a file of SQLite, a
 * database of a real PostgreSQL. What is tested on one is tested on both:
 *
 *   for (const database of DATABASES) describe(`the store on ${database.name}`, () => { … });
 */
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '../../server/store/open-store.js';
import { connectCluster, FAST, startCluster, type Cluster } from './database-cluster.js';
import { SHARED_CLUSTER } from './shared.js';

/** A database of a test's own. Everybody has to have left it when it is copied or removed. */
export interface OwnDatabase {
  /** For `openStore`. */
  readonly url: string;
  /** Another one with the same content. */
  copy(): Promise<OwnDatabase>;
  remove(): Promise<void>;
}

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** An empty one, without tables. */
  create(): Promise<OwnDatabase>;
  /** One with all tables and nothing in them, as a copy: making the tables takes longer. */
  createWithTables(): Promise<OwnDatabase>;
}

function testDatabase(name: TestDatabase['name'], create: () => Promise<OwnDatabase>): TestDatabase {
  let template: Promise<OwnDatabase> | undefined;
  const makeTables = async () => {
    const own = await create();
    await (await openStore(own.url)).close();
    return own;
  };
  return { name, create, createWithTables: async () => (await (template ??= makeTables())).copy() };
}

const FILE = 'torimatome.db';

export const SQLITE = testDatabase('SQLite', () => ownFile());

const folders = new Set<string>();

async function removeFolder(folder: string): Promise<void> {
  folders.delete(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function ownFile(content?: string): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
  folders.add(folder);
  const file = join(folder, FILE);
  if (content !== undefined) await copyFile(content, file);
  return databaseAt(pathToFileURL(file).href);
}

/** One that is there, perhaps made by another process: who removes it is for them to agree on. */
export function databaseAt(url: string): OwnDatabase {
  if (url.startsWith('file:')) {
    const file = fileURLToPath(url);
    return { url, copy: () => ownFile(file), remove: () => removeFolder(dirname(file)) };
  }
  const name = new URL(url).pathname.slice(1);
  return {
    url,
    copy: () => ownDatabase(name),
    remove: async () => (await theCluster()).run(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

export const POSTGRESQL = testDatabase('PostgreSQL', () => ownDatabase('template1'));

let cluster: Promise<Cluster> | undefined;
let made = 0;

async function ownDatabase(template: string): Promise<OwnDatabase> {
  const { run, url } = await theCluster();
  // Of this process: other test files run beside it.
  const name = `test${process.pid}_${++made}`;
  await run(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return databaseAt(url(name));
}

/** The one of the whole run where there is one, else one of this process, which ends with it. */
function theCluster(): Promise<Cluster> {
  const shared = process.env[SHARED_CLUSTER];
  return (cluster ??= shared === undefined ? startCluster(FAST) : connectCluster(shared));
}

/** To be called when no test follows any more. */
export async function closeDatabases(): Promise<void> {
  await (await cluster)?.stop();
  await Promise.all([...folders].map(removeFolder));
}

// A process that runs one test file after the other is told of no end but its own.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

// A hook outside every `describe` is one of the whole run where one process runs all files; where several do, it is one
// of the first file that came to this module, and the others need the databases still.
// A command that is run by itself has no hooks, and closes what it opened.
if (process.env[SHARED_CLUSTER] === undefined && 'after' in globalThis) {
  after(async function (this: Mocha.Context) {
    this.timeout(30_000);
    await closeDatabases();
  });
}

export const DATABASES: readonly TestDatabase[] = [SQLITE, POSTGRESQL];
