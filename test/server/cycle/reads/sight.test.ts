import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';
import { cyclesApi } from '../../../../core/protocol/cycles.js';
import { pathsThatTell } from './told-by-route.js';

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
      // Before that, a viewer is not told what stands either (drafts.test.ts).
      await library.stepped(departmentId, 'submit', (await library.whole()).to);
    });
    after(() => server.stop());

    const toldBy = async (loginName: string, words: readonly string[]) => {
      const place = { cycleId, departmentId, recordId: record, field: 'achievement' };
      return pathsThatTell(server, await server.sampleUser(loginName), place, words);
    };

    for (const [who, loginName] of [
      ['a viewer', 'kaigi'],
      ['staff of another department', 'kosodate'],
    ] as const) {
      it(`[S3] tells ${who} by no route what was proposed, who wrote it, or what a file is called`, async () =>
        assert.deepEqual(await toldBy(loginName, [PROPOSED, ...WRITERS, FILE]), []));

      it(`[S3] tells ${who} what stands once it is submitted, and that the cell is in conflict`, async () => {
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
        const paths = await toldBy(loginName, [PROPOSED]);
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
