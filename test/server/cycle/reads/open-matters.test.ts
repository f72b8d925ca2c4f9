import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NO_EDITS } from '../../../../core/grid/edit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { openMattersApi } from '../../../../core/protocol/open-matters.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { openCount } from '../../../../core/workflow/open-matters.js';
import { patchWorkbook } from '../../../../server/xlsx/patch/patch-workbook.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`what is still open (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: CycleClient;
    let id: string;

    before(async function () {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      id = await coordinator.departmentId('図書館');
    });
    afterEach(() => server.stop());

    const listOf = async ({ client, params }: CycleClient, departmentId?: string) => {
      const query = departmentId === undefined ? {} : { departmentId };
      return (await client.ask(openMattersApi.list, { params, query })).departments;
    };
    const ofLibrary = async (reader: CycleClient) => (await listOf(reader, id))[0]!;
    const counts = async (reader: CycleClient) =>
      new Map((await ofLibrary(reader)).matters.map(({ kind, count }) => [kind, count]));

    it('names cells that are missing or in conflict, each with its row and its place', async () => {
      const [row] = recordsOf(await library.whole(), '図書館');
      const { to } = await library.whole();
      const push = (text: string) => {
        return { formVersion: 1, baseRevision: to, edits: [edit(row!.id, 'achievement', text)] };
      };
      await library.push(push('図書館の書いた実績'));
      await coordinator.push(push('取りまとめで直した実績'));
      const { matters } = await ofLibrary(library);
      const conflict = matters.find(({ kind }) => kind === 'conflict')!;
      assert.equal(conflict.count, 1);
      assert.deepEqual([conflict.lines[0]?.record, conflict.lines[0]?.field], [row!.id, 'achievement']);
      const blank = matters.find(({ kind }) => kind === 'blank')!;
      assert.equal(blank.lines.length, blank.count);
      for (const { record, address, text } of blank.lines) {
        assert.notEqual(record, '');
        assert.match(address, /^[A-Z]+\d+/);
        assert.notEqual(text.ja, '');
      }
    });

    it('tells of answers that were not taken in, until the table says the same or a reviewer has answered to it', async () => {
      const { blocks } = await server.table(cycle);
      const record = blocks[0]!.records.find(({ departments }) => departments.includes('子育て支援課'))!;
      const { address } = record.cells['achievement']!;
      const content = { text: '図書館から見た成果', raw: '図書館から見た成果' };
      const cells = [{ sheet: record.sheet, address, content }];
      // Some of it is the library's own, and is taken; one cell is another department's.
      const bytes = await patchWorkbook(await server.sample('図書館.xlsx'), { ...NO_EDITS, cells });
      const sent = { query: { submissionId: randomUUID(), fileName: '図書館.xlsx' }, body: Buffer.from(bytes) };
      const answer = await accepted(await library.call(submissionsApi.send, sent));
      assert.deepEqual(
        answer.refused.map(({ field, reason }) => [field, reason.code]),
        [['achievement', 'foreign-department']],
      );
      const refused = (await ofLibrary(coordinator)).matters.find(({ kind }) => kind === 'refused')!;
      assert.deepEqual(
        refused.lines.map((line) => [line.record, line.field, line.address]),
        [[record.id, 'achievement', address]],
      );
      // Nobody else's business.
      assert.equal(
        (await counts(new CycleClient(await server.sampleUser('gakko'), cycle.id))).get('refused'),
        undefined,
      );
      const { to } = await coordinator.whole();
      await coordinator.stepped(id, 'submit', to);
      assert.equal((await counts(coordinator)).get('refused'), 1);
      await coordinator.stepped(id, 'return', to, { note: '他課の行は書けません。' });
      assert.equal((await counts(coordinator)).get('refused'), undefined);
    });

    it('tells of them no longer where the table has come to say the same', async () => {
      const { blocks } = await server.table(cycle);
      const record = blocks[0]!.records.find(({ departments }) => departments.includes('子育て支援課'))!;
      const content = { text: '同じ成果', raw: '同じ成果' };
      const cells = [{ sheet: record.sheet, address: record.cells['achievement']!.address, content }];
      const bytes = await patchWorkbook(await server.sample('図書館.xlsx'), { ...NO_EDITS, cells });
      const sent = { query: { submissionId: randomUUID(), fileName: '図書館.xlsx' }, body: Buffer.from(bytes) };
      await accepted(await library.call(submissionsApi.send, sent));
      await coordinator.write(record.id, 'achievement', '同じ成果');
      assert.equal((await counts(coordinator)).get('refused'), undefined);
    });

    it('tells why it was returned until it is submitted again; that is nothing to be asked about', async () => {
      const { to } = await library.whole();
      await coordinator.stepped(id, 'submit', to);
      await coordinator.stepped(id, 'return', to, { note: '出どころを書いてください。' });
      const { matters, state } = await ofLibrary(library);
      assert.equal(state, 'returned');
      const returned = matters.find(({ kind }) => kind === 'returned')!;
      assert.deepEqual(
        returned.lines.map(({ text }) => text.ja),
        ['出どころを書いてください。'],
      );
      assert.equal(openCount(matters), openCount(matters.filter(({ kind }) => kind !== 'returned')));
      assert.equal(
        (await counts(new CycleClient(await server.sampleUser('kaigi'), cycle.id))).get('returned'),
        undefined,
      );
      await library.stepped(id, 'submit', to);
      assert.equal((await counts(library)).get('returned'), undefined);
    });

    it('counts, whoever asks and on whichever page, what the rows of the department lack: one number', async () => {
      await accepted(await server.send(cycle, '生活支援課.xlsx', await server.sample('生活支援課.xlsx')));
      const params = { cycleId: cycle.id };
      const { departments } = await server.ask(workflowApi.standing, { params });
      const progress = new Map((await server.progress(cycle)).departments.map((one) => [one.name, one]));
      const open = new Map((await listOf(coordinator)).map((one) => [one.id, one.matters]));
      for (const { id: departmentId, name, entries, filled, blank, wrong, conflicts } of departments) {
        const shown = progress.get(name)!;
        assert.deepEqual(
          [shown.entries, shown.filled, shown.blank, shown.wrong, shown.conflicts],
          [entries, filled, blank, wrong, conflicts],
          name,
        );
        const rows = await server.ask(workflowApi.rows, { params: { ...params, departmentId } });
        assert.deepEqual([rows.blank.length, rows.wrong.length], [blank, wrong], name);
        const told = new Map(open.get(departmentId)!.map(({ kind, count }) => [kind, count]));
        const counted = [told.get('blank') ?? 0, told.get('wrong') ?? 0, told.get('conflict') ?? 0];
        assert.deepEqual(counted, [blank, wrong, conflicts], name);
      }
    });

    it('does not hold the blanks of others against whoever sends a workbook that names nobody', async () => {
      const answer = await accepted(await server.send(cycle, '様式.xlsx', readBlank()));
      assert.equal(answer.department, '');
      const blanks = answer.issues.filter(({ code }) => code === 'required-blank' || code === 'choice-unset');
      assert.deepEqual(blanks, []);
      const sent = { query: { fileName: '様式.xlsx' }, body: Buffer.from(readBlank()) };
      const own = await accepted(await library.call(submissionsApi.preview, sent));
      const asked = own.issues.filter(({ code }) => code === 'required-blank' || code === 'choice-unset');
      assert.ok(asked.length > 0);
      assert.ok(asked.every(({ key }) => key['department'] === '図書館'));
    });

    const readBlank = () => readFileSync('prisma/sample/blank-2025.xlsx');
  });
}
