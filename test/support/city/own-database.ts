/**
 * An empty database for a command that is run by itself, gone when it ends. Tests have theirs from `databases.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startCluster } from '../database-cluster.js';

/** @param name `sqlite` or `postgresql` */
export async function onOwnDatabase<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  if (name === 'postgresql') {
    const cluster = await startCluster({});
    try {
      await cluster.run('CREATE DATABASE "own"');
      return await work(cluster.url('own'));
    } finally {
      await cluster.stop();
    }
  }
  if (name !== 'sqlite') throw new Error('a database is sqlite or postgresql');
  const folder = await mkdtemp(join(tmpdir(), 'torimatome-'));
  try {
    return await work(pathToFileURL(join(folder, 'torimatome.db')).href);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
