import assert from 'node:assert/strict';
import { submissionsApi } from '../../../core/protocol/submissions.js';
import { accepted, refused, startTestServer, type TestServer } from './running-server.js';
import type { CycleDto } from '../../../core/protocol/cycles.js';
import { DATABASES } from '../../support/databases.js';

const BYTES = (text: string) => new TextEncoder().encode(text);

for (const database of DATABASES) {
  describe(`what the server refuses (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let unchanged: unknown;

    const state = async () => [await server.progress(cycle), await server.table(cycle), await server.conflicts(cycle)];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      unchanged = await state();
    });
    after(() => server.stop());
    afterEach(async () => assert.deepEqual(await state(), unchanged, 'an unchanged database'));

    it('a file that is no workbook', async () => {
      const problem = await refused(await server.send(cycle, 'memo.xlsx', BYTES('今日の予定')), 422);
      assert.equal(problem.code, 'not-a-workbook');
      assert.notEqual(problem.detail.ja, '');
    });

    it('an empty body', async () => {
      const response = await server.send(cycle, 'empty.xlsx', new Uint8Array());
      assert.ok([415, 422].includes(response.status), String(response.status));
    });

    it('half a workbook', async () => {
      const whole = await server.sample('図書館.xlsx');
      const response = await server.send(cycle, 'half.xlsx', whole.slice(0, whole.length / 2));
      assert.equal(response.status, 422);
    });

    it('the workbook of another year', async () => {
      const lastYear = await server.cycleOf(2024);
      const blank = await server.blank(lastYear);
      const problem = await refused(await server.send(cycle, '去年.xlsx', blank), 422);
      assert.equal(problem.code, 'form-mismatch');
      assert.match(problem.detail.en, /2024.*2025/);
    });

    it('something that is not sent as a workbook', async () => {
      const headers = { 'content-type': 'application/json' };
      const problem = await refused(await server.send(cycle, 'a.xlsx', BYTES('{}'), undefined, headers), 415);
      assert.equal(problem.code, 'unsupported-media-type');
    });

    it('a body in a compressed transfer', async () => {
      const headers = { 'content-encoding': 'gzip' };
      await refused(await server.send(cycle, 'a.xlsx', BYTES('x'), undefined, headers), 415);
    });

    it('more than 30 MB', async () => {
      const response = await server.send(cycle, 'large.xlsx', new Uint8Array(31 * 1024 * 1024));
      assert.equal((await refused(response, 413)).code, 'too-large');
    });

    it('a submission without an id, without a name, or to a cycle that is not there', async () => {
      const post = (query: object, cycleId = cycle.id) =>
        server.call(submissionsApi.send, { params: { cycleId }, query: { ...query }, body: BYTES('x') });
      assert.match((await refused(await post({ fileName: 'a.xlsx' }), 400)).detail.en, /submissionId/);
      const submissionId = '2f6b7c1e-51c7-4a44-9d39-6f5f1f3f0a10';
      assert.match((await refused(await post({ submissionId }), 400)).detail.en, /file name/);
      await refused(await post({ submissionId, fileName: 'a\u0000.xlsx' }), 400);
      await refused(await post({ submissionId, fileName: 'a.xlsx' }, 'none'), 404);
    });

    it('nothing of the blank form itself: it says the same as nothing', async () => {
      const blank = await server.blank(cycle);
      const lastRevision = (await server.progress(cycle)).revision;
      const answer = await accepted(await server.send(cycle, '白紙.xlsx', blank));
      assert.deepEqual([answer.saved, answer.conflicts, answer.revision], [[], [], lastRevision + 1]);
      unchanged = await state();
    });
  });
}
