/**
 * A database that does not answer: rows that somebody holds, a file that another program has, a connection on which nothing
 * comes any more, connections that are all in use. Each is given up in time, and leaves nothing behind that hangs.
 */
import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { Problem } from '../../../core/problem/problem.js';
import type { Trouble } from '../../../core/problem/trouble.js';
import { Readiness } from '../../../server/readiness.js';
import { asProblemOfStore } from '../../../server/store/database-errors.js';
import type { Database, Store } from '../../../server/store/database.js';
import { openStore } from '../../../server/store/open-store.js';
import { USUAL_PATIENCE, type StorePatience } from '../../../server/store/patience.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { POSTGRESQL, SQLITE, type OwnDatabase } from '../../support/databases.js';
import { silentProxy, type SilentProxy } from '../../support/silent-proxy.js';

const createdAt = new Date('2026-05-01T09:30:00Z');
const make = (database: Database, id: string) =>
  database.municipality.create({ data: { id, name: id, createdAt }, select: { id: true } });
const rename = (database: Database, id: string) =>
  database.municipality.update({ where: { id }, data: { name: `${id}2` }, select: { id: true } });

const PATIENCE: StorePatience = { connection: 300, lock: 300, statement: 500, silence: 700, idle: 30_000 };
/** No answer on a connection that there was, no connection among those there are, or no new one. */
const UNHEARD: readonly Trouble[] = ['slow', 'busy', 'away'];
/** Far more than the patience, far less than forever. */
const SOON_MS = 5_000;

async function givenUp(reasons: readonly Trouble[], work: Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await assert.rejects(work, (error: unknown) => {
    const problem = asProblemOfStore(error);
    assert.ok(problem instanceof Problem, String(error));
    assert.equal(problem.code, 'try-again');
    assert.ok(problem.reason && reasons.includes(problem.reason), problem.reason);
    return true;
  });
  const took = performance.now() - begun;
  assert.ok(took < SOON_MS, `${took} ms`);
}

it('nobody waits for a database for longer than ten seconds', () => {
  const { connection, lock, statement, silence } = USUAL_PATIENCE;
  // Statements are ended by the database before the connection is given up.
  assert.ok(lock <= statement && statement < silence);
  assert.ok(connection + silence < 10_000);
});

describe('a PostgreSQL database that hangs', () => {
  let own: OwnDatabase;
  let store: Store;
  let other: pg.Client;

  beforeEach(async function (this: Mocha.Context) {
    this.timeout(60_000);
    own = await POSTGRESQL.createWithTables();
    store = await openStore(own.url, { patience: PATIENCE });
    await make(store.client, 'a');
    other = new pg.Client({ connectionString: own.url });
    await other.connect();
  });
  afterEach(async () => {
    await other.end();
    await store.close();
    await own.remove();
  });

  it('because somebody holds a row: who wants it is told, others go on', async () => {
    await other.query('BEGIN');
    await other.query(`UPDATE "Municipality" SET "name" = 'mine' WHERE "id" = 'a'`);
    await givenUp(
      ['busy'],
      inTransaction(store.client, (database) => rename(database, 'a')),
    );
    await givenUp(['busy'], rename(store.client, 'a'));
    assert.equal(await store.client.municipality.count(), 1);
    await make(store.client, 'b');
    await other.query('ROLLBACK');
    await rename(store.client, 'a');
  });

  it('because a statement does not end', async () => {
    await givenUp(['slow'], store.client.$queryRaw`SELECT pg_sleep(60)::text`);
    await givenUp(
      ['slow'],
      inTransaction(store.client, (database) => database.$queryRaw`SELECT pg_sleep(60)::text`),
    );
    assert.equal(await store.client.municipality.count(), 1);
  });

  it('because all connections are in use: who finds none is told', async function () {
    this.timeout(60_000);
    let finish = () => {};
    const finished = new Promise<void>((go) => (finish = go));
    const holding = Array.from({ length: 20 }, () =>
      inTransaction(store.client, async (database) => {
        await database.municipality.count();
        await finished;
      }),
    );
    const countOf = async () =>
      Number(
        (await other.query<{ n: string }>(`SELECT count(*) AS n FROM pg_stat_activity WHERE state LIKE 'idle in%'`))
          .rows[0]?.n,
      );
    while ((await countOf()) < 20);
    await givenUp(['busy'], store.client.municipality.count());
    await givenUp(
      ['busy'],
      inTransaction(store.client, (database) => make(database, 'b')),
    );
    finish();
    await Promise.all(holding);
    assert.equal(await store.client.municipality.count(), 1);
  });
});

