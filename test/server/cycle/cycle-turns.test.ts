/**
 * Many who want to change one cycle: they wait in this process, and where somebody holds the cycle's row in the database
 * and does not let go of it, all of them are told in time, and nobody is kept from reading.
 */
import assert from 'node:assert/strict';
import pg from 'pg';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { plansApi } from '../../../core/protocol/plans.js';
import { CycleTurns } from '../../../server/cycle/cycle-turns.js';
import { POSTGRESQL } from '../../support/databases.js';
import { refused, startTestServer, type TestServer } from '../api/running-server.js';

const LONGEST_MS = 10_000;

describe('a cycle whose row somebody holds', () => {
  let server: TestServer;
  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    server = await startTestServer(true, POSTGRESQL);
  });
  after(() => server.stop());

  it('keeps nobody from reading; twelve who change it are told to try again within ten seconds; then it goes on', async function () {
    this.timeout(60_000);
    const { cycles } = await server.ask(cyclesApi.list);
    const params = { cycleId: cycles[0]!.id };
    const change = () => server.call(plansApi.setDeadline, { params, body: { deadline: '2026-06-30' } });
    const other = new pg.Client({ connectionString: server.databaseUrl });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM "Cycle" WHERE "id" = $1 FOR UPDATE', [params.cycleId]);
      const begun = performance.now();
      const changing = Array.from({ length: 12 }, change);
      assert.equal((await server.call(cyclesApi.progress, { params })).status, 200);
      for (const response of await Promise.all(changing)) {
        assert.ok(Number(response.headers.get('retry-after')) > 0);
        // Who comes second at the row waits for it twice, until the statement has taken too long.
        assert.match((await refused(response, 503)).reason ?? '', /^(busy|slow)$/);
      }
      const took = performance.now() - begun;
      assert.ok(took < LONGEST_MS, `${took} ms`);
    } finally {
      await other.end();
    }
    assert.equal((await change()).status, 200);
  });
});

describe('those who change a cycle', () => {
  it('do so two at a time, in the order of coming; other cycles do not wait', async () => {
    const turns = new CycleTurns();
    const [first, second] = ['c1', 'c2'].map((cycleId) => ({ municipalityId: 'm', cycleId }));
    const order: number[] = [];
    let most = 0;
    let running = 0;
    const work = (n: number) => async () => {
      most = Math.max(most, ++running);
      await new Promise((go) => setTimeout(go, 5));
      running--;
      order.push(n);
    };
    const all = Array.from({ length: 6 }, (_, n) => turns.take(first!, work(n)));
    assert.equal(await turns.take(second!, () => Promise.resolve('at once')), 'at once');
    assert.deepEqual(order, []);
    await Promise.all(all);
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5]);
    assert.equal(most, 2);
  });
});
