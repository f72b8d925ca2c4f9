import { programmesApi } from '../../../../core/protocol/programmes.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { syncApi } from '../../../../core/protocol/sync.js';
import { addressOf } from '../../../../core/protocol/endpoint.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { displayText } from '../../../../core/record/value.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { openPackage, rewritePackage } from '../../../../server/xlsx/package.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { dumpDatabase } from '../../../support/database-dump.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, problem, recordsOf, type PushDto } from '../cycle-client.js';

const MB = 1024 * 1024;
const MARK = { text: '目印', raw: '目印' };

for (const database of DATABASES) {
  describe(`what a sync is refused for, with an unchanged database (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let coordinator: CycleClient;
    let own: string;
    let deleted: string;
    let foreign: string;
    let conflict: string;
    let revision: number;
    let unchanged: Awaited<ReturnType<typeof dumpDatabase>>;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      coordinator = new CycleClient(server.client, cycle.id);
      const whole = await library.whole();
      [own, deleted] = recordsOf(whole, '図書館').map(({ id }) => id) as [string, string];
      foreign = recordsOf(whole, '学校教育課')[0]!.id;
      const push = { formVersion: 1, baseRevision: whole.to };
      await library.push({ ...push, edits: [edit(own, 'rating', 'A')], deleted: [{ record: { id: deleted } }] });
      await coordinator.push({ ...push, edits: [edit(own, 'rating', 'B')] });
      const { conflicts } = await library.conflicts();
      conflict = conflicts.find(({ record }) => record === own)!.id;
      revision = (await library.whole()).to;
      unchanged = await everything();
    });
    after(() => server.stop());
    afterEach(async () => assert.deepEqual(await everything(), unchanged));

    /** But for the list of what came in: what was refused is in it, so that somebody looks (rule S7). */
    const everything = async () => {
      const tables = Object.entries(await dumpDatabase(server.databaseUrl));
      return Object.fromEntries(tables.filter(([name]) => name !== 'Arrival'));
    };

    const push = (...edits: ReturnType<typeof edit>[]): PushDto => ({ formVersion: 1, baseRevision: revision, edits });
    const refusal = async (response: Response) => {
      const { code, detail } = await problem(response);
      assert.ok(detail.ja.length > 10 && detail.en.length > 10);
      return [response.status, code];
    };
    const raw = (body: string, headers = { 'content-type': 'application/json' }) =>
      library.client.fetch(addressOf(syncApi.sync, { params: library.params }), { method: 'POST', headers, body });

    it('a client of another version', async () => {
      const body = { protocol: 99, submissionId: randomUUID(), since: null, push: push(edit(own, 'rating', 'S')) };
      assert.deepEqual(await refusal(await library.call(syncApi.sync, { body })), [422, 'protocol-mismatch']);
      const preview = { protocol: 99, push: push(edit(own, 'rating', 'S')) };
      assert.deepEqual(await refusal(await library.call(syncApi.preview, { body: preview })), [
        422,
        'protocol-mismatch',
      ]);
    });

    it('a version of the form that the server does not know', async () => {
      const given = { ...push(edit(own, 'rating', 'S')), formVersion: 99 };
      assert.deepEqual(await refusal(await library.send(given)), [422, 'form-mismatch']);
    });

    it('[S5] cells of another department', async () => {
      const { cells, revision: made } = await library.push(push(edit(foreign, 'rating', 'S')));
      assert.deepEqual([made, cells[0]?.outcome, cells[0]?.reason?.code], [null, 'refused', 'foreign-department']);
      const added = { block: 'programme', key: { no: '9', programme: '新規', department: '学校教育課' }, cells: {} };
      const { records } = await library.push({ ...push(), added: [added] });
      assert.deepEqual([records[0]?.outcome, records[0]?.reason?.code], ['refused', 'foreign-department']);
      const { records: gone } = await library.push({ ...push(), deleted: [{ record: { id: foreign } }] });
      assert.deepEqual([gone[0]?.outcome, gone[0]?.reason?.code], ['refused', 'foreign-department']);
    });

    it('[S5] the workbook of another department', async () => {
      const response = await library.call(submissionsApi.send, {
        query: { submissionId: randomUUID(), fileName: '生涯学習課.xlsx' },
        headers: { 'content-type': 'application/octet-stream' },
        body: await server.sample('生涯学習課.xlsx'),
      });
      const { saved, refused } = await accepted(response);
      assert.deepEqual(
        [saved, new Set(refused.map(({ reason }) => reason.code))],
        [[], new Set(['foreign-department'])],
      );
    });

    it('a base that the server never gave', async () => {
      const ahead = { ...push(edit(own, 'rating', 'S')), baseRevision: revision + 1 };
      assert.deepEqual(await refusal(await library.send(ahead)), [409, 'stale']);
      const since = await library.send(push(edit(own, 'rating', 'S')), randomUUID(), revision + 5);
      assert.deepEqual(await refusal(since), [409, 'stale'], 'with the push not carried out either');
      assert.equal((await library.call(syncApi.delta, { query: { since: revision + 1 } })).status, 409);
    });

    it('[E1] an edit of a record that its writer knew to be deleted, or of none', async () => {
      const { cells } = await library.push(push(edit(deleted, 'rating', 'S'), edit('none', 'rating', 'S')));
      assert.deepEqual(new Set(cells.map(({ reason }) => reason?.code)), new Set(['record-deleted', 'record-unknown']));
    });

    it('a closed cycle, whatever is sent to it', async () => {
      const setState = async (state: string) =>
        assert.equal((await coordinator.call(plansApi.setState, { body: { state } })).status, 200);
      await setState('closed');
      const closed = await dumpDatabase(server.databaseUrl);
      try {
        const department = await library.departmentId('図書館');
        const workbook = await server.blank(cycle);
        const programmes = { decisions: [{ status: 'new', current: [own] }] };
        for (const response of [
          await library.send(push(edit(own, 'rating', 'S'))),
          await server.send(cycle, '図書館.xlsx', workbook),
          await library.decide(conflict, revision, { resolution: 'mine' }),
          await library.step(department, 'submit', revision),
          await coordinator.call(programmesApi.decide, { body: programmes }),
          await coordinator.call(plansApi.setForm, { body: { version: 1 } }),
        ]) {
          assert.deepEqual(await refusal(response), [423, 'locked'], response.url);
        }
        assert.equal((await library.preview(push(edit(own, 'rating', 'S')))).cells.length, 1, 'still previewed');
        assert.deepEqual(await dumpDatabase(server.databaseUrl), closed);
      } finally {
        await setState('open');
        // The audit says who closed the cycle and who opened it again.
        unchanged = await everything();
      }
    });

    it('malformed JSON, another type of body, and what the schema does not know', async () => {
      const whole = JSON.stringify({ protocol: 1, submissionId: randomUUID(), since: null, push: push() });
      assert.deepEqual(await refusal(await raw(whole.slice(0, -2))), [400, 'bad-request']);
      assert.deepEqual(await refusal(await raw('')), [400, 'bad-request']);
      const form = { 'content-type': 'text/plain' };
      assert.deepEqual(await refusal(await raw(whole, form)), [415, 'unsupported-media-type']);
      const typo = { protocol: 1, submissionId: randomUUID(), since: null, push: { ...push(), edit: [] } };
      assert.deepEqual(await refusal(await library.call(syncApi.sync, { body: typo })), [400, 'bad-request']);
      const unnamed = { protocol: 1, submissionId: 'mine', since: null, push: push(edit(own, 'rating', 'S')) };
      assert.deepEqual(await refusal(await library.call(syncApi.sync, { body: unnamed })), [400, 'bad-request']);
    });

    it('10 MB of it', async () => {
      const much = push(edit(own, 'achievement', 'あ'.repeat(4 * MB)));
      assert.deepEqual(await refusal(await library.send(much)), [413, 'too-large']);
      assert.deepEqual(await refusal(await raw('{"push":'.padEnd(10 * MB, ' '))), [413, 'too-large']);
    });

    it('a cell of 40,000 characters, in a push', async () => {
      const { cells, revision: made } = await library.push(push(edit(own, 'achievement', '長'.repeat(40_000))));
      assert.deepEqual([made, cells[0]?.outcome, cells[0]?.reason?.code], [null, 'refused', 'too-long']);
    });

    it('a cell of 40,000 characters, in a workbook', async () => {
      const form = await readSampleForm();
      const blank = await server.blank(cycle);
      const { records } = await readForm(blank, [form], form.id);
      const row = records.find(({ cells }) => displayText(cells['department']?.value) === '図書館')!;
      const change = { sheet: row.sheet, address: row.cells['achievement']!.address, content: MARK };
      const marked = await patchWorkbook(blank, { ...NO_EDITS, cells: [change] });
      // No program of ours writes such a cell.
      const workbook = await withText(marked, MARK.text, '長'.repeat(40_000));
      const { saved, refused } = await accepted(await server.send(cycle, '図書館.xlsx', workbook));
      assert.deepEqual(
        [saved, refused.map(({ field, reason }) => [field, reason.code])],
        [[], [['achievement', 'too-long']]],
      );
    });
  });
}

/** The workbook with a text replaced in whatever part holds it. */
async function withText(bytes: Uint8Array, text: string, by: string): Promise<Uint8Array> {
  const parts = await openPackage(bytes);
  const changes = new Map<string, Uint8Array>();
  for (const name of parts.names.filter((one) => one.endsWith('.xml'))) {
    const xml = Buffer.from(await parts.read(name)).toString('utf8');
    if (xml.includes(text)) changes.set(name, Buffer.from(xml.replaceAll(text, by)));
  }
  return rewritePackage(bytes, changes);
}
