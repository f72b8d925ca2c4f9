import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { openMattersApi } from '../../../../core/protocol/open-matters.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { openCount } from '../../../../core/workflow/open-matters.js';
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

    it('tells of answers that were not taken in, until the table says the same or somebody has answered to it', async () => {
      await accepted(await server.send(cycle, '図書館.xlsx', await server.sample('図書館.xlsx')));
      const { to } = await library.whole();
      await coordinator.stepped(id, 'submit', to);
      // A workbook that is partly somebody else's business: some of it is refused, some is taken.
      const sent = await server.send(cycle, '図書館（訂正）.xlsx', await server.sample('図書館.xlsx'));
      await accepted(sent);
      assert.equal((await counts(coordinator)).get('refused') ?? 0, 0);
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
      const own = await library.client.call(
        (await import('../../../../core/protocol/submissions.js')).submissionsApi.preview,
        { params: { cycleId: cycle.id }, query: { fileName: '様式.xlsx' }, body: Buffer.from(readBlank()) },
      );
      const told = (await own.json()) as { issues: { code: string; key: Record<string, string> }[] };
      const asked = told.issues.filter(({ code }) => code === 'required-blank' || code === 'choice-unset');
      assert.ok(asked.length > 0);
      assert.ok(asked.every(({ key }) => key['department'] === '図書館'));
    });

    const readBlank = () => readFileSync('prisma/sample/blank-2025.xlsx');
  });
}
