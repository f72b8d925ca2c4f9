/**
 * A server whose database cannot be written to: a SQLite file without room to grow, a PostgreSQL that may be read only.
 * People go on reading, and are told why nothing is saved; when it can be written to again, the same request is taken.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { findingsApi } from '../../../core/protocol/findings.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import { readySchema, serviceApi } from '../../../core/protocol/service.js';
import { sessionApi } from '../../../core/protocol/session.js';
import { submissionsApi } from '../../../core/protocol/submissions.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { POSTGRESQL, SQLITE, type OwnDatabase, type TestDatabase } from '../../support/databases.js';
import { sampleCity } from '../../support/sample-city.js';
import { Client } from './client.js';
import { accepted, refused } from './running-server.js';
import { serveStore, type ServedStore } from './served-store.js';

interface Case {
  readonly database: TestDatabase;
  readonly reason: string;
  readonly says: RegExp;
  /** How often it is in the log that last uses cannot be noted: a full disk has room for what takes none. */
  readonly notes: number;
  forbid(store: Store, url: string): Promise<void>;
  allow(store: Store, url: string): Promise<void>;
}

const CASES: readonly Case[] = [
  {
    database: SQLITE,
    reason: 'full',
    says: /ディスクに空きがない/,
    notes: 0,
    forbid: async ({ client }) => {
      const [row] = await client.$queryRaw<{ page_count: number | bigint }[]>`PRAGMA page_count`;
      await client.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(row?.page_count ?? 0)}`);
    },
    allow: async ({ client }) => void (await client.$queryRaw`PRAGMA max_page_count = 1000000`),
  },
  {
    database: SQLITE,
    reason: 'read-only',
    says: /書き込めない/,
    notes: 1,
    forbid: async ({ client }) => void (await client.$queryRaw`PRAGMA query_only = 1`),
    allow: async ({ client }) => void (await client.$queryRaw`PRAGMA query_only = 0`),
  },
  {
    database: POSTGRESQL,
    reason: 'read-only',
    says: /書き込めない/,
    notes: 1,
    forbid: (_, url) => setReadOnly(url, 'on'),
    allow: (_, url) => setReadOnly(url, 'off'),
  },
];

/** For all connections that are made from now on; those that there are end. */
async function setReadOnly(url: string, value: 'on' | 'off'): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const administrator = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href,
  });
  await administrator.connect();
  await administrator.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = ${value}`);
  await administrator.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await administrator.end();
  // The pool hears a moment later that its connections have ended; a request in between is told to try again.
  await setTimeout(250);
}

for (const { database, reason, says, notes, forbid, allow } of CASES) {
  describe(`a server whose ${database.name} is ${reason}`, () => {
    let own: OwnDatabase;
    let store: Store;
    let server: ServedStore;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await sampleCity(database);
      store = await openStore(own.url);
      server = await serveStore(store);
    });
    after(async () => {
      await server.close();
      await store.close();
      await own.remove();
    });

    it('goes on reading, says why nothing is saved, is not ready; and takes the same request when it can', async function () {
      this.timeout(60_000);
      const { client } = server;
      const { cycles } = await client.ask(cyclesApi.list);
      const params = { cycleId: cycles[0]!.id };
      const { content } = await client.ask(samplesApi.workbook, { params: { name: '図書館.xlsx' } });
      const query = { submissionId: randomUUID(), fileName: '図書館.xlsx' };
      const send = () => client.call(submissionsApi.send, { params, query, body: content });
      const { revision } = await client.ask(cyclesApi.progress, { params });
      await server.leaveForAWhile();
      await forbid(store, own.url);

      // What is only read, some of which is noted somewhere as well.
      const { progress, table, report, blank } = cyclesApi;
      for (const endpoint of [progress, table, report, blank, findingsApi.list, findingsApi.counts]) {
        const response = await client.call(endpoint, { params });
        assert.equal(response.status, 200, endpoint.path);
        await response.arrayBuffer();
      }
      assert.equal((await client.call(sessionApi.me)).status, 200);

      for (const response of [await send(), await send()]) {
        assert.ok(Number(response.headers.get('retry-after')) > 0);
        const problem = await refused(response, 503);
        assert.deepEqual([problem.code, problem.reason], ['try-again', reason]);
        assert.match(problem.detail.ja, says);
      }
      const stranger = new Client(server.url);
      assert.equal((await stranger.call(serviceApi.health)).status, 200);
      const notReady = await refused(await stranger.call(serviceApi.ready), 503);
      assert.equal(notReady.reason, reason);
      assert.equal((await client.ask(cyclesApi.progress, { params })).revision, revision);
      const told = server.lines.filter((line) => line.includes('last uses cannot be noted'));
      assert.equal(told.length, notes, told.join());
      assert.doesNotMatch(server.lines.join(''), /unforeseen/);

      await allow(store, own.url);
      let again = await send();
      // Of connections that were ended some are found out only when they are used.
      while (again.status === 503) again = await send();
      const answer = await accepted(again);
      assert.equal(answer.revision, revision + 1);
      await becomesReady(stranger);
    });
  });
}

/** What was found a moment ago holds for a moment. */
async function becomesReady(client: Client): Promise<void> {
  for (;;) {
    const response = await client.call(serviceApi.ready);
    if (response.status !== 503) return void readySchema.parse(await response.json());
    await response.arrayBuffer();
  }
}
