/**
 * Databases with the sample city. It is loaded once, and tests get copies.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { z } from 'zod';
import { startServer } from '../../server/serve.js';
import { databaseAt, type OwnDatabase, type TestDatabase } from './databases.js';
import { sharedThreads } from './shared-threads.js';
import { SHARED_SAMPLES, sharedSamplePath } from './shared.js';

/** Of passwords: cheap, because tests sign in often. */
export const PASSWORD_COST = 8;

const samples = new Map<TestDatabase, Promise<OwnDatabase>>();

/** A database with the sample city. */
export async function sampleCity(database: TestDatabase): Promise<OwnDatabase> {
  const folder = process.env[SHARED_SAMPLES];
  const sample =
    samples.get(database) ?? (folder === undefined ? loadSample(database) : sharedSample(folder, database));
  samples.set(database, sample);
  return (await sample).copy();
}

/** Loads it into a database of its own. */
export async function loadSample(database: TestDatabase): Promise<OwnDatabase> {
  const own = await database.create();
  const logger = pino({ level: 'silent' });
  const options = {
    port: 0,
    databaseUrl: own.url,
    sample: true,
    logger,
    passwordCost: PASSWORD_COST,
    threads: sharedThreads(),
  };
  const server = await startServer(options);
  await server.close();
  return own;
}

const made = z.object({ url: z.string().optional(), error: z.string().optional() });

/** The one that the whole run loads, which may be under way. */
async function sharedSample(folder: string, { name }: TestDatabase): Promise<OwnDatabase> {
  const path = sharedSamplePath(folder, name);
  while (!existsSync(path)) await setTimeout(50);
  const { url, error } = made.parse(JSON.parse(await readFile(path, 'utf8')));
  if (url === undefined) throw new Error(`the sample city could not be loaded: ${error}`);
  return databaseAt(url);
}
