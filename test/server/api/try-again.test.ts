import assert from 'node:assert/strict';
import { sessionApi } from '../../../core/protocol/session.js';
import pg from 'pg';
import { reportOf } from '../../../server/error-report.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, POSTGRESQL } from '../../support/databases.js';
import { refused, startTestServer } from './running-server.js';
import { cyclesApi } from '../../../core/protocol/cycles.js';

describe('a server whose database is away', () => {
  it('asks to try again, says after how long, and goes on when it is back', async function () {
    this.timeout(60_000);
    const server = await startTestServer(false, POSTGRESQL);
    const url = new URL(server.databaseUrl);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const administrator = new pg.Client({ connectionString: url.href });
    await administrator.connect();
    try {
      await administrator.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
      await administrator.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      for (const endpoint of [sessionApi.options, cyclesApi.list, sessionApi.me]) {
        const response = await server.call(endpoint);
        const problem = await refused(response, 503);
        assert.equal(problem.code, 'try-again');
        assert.match(problem.detail.ja, /少し待ってからやり直して/);
        assert.equal(response.headers.get('retry-after'), '5');
      }
      await administrator.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
      assert.equal((await server.call(cyclesApi.list)).status, 200);
      assert.doesNotMatch(server.lines.join(''), /unforeseen/);
    } finally {
      await administrator.end();
      await server.stop();
    }
  });
});

for (const database of DATABASES) {
  describe(`what the log is told of an unforeseen error (${database.name})`, () => {
    it('is where it happened and of what kind, and nothing of what somebody wrote', async function () {
      this.timeout(60_000);
      const own = await database.create();
      const { client, close } = await openStore(own.url);
      const written = '誰かが書いた評価の文';
      const createdAt = new Date('2026-05-01T09:30:00Z');
      const plan = { municipalityId: written, id: written, name: written, createdAt };
      const mistakes: (() => Promise<unknown>)[] = [
        // Not what the types allow: a mistake in the program.
        () => client.municipality.create({ data: { id: written, nmae: written } as never }),
        () => client.plan.create({ data: plan }),
        () => client.$executeRaw`INSERT INTO "Nowhere" VALUES (${written})`,
        () => client.$queryRaw`SELECT CAST(${written} AS integer) + json(${written})`,
        () => Promise.resolve().then(() => JSON.parse(written) as unknown),
      ];
      for (const mistake of mistakes) {
        await assert.rejects(mistake(), (error: unknown) => {
          const report = reportOf(error);
          assert.doesNotMatch(JSON.stringify(report), new RegExp(written));
          assert.ok(report.name !== '' && report.stack.length > 0);
          return true;
        });
      }
      assert.equal(reportOf(new Error('a record stands nowhere')).message, 'a record stands nowhere');
      await close();
      await own.remove();
    });
  });
}
