/**
 * What the test files of a whole run share, as they are spread over several processes: one PostgreSQL, and the databases
 * with the sample city. Mocha calls these in its own process, before the others begin and after they have ended. Without
 * them (`--no-config`) a process makes its own when it needs one.
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAST, startCluster, type Cluster } from './database-cluster.js';
import { SHARED_CLUSTER, SHARED_SAMPLES, sharedSamplePath } from './shared.js';

let cluster: Cluster | undefined;
let folder: string | undefined;
let samples: Promise<void> = Promise.resolve();
let close: () => Promise<void> = () => Promise.resolve();

export async function mochaGlobalSetup(): Promise<void> {
  cluster = await startCluster(FAST);
  process.env[SHARED_CLUSTER] = cluster.url('postgres');
  folder = await mkdtemp(join(tmpdir(), 'torimatome-samples-'));
  process.env[SHARED_SAMPLES] = folder;
  // The first files need none; who needs one waits for it.
  samples = loadSamples(folder);
}

export async function mochaGlobalTeardown(): Promise<void> {
  await samples;
  await close();
  await cluster?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function loadSamples(into: string): Promise<void> {
  // It looks at the environment when it is loaded.
  const { DATABASES, closeDatabases } = await import('./databases.js');
  const { loadSample } = await import('./sample-city.js');
  for (const database of DATABASES) {
    const { url, error } = await loadSample(database).then(
      (own) => ({ url: own.url, error: undefined }),
      (reason: unknown) => ({ url: undefined, error: String(reason) }),
    );
    const path = sharedSamplePath(into, database.name);
    await writeFile(`${path}.part`, JSON.stringify({ url, error }));
    await rename(`${path}.part`, path);
  }
  close = closeDatabases;
}