describe('a PostgreSQL database from which nothing comes any more', () => {
  let own: OwnDatabase;
  let way: SilentProxy;
  let store: Store;

  beforeEach(async function (this: Mocha.Context) {
    this.timeout(60_000);
    own = await POSTGRESQL.createWithTables();
    way = await silentProxy(own.url);
    store = await openStore(way.url, { patience: PATIENCE });
    await make(store.client, 'a');
  });
  afterEach(async () => {
    await store.close();
    await way.close();
    await own.remove();
  });

  it('is given up, is not ready, and is used again when it answers', async function () {
    this.timeout(60_000);
    way.fallSilent();
    await givenUp(UNHEARD, store.client.municipality.count());
    await givenUp(
      UNHEARD,
      inTransaction(store.client, (database) => make(database, 'b')),
    );
    await givenUp(UNHEARD, new Readiness(store, new AbortController().signal).require());
    way.recover();
    await inTransaction(store.client, (database) => make(database, 'c'));
    assert.equal(await store.client.municipality.count(), 2);
  });

  it('is given up in the middle of a transaction, whose connection nobody gets', async function () {
    this.timeout(60_000);
    const broken = inTransaction(store.client, async (database) => {
      await make(database, 'b');
      way.fallSilent();
      await make(database, 'c');
    });
    await givenUp(['slow'], broken);
    way.recover();
    for (let i = 0; i < 5; i++) assert.equal(await store.client.municipality.count(), 1);
  });
});

describe('a SQLite file that another program does not let go of', () => {
  let own: OwnDatabase;
  let store: Store;

  beforeEach(async () => {
    own = await SQLITE.createWithTables();
    store = await openStore(own.url, { patience: PATIENCE });
    await make(store.client, 'a');
  });
  afterEach(async () => {
    await store.close();
    await own.remove();
  });

  it('keeps nobody from reading; all who want to write are told together, not one after the other', async () => {
    const other = createClient({ url: own.url });
    await other.execute('BEGIN IMMEDIATE');
    const begun = performance.now();
    const writing = Array.from({ length: 30 }, (_, n) =>
      givenUp(
        ['busy'],
        inTransaction(store.client, (database) => make(database, `b${n}`)),
      ),
    );
    let longest = 0;
    for (let reads = 0; reads < 5; reads++) {
      const asked = performance.now();
      assert.equal(await store.client.municipality.count(), 1);
      longest = Math.max(longest, performance.now() - asked);
    }
    assert.ok(longest < SOON_MS, `a read took ${longest} ms`);
    await Promise.all(writing);
    // One after the other it would be thirty times the patience: nine seconds.
    assert.ok(performance.now() - begun < SOON_MS);
    await givenUp(['busy'], rename(store.client, 'a'));
    await other.execute('ROLLBACK');
    other.close();
    await inTransaction(store.client, (database) => make(database, 'c'));
    assert.equal(await store.client.municipality.count(), 2);
  });

  it('is waited for as long as the patience lasts', async () => {
    const other = createClient({ url: own.url });
    await other.execute('BEGIN IMMEDIATE');
    setTimeout(() => void other.execute('ROLLBACK'), PATIENCE.lock / 3);
    await inTransaction(store.client, (database) => make(database, 'b'));
    assert.equal(await store.client.municipality.count(), 2);
    other.close();
  });
});
