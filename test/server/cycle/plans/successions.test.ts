/**
 * A department that was renamed, merged or split from a year on: whose work it is follows in every year's evaluation, and
 * the rows stay the rows that they were (decision 8).
 */
import assert from 'node:assert/strict';
import { auditApi } from '../../../../core/protocol/audit.js';
import { cyclesApi, type CycleDto } from '../../../../core/protocol/cycles.js';
import { departmentsApi } from '../../../../core/protocol/departments.js';
import { programmesApi } from '../../../../core/protocol/programmes.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { usersApi } from '../../../../core/protocol/users.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { DATABASES } from '../../../support/databases.js';
import { refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`departments that follow one another (${database.name})`, () => {
    let server: TestServer;
    let last: CycleDto;
    let now: CycleDto;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      [last, now] = [await server.cycleOf(2024), await server.cycleOf(2025)];
    });
    afterEach(() => server.stop());

    const register = async () => (await server.ask(departmentsApi.list)).departments;
    const idOf = async (name: string) => (await register()).find((one) => one.name === name)!.id;
    const say = async (name: string, body: { from: number | null; until: number | null; successors?: string[] }) =>
      server.call(departmentsApi.setYears, { params: { departmentId: await idOf(name) }, body });
    const renamed = async () => {
      const response = await say('図書館', { from: null, until: 2024, successors: ['図書文化課'] });
      assert.equal(response.status, 200, await response.clone().text());
    };
    const progressOf = async ({ id: cycleId }: CycleDto) =>
      (await server.ask(cyclesApi.progress, { params: { cycleId } })).departments;
    const counted = async (cycle: CycleDto) => (await progressOf(cycle)).map(({ name }) => name);
    const listed = async ({ id: cycleId }: CycleDto) =>
      (await server.ask(workflowApi.departments, { params: { cycleId } })).departments.map(({ name }) => name);

    it('counts and asks the department of each year, and no other', async () => {
      const before = (await progressOf(now)).find(({ name }) => name === '図書館')!;
      await renamed();
      const after = (await progressOf(now)).find(({ name }) => name === '図書文化課')!;
      assert.deepEqual([after.entries, after.filled], [before.entries, before.filled]);
      assert.ok(!(await counted(now)).includes('図書館'));
      assert.ok((await counted(last)).includes('図書館') && !(await counted(last)).includes('図書文化課'));
      assert.ok((await listed(now)).includes('図書文化課'));
      assert.ok((await listed(last)).includes('図書館') && !(await listed(last)).includes('図書文化課'));
    });

    it('keeps the rows, their values and their history', async () => {
      const client = new CycleClient(server.client, now.id);
      const before = await client.whole();
      await renamed();
      const after = await client.whole();
      const shown = ({ records }: typeof before) => records.map(({ id, key }) => [id, key]);
      assert.deepEqual(shown(after), shown(before));
      assert.equal(after.to, before.to);
    });

    it('lets the people of the one that was renamed go on under the new name', async () => {
      await renamed();
      const librarian = await server.sampleUser('toshokan');
      const { users } = await (await server.administrator()).ask(usersApi.list);
      const { departments } = users.find(({ loginName }) => loginName === 'toshokan')!;
      assert.deepEqual(departments.map(({ name }) => name).toSorted(), ['図書文化課', '図書館'].toSorted());
      const client = new CycleClient(librarian, now.id);
      const [record] = recordsOf(await client.whole(), '図書館');
      const { cells } = await client.write(record!.id, 'result', '1234');
      assert.deepEqual(
        cells.map(({ outcome }) => outcome),
        ['saved'],
      );
      const params = { cycleId: now.id, departmentId: await idOf('図書文化課') };
      const handed = await librarian.call(workflowApi.handOut, { params });
      assert.equal(handed.status, 200);
      assert.match(decodeURIComponent(handed.headers.get('content-disposition') ?? ''), /_図書文化課/);
    });

    it('takes in a workbook that still has the old name as the new department’s', async () => {
      await renamed();
      const bytes = await server.sample('図書館.xlsx');
      const query = { submissionId: '2f6b7c1e-51c7-4a44-9d39-000000000077', fileName: '図書館.xlsx' };
      const sent = await server.call(submissionsApi.send, { params: { cycleId: now.id }, query, body: bytes });
      assert.equal(sent.status, 200, await sent.clone().text());
      const found = (await progressOf(now)).find(({ name }) => name === '図書文化課')!;
      assert.equal(found.lastSubmission?.fileName, '図書館.xlsx');
    });

    it('links last year’s programmes over the new name', async () => {
      const before = await server.ask(programmesApi.list, { params: { cycleId: now.id } });
      await renamed();
      const after = await server.ask(programmesApi.list, { params: { cycleId: now.id } });
      assert.deepEqual([after.links.length, after.proposals], [before.links.length, before.proposals]);
    });

    it('chooses nobody where a department was split: its rows are to be given to one of them', async () => {
      const successors = ['中央図書館課', '地域図書館課'];
      assert.equal((await say('図書館', { from: null, until: 2024, successors })).status, 200);
      const names = await listed(now);
      assert.ok(!names.includes('中央図書館課'));
      assert.ok((await counted(now)).includes('図書館'));
      assert.deepEqual(
        (await register()).filter(({ name }) => successors.includes(name)).map(({ from }) => from),
        [2025, 2025],
      );
    });

    it('merges a department into one that was there all along', async () => {
      const all = await progressOf(now);
      const entries = (name: string) => all.find((one) => one.name === name)?.entries ?? 0;
      assert.equal((await say('図書館', { from: null, until: 2024, successors: ['生涯学習課'] })).status, 200);
      const merged = (await progressOf(now)).find(({ name }) => name === '生涯学習課')!;
      assert.equal(merged.entries, entries('図書館') + entries('生涯学習課'));
    });

    it('is said once more otherwise, or taken back, and the audit has it', async () => {
      await renamed();
      const administrator = await server.sampleUser('johosys');
      const { events } = await administrator.ask(auditApi.list, { query: { about: 'accounts', limit: 1 } });
      const { action, subject, detail } = events[0]!;
      assert.deepEqual([action, subject?.id], ['department.set-years', await idOf('図書館')]);
      assert.deepEqual(detail, { from: '', until: '2024', successors: ['図書文化課'], people: '1' });
      assert.equal((await say('図書館', { from: null, until: null })).status, 200);
      assert.ok((await counted(now)).includes('図書館'));
    });

    it('refuses years and successors that cannot be, and says why', async () => {
      const why = async (...asked: Parameters<typeof say>) => (await refused(await say(...asked), 409)).detail.ja;
      assert.match(await why('図書館', { from: 2025, until: 2020 }), /後になっています/);
      assert.match(await why('図書館', { from: null, until: null, successors: ['新しい課'] }), /いつまであったか/);
      assert.match(await why('図書館', { from: null, until: 2024, successors: ['図書館'] }), /それ自身/);
      await renamed();
      assert.match(
        await why('図書文化課', { from: 2025, until: 2026, successors: ['図書館'] }),
        /2024年度まで|戻ってしまいます/,
      );
      assert.ok(!(await register()).some(({ name }) => name === '新しい課'));
    });
  });
}
