/**
 * Who has a PostgreSQL database to themselves: an advisory lock, which servers share and of which those who must be alone
 * want the whole. It ends with its connection. A server holds it on the connection on which it listens (notifications.ts),
 * and takes it again when that was lost.
 */
import type pg from 'pg';
import { Held, type Claim, type Purpose } from '../claim.js';
import { connectPostgresql } from './connection.js';

/** Next to the one of migrations (migrations.ts). */
const LOCK = 72_707_370;

/** `Driver.claim` */
export async function claim(url: string, purpose: Purpose): Promise<Claim> {
  const client = await connectPostgresql(url);
  // A connection that is lost while nobody asks anything on it must not end the process.
  client.on('error', () => undefined);
  const got = purpose === 'serve' ? await shareClaim(client) : await takeClaim(client);
  if (!got || purpose === 'serve') await client.end();
  if (!got) throw new Held(undefined);
  const release = () => (purpose === 'serve' ? Promise.resolve() : client.end().catch(() => undefined));
  return { tell: () => Promise.resolve(), release };
}

/** @returns whether nobody is alone with the database */
export async function shareClaim(client: pg.Client): Promise<boolean> {
  return isTrue(await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock_shared(${LOCK}) AS "got"`));
}

async function takeClaim(client: pg.Client): Promise<boolean> {
  return isTrue(await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS "got"`));
}

function isTrue({ rows }: pg.QueryResult<{ got: boolean }>): boolean {
  return rows[0]?.got === true;
}
