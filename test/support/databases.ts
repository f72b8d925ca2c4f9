/**
 * The databases that the server runs on, each as a place where a test gets an empty one of its own: a file of SQLite, a
 * database of a real PostgreSQL. What is tested on one is tested on both:
 *
 *   for (const database of DATABASES) describe(`the store on ${database.name}`, () => { … });
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAST, startCluster, type Cluster } from './database-cluster.js';

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
}

const FILE = 'torimatome.db';

export const SQLITE: TestDatabase = { name: 'SQLite', create: () => ownFile() };

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
  return {
    url: pathToFileURL(file).href,
    copy: () => ownFile(file),
    remove: () => removeFolder(folder),
  };
}

export const POSTGRESQL: TestDatabase = { name: 'PostgreSQL', create: () => ownDatabase('template1') };

let cluster: Promise<Cluster> | undefined;
let made = 0;

async function ownDatabase(template: string): Promise<OwnDatabase> {
  const { run, url } = await (cluster ??= startCluster(FAST));
  const name = `test${++made}`;
  await run(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return {
    url: url(name),
    copy: () => ownDatabase(name),
    remove: () => run(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

// Of the whole run: mocha takes a hook that stands outside every `describe` for one.
after(async function (this: Mocha.Context) {
  this.timeout(30_000);
  await (await cluster)?.stop();
  await Promise.all([...folders].map(removeFolder));
});

export const DATABASES: readonly TestDatabase[] = [SQLITE, POSTGRESQL];
