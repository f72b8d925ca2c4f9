/**
 * Who has a SQLite file to themselves: whoever has the lock on a file of its own beside it. SQLite takes that lock from the
 * system, which ends it with the process, so that none is ever left behind by one that was killed, and no number of a
 * process has to be believed. The database's own file would not do: others have to write to it as well.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LibsqlError } from '@libsql/client';
import { Held, holderSchema, type Claim, type Holder } from '../claim.js';
import { fileOfUrl } from '../database-url.js';
import { FOLDER_MODE, makeMissing, FILE_MODE } from '../owner-only.js';
import { connectSqlite } from './connection.js';

/** `Driver.claim` */
export async function claim(url: string): Promise<Claim> {
  const file = fileOfUrl(url);
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  const [lock, says] = [`${file}-server`, `${file}-server.json`];
  await makeMissing(lock);
  const connection = connectSqlite(lock, 0);
  try {
    await connection.execute('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY')) throw new Held(await holderIn(says));
    throw error;
  }
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
  // Only for people: a full disk keeps no server from starting.
  const say = (about: Holder) =>
    writeFile(says, JSON.stringify(about), { mode: FILE_MODE }).catch((): undefined => undefined);
  await say(holder);
  return {
    tell: (own) => say({ ...holder, url: own }),
    async release() {
      await rm(says, { force: true }).catch(() => undefined);
      // The connection lives on until its statements are collected as garbage.
      await connection.execute('ROLLBACK').catch(() => undefined);
      connection.close();
    },
  };
}

async function holderIn(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
