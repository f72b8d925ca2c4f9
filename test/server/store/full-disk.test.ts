/**
 * No room left: what SQLite says by itself, with a limit on the size of its file in place of a full disk. It may take the
 * whole transaction back; then nothing of it may be saved.
 */
import assert from 'node:assert/strict';
import { Problem } from '../../../core/problem/problem.js';
import type { Trouble } from '../../../core/problem/trouble.js';
import { Readiness } from '../../../server/readiness.js';
import { asProblemOfStore } from '../../../server/store/database-errors.js';
import type { Database, Store } from '../../../server/store/database.js';
import { openStore } from '../../../server/store/open-store.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { tryWriting } from '../../../server/store/try-writing.js';
import { DATABASES, POSTGRESQL, SQLITE, type OwnDatabase, type TestDatabase } from '../../support/databases.js';

const createdAt = new Date('2026-05-01T09:30:00Z');
const LONG = '若草町'.repeat(20_000);

async function refusedFor(reason: Trouble, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    const problem = asProblemOfStore(error);
    assert.ok(problem instanceof Problem, String(error));
    assert.deepEqual([problem.code, problem.reason], ['try-again', reason]);
    assert.ok(problem.retryAfter);
    return true;
  });
}

function opened(database: TestDatabase) {
  const it: { own?: OwnDatabase; store?: Store } = {};
  beforeEach(async function (this: Mocha.Context) {
    this.timeout(60_000);
    it.own = await database.createWithTables();
    it.store = await openStore(it.own.url);
  });
  afterEach(async () => {
    await it.store?.close();
    await it.own?.remove();
  });
  return () => it.store!;
}

const make = (database: Database, id: string, name = id) =>
  database.municipality.create({ data: { id, name, createdAt }, select: { id: true } });
const ids = async ({ client }: Store) =>
  (await client.municipality.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);

describe('a SQLite file without room to grow', () => {
  const store = opened(SQLITE);
  const allow = (more: number) => allowPages(store(), more);

  it('refuses what needs room and says so, goes on reading, and saves again when there is room', async () => {
    await make(store().client, 'before');
    await allow(2);
    await refusedFor('full', make(store().client, 'a', LONG));
    await refusedFor(
      'full',
      inTransaction(store().client, async (database) => {
        await make(database, 'b');
        await make(database, 'c', LONG);
      }),
    );
    assert.deepEqual(await ids(store()), ['before']);
    await allow(10_000);
    await inTransaction(store().client, (database) => make(database, 'd', LONG));
    assert.deepEqual(await ids(store()), ['before', 'd']);
  });

  it('saves nothing of a transaction in which something was refused, whoever goes on with it', async () => {
    await allow(2);
    const stubborn = inTransaction(store().client, async (database) => {
      await make(database, 'a');
      // As when several are asked for at once: the others are under way already.
      await Promise.allSettled([make(database, 'b', LONG), make(database, 'c'), make(database, 'd')]);
    });
    await refusedFor('full', stubborn);
    assert.deepEqual(await ids(store()), []);
    await allow(10_000);
    await inTransaction(store().client, (database) => make(database, 'e'));
    assert.deepEqual(await ids(store()), ['e']);
  });

  it('is not ready, says that it is full, and is ready again', async () => {
    const { signal } = new AbortController();
    await allow(2);
    await refusedFor('full', new Readiness(store(), signal).require());
    await allow(10_000);
    await new Readiness(store(), signal).require();
    assert.deepEqual(await ids(store()), []);
  });
});

/** How many pages the file may have beyond those it has. */
async function allowPages({ client }: Store, more: number): Promise<void> {
  const [row] = await client.$queryRaw<{ page_count: number | bigint }[]>`PRAGMA page_count`;
  await client.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(row?.page_count ?? 0) + more}`);
}

describe('a SQLite file that may be read only', () => {
  const store = opened(SQLITE);

  it('refuses to save and says so, goes on reading, and saves when it may be written to', async () => {
    await make(store().client, 'before');
    await store().client.$queryRaw`PRAGMA query_only = 1`;
    await refusedFor('read-only', make(store().client, 'a'));
    await refusedFor(
      'read-only',
      inTransaction(store().client, (database) => make(database, 'b')),
    );
    await refusedFor('read-only', new Readiness(store(), new AbortController().signal).require());
    assert.deepEqual(await ids(store()), ['before']);
    await store().client.$queryRaw`PRAGMA query_only = 0`;
    await make(store().client, 'c');
    assert.deepEqual(await ids(store()), ['before', 'c']);
  });
});

describe('a PostgreSQL database that may be read only', () => {
  const store = opened(POSTGRESQL);

  it('refuses to save and says so, and goes on reading', async () => {
    await make(store().client, 'before');
    const readOnly = (work: (database: Database) => Promise<unknown>) =>
      inTransaction(store().client, async (database) => {
        await database.$executeRaw`SET TRANSACTION READ ONLY`;
        return work(database);
      });
    await refusedFor(
      'read-only',
      readOnly((database) => make(database, 'a')),
    );
    assert.deepEqual(await ids(store()), ['before']);
  });
});

/** Of PostgreSQL: `disk_full`, and others that no test can bring about in a database that others use. */
const SAID: readonly (readonly [sqlstate: string, reason: Trouble])[] = [
  ['53100', 'full'],
  ['53200', 'failing'],
  ['53300', 'busy'],
  ['58030', 'failing'],
  ['57P03', 'away'],
  ['25006', 'read-only'],
  ['55P03', 'busy'],
];

describe('PostgreSQL that cannot write', () => {
  const store = opened(POSTGRESQL);

  for (const [sqlstate, reason] of SAID) {
    it(`${sqlstate} is told as “${reason}”, and nothing of the transaction is saved`, async () => {
      const failing = inTransaction(store().client, async (database) => {
        await make(database, 'a');
        await database.$executeRawUnsafe(`DO $$ BEGIN RAISE SQLSTATE '${sqlstate}'; END $$`);
      });
      await refusedFor(reason, failing);
      assert.deepEqual(await ids(store()), []);
    });
  }
});

for (const database of DATABASES) {
  describe(`whether ${database.name} can be written to`, () => {
    const store = opened(database);

    it('is tried with something that is taken back', async () => {
      await tryWriting(store());
      await new Readiness(store(), new AbortController().signal).require();
      assert.deepEqual(await ids(store()), []);
    });

    it('is not asked of a server that is about to end', async () => {
      await refusedFor('closing', new Readiness(store(), AbortSignal.abort()).require());
    });
  });
}
