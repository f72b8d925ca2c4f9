import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { Problem } from '../../../core/problem/problem.js';
import { asProblemOfStore } from '../../../server/store/database-errors.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Database, Store } from '../../../server/store/database.js';
import { USUAL_PATIENCE } from '../../../server/store/patience.js';
import { inSnapshot, inTransaction } from '../../../server/store/transactions.js';
import { POSTGRESQL, SQLITE, type OwnDatabase } from '../../support/databases.js';

const createdAt = new Date('2026-05-01T09:30:00Z');
const make = (name: string) => (database: Database) =>
  database.municipality.create({ data: { id: name, name, createdAt } });

async function triesAgain(work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    const problem = asProblemOfStore(error);
    assert.ok(problem instanceof Problem, String(error));
    assert.deepEqual([problem.code, problem.retryAfter], ['try-again', 5]);
    return true;
  });
}

describe('a SQLite file that another program has', () => {
  let own: OwnDatabase;
  let store: Store;
  beforeEach(async () => {
    own = await SQLITE.create();
    store = await openStore(own.url, { patience: { ...USUAL_PATIENCE, lock: 100 } });
  });
  afterEach(async () => {
    await store.close();
    await own.remove();
  });

  it('makes writers try again, and afterwards everything is as before', async () => {
    const other = createClient({ url: own.url });
    await other.execute('BEGIN IMMEDIATE');
    await triesAgain(inTransaction(store.client, make('a')));
    assert.equal(await store.client.municipality.count(), 0);
    await other.execute('ROLLBACK');
    await inTransaction(store.client, make('b'));
    await other.execute('BEGIN IMMEDIATE');
    await triesAgain(make('c')(store.client));
    await other.execute('ROLLBACK');
    other.close();
    await inTransaction(store.client, make('d'));
    await make('e')(store.client);
    const names = (await store.client.municipality.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name);
    assert.deepEqual(names, ['b', 'd', 'e']);
    assert.deepEqual(await store.client.$queryRaw`PRAGMA foreign_keys`, [{ foreign_keys: 1 }]);
  });
});

describe('PostgreSQL in trouble', () => {
  let own: OwnDatabase;
  let store: Store;
  let administrator: pg.Client;
  beforeEach(async function (this: Mocha.Context) {
    this.timeout(60_000);
    own = await POSTGRESQL.create();
    store = await openStore(own.url);
    const url = new URL(own.url);
    url.pathname = '/postgres';
    administrator = new pg.Client({ connectionString: url.href });
    await administrator.connect();
  });
  afterEach(async () => {
    await administrator.end();
    await store.close();
    await own.remove();
  });
  const name = () => new URL(own.url).pathname.slice(1);
  const letIn = (yes: boolean) => administrator.query(`ALTER DATABASE "${name()}" ALLOW_CONNECTIONS ${yes}`);
  const throwOut = () =>
    administrator.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name()]);

  it('is away: try again; and it is there again', async () => {
    await letIn(false);
    await throwOut();
    await triesAgain(inTransaction(store.client, make('a')));
    await triesAgain(inSnapshot(store.client, (database) => database.municipality.count()));
    await triesAgain(store.client.municipality.count());
    await letIn(true);
    await inTransaction(store.client, make('b'));
    assert.equal(await store.client.municipality.count(), 1);
  });

  it('breaks off in the middle of a transaction: nothing of it is saved', async () => {
    const broken = inTransaction(store.client, async (database) => {
      await make('a')(database);
      await throwOut();
      await make('b')(database);
    });
    await triesAgain(broken);
    assert.equal(await store.client.municipality.count(), 0);
  });

  it('conflicts that do not end: try again, after ten attempts', async function () {
    this.timeout(60_000);
    await make('a')(store.client);
    let attempts = 0;
    const losing = inTransaction(store.client, async (database) => {
      await database.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
      await database.municipality.findMany();
      // Somebody else is always faster.
      const data = { name: `a${++attempts}` };
      await store.client.municipality.update({ where: { id: 'a' }, data });
      await database.municipality.update({ where: { id: 'a' }, data: { name: 'mine' } });
    });
    await triesAgain(losing);
    assert.equal(attempts, 10);
    assert.equal((await store.client.municipality.findFirst())?.name, 'a10');
  });
});
