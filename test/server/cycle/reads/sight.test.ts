import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { openPackage } from '../../../../server/xlsx/package.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';
import { cyclesApi } from '../../../../core/protocol/cycles.js';
import { syncApi } from '../../../../core/protocol/sync.js';

const STANDING = '館内の案内板を新しくした';
const PROPOSED = '分館の書架を入れ替えた';
/** Who writes for 図書館; the file's name names a person, as files do. */
const WRITERS = ['本田 文', '青木 まとめ'];
const FILE = '図書館_本田提出_最終.xlsx';

for (const database of DATABASES) {
  describe(`who sees what others proposed (${database.name})`, () => {
    let server: TestServer;
    let cycleId: string;
    let record: string;
    let departmentId: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycleId = (await server.cycleOf(2025)).id;
      const library = new CycleClient(await server.sampleUser('toshokan'), cycleId);
      const whole = await library.whole();
      record = recordsOf(whole, '図書館')[0]!.id;
      departmentId = await library.departmentId('図書館');
      const push = (text: string) => ({
        formVersion: 1,
        baseRevision: whole.to,
        edits: [edit(record, 'achievement', text)],
      });
      await library.push(push(STANDING));
      await new CycleClient(server.client, cycleId).push(push(PROPOSED));
      // A workbook whose name tells more than its department's name.
      const bytes = await server.handedOut({ id: cycleId }, departmentId);
      const query = { submissionId: randomUUID(), fileName: FILE };
      await library.call(submissionsApi.send, { query, body: Buffer.from(bytes) });
    });
    after(() => server.stop());

    /** Everything that the reader is told in one place: JSON, or all parts of a workbook. */
    async function told(response: Response): Promise<string> {
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!(response.headers.get('content-type') ?? '').includes('spreadsheet')) return bytes.toString('utf8');
      const pkg = await openPackage(bytes);
      const parts = await Promise.all(pkg.names.map((name) => pkg.read(name)));
      return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
    }

    /** What each route that reads tells of a cycle. */
    async function everything(client: Client): Promise<{ readonly path: string; readonly text: string }[]> {
      const readers = server.routes.filter(({ method, path, answer }) => {
        return method === 'get' && path.includes('{cycleId}') && answer.kind !== 'events';
      });
      const params = { cycleId, departmentId, recordId: record, field: 'achievement' };
      const all = readers.map(async (route) => {
        const response = await client.call(route, { params: { ...params, submissionId: 'none' } });
        return { path: route.path, text: response.ok ? await told(response) : '' };
      });
      const pushless = { body: { protocol: 1, submissionId: randomUUID(), since: null, push: null } };
      const synced = await client.call(syncApi.sync, { params: { cycleId }, ...pushless });
      return [...(await Promise.all(all)), { path: 'sync', text: synced.ok ? await synced.text() : '' }];
    }

    const pathsThatTell = async (loginName: string, words: readonly string[]) => {
      const all = await everything(await server.sampleUser(loginName));
      return all.filter(({ text }) => words.some((word) => text.includes(word))).map(({ path }) => path);
    };

    for (const [who, loginName] of [
      ['a viewer', 'kaigi'],
      ['staff of another department', 'kosodate'],
    ] as const) {
      it(`[S3] tells ${who} by no route what was proposed, who wrote it, or what a file is called`, async () =>
        assert.deepEqual(await pathsThatTell(loginName, [PROPOSED, ...WRITERS, FILE]), []));

      it(`[S3] tells ${who} what stands, and that the cell is in conflict`, async () => {
        const client = await server.sampleUser(loginName);
        const { blocks } = await client.ask(cyclesApi.table, { params: { cycleId } });
        const row = blocks.flatMap(({ records }) => records).find(({ id }) => id === record);
        assert.deepEqual(row?.cells['achievement']?.conflicting, [{ text: STANDING, source: '' }]);
        const { conflicts } = await new CycleClient(client, cycleId).whole();
        const found = conflicts.find((one) => one.record === record && one.field === 'achievement');
        assert.deepEqual([found?.base, found?.values], ['', [{ text: STANDING, source: '' }]]);
        const listed = (await new CycleClient(client, cycleId).conflicts()).conflicts.find(
          (one) => one.record === record,
        );
        assert.deepEqual([listed?.mayDecide, listed?.proposals, listed?.currentBy], [false, [], null]);
      });
    }

    for (const [who, loginName] of [
      ['the department’s own staff', 'toshokan'],
      ['the coordinator', 'torimatome'],
    ] as const) {
      it(`[S3] tells ${who} what was proposed by every way in`, async () => {
        const paths = await pathsThatTell(loginName, [PROPOSED]);
        for (const end of ['/table', '/conflicts', '/delta', '/report.xlsx', 'sync', '/history']) {
          assert.ok(
            paths.some((path) => path.endsWith(end)),
            end,
          );
        }
      });
    }
  });
}
