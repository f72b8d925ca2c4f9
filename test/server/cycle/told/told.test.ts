/**
 * Told once: what a coordinator says of a column holds for all departments with the same header, is shown where it was used,
 * and can be taken back; what a department says holds for its own copies.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { auditApi } from '../../../../core/protocol/audit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { submissionsApi, type SubmissionDto } from '../../../../core/protocol/submissions.js';
import { toldApi, type Statement, type ToldListDto } from '../../../../core/protocol/told.js';
import { displayText } from '../../../../core/record/value.js';
import { DATABASES } from '../../../support/databases.js';
import { withUnknownColumn } from '../../../support/unknown-column.js';
import type { Client } from '../../api/client.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

const RENAMED = '今年やったこと';
const MEMO = '課内の確認';
const REDRAWN = { header: '取組の成果', renamed: RENAMED, memo: MEMO, note: '済み' };
const ACHIEVEMENT: Statement = { kind: 'column', block: 'programme', header: RENAMED, field: 'achievement' };
const NONE: Statement = { kind: 'column', block: 'programme', header: MEMO, field: null };

for (const database of DATABASES) {
  describe(`what was told of a cycle’s workbooks (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: Client;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = await server.sampleUser('toshokan');
    });
    afterEach(() => server.stop());

    const ofCycle = (client: Client) => new CycleClient(client, cycle.id);
    const redrawn = async (department: string) =>
      Buffer.from(await withUnknownColumn(await server.sample(`${department}.xlsx`), REDRAWN));
    const preview = async (client: Client, department: string): Promise<SubmissionDto> =>
      accepted(
        await ofCycle(client).call(submissionsApi.preview, {
          query: { fileName: `${department}.xlsx` },
          body: await redrawn(department),
        }),
      );
    const send = async (client: Client, department: string): Promise<SubmissionDto> =>
      accepted(
        await ofCycle(client).call(submissionsApi.send, {
          query: { submissionId: randomUUID(), fileName: `${department}.xlsx` },
          body: await redrawn(department),
        }),
      );
    const tell = (client: Client, ...statements: Statement[]): Promise<ToldListDto> =>
      client.ask(toldApi.tell, { params: { cycleId: cycle.id }, body: { statements } });
    const list = (client: Client): Promise<ToldListDto> => client.ask(toldApi.list, { params: { cycleId: cycle.id } });
    const takeBack = (client: Client, toldId: string): Promise<ToldListDto> =>
      client.ask(toldApi.takeBack, { params: { cycleId: cycle.id, toldId } });
    const askedOf = ({ questions }: SubmissionDto) => [...new Set(questions.map(({ header }) => header))];

    it('asks of each unknown column, with three values and the fields that were not found', async () => {
      const { questions } = await preview(server.client, '生涯学習課');
      const [renamed, memo] = questions;
      assert.deepEqual([renamed?.header, memo?.header], [RENAMED, MEMO]);
      assert.deepEqual(
        renamed?.fields.map(({ id, label }) => [id, label.ja]),
        [['achievement', '取組の成果']],
      );
      assert.ok(renamed && renamed.values.length > 0 && renamed.values.length <= 3);
      assert.deepEqual(memo?.values[0], '済み');
    });

    it('settles it for all departments with one answer, shows where it was used, and keeps who said it', async () => {
      await tell(server.client, ACHIEVEMENT, NONE);
      for (const department of ['生涯学習課', '図書館']) {
        const answer = await send(server.client, department);
        assert.deepEqual(askedOf(answer), []);
        assert.deepEqual(
          answer.told.map(({ written, meant, mayTakeBack }) => [written, meant?.ja, mayTakeBack]),
          [
            [RENAMED, '取組の成果', true],
            [MEMO, undefined, true],
          ],
        );
        const records = recordsOf(await ofCycle(server.client).whole(), department);
        assert.ok(records.length > 0);
        for (const { values } of records) assert.notEqual(displayText(values['achievement']), '', department);
      }
      const { told } = await list(server.client);
      assert.ok(told.every(({ by, department }) => by !== null && department === null));
    });

    it('asks again once it was taken back, and the audit has both', async () => {
      const { told } = await tell(server.client, ACHIEVEMENT, NONE);
      await takeBack(server.client, told[0]!.id);
      // Where it is known of one of the two what it is, the blank tells the other.
      assert.deepEqual(askedOf(await preview(server.client, '図書館')), []);
      assert.deepEqual((await takeBack(server.client, told[1]!.id)).told, []);
      assert.deepEqual(askedOf(await preview(server.client, '図書館')), [RENAMED, MEMO]);
      const again = await ofCycle(server.client).call(toldApi.takeBack, { params: { toldId: told[0]!.id } });
      assert.equal(again.status, 404);
      const admin = await server.sampleUser('johosys');
      const { events } = await admin.ask(auditApi.list);
      const actions = events.map(({ action }) => action).filter((action) => action.startsWith('told.'));
      assert.deepEqual(actions, ['told.take-back', 'told.take-back', 'told.tell']);
    });

    it('takes a later word for the earlier one’s', async () => {
      await tell(server.client, { ...ACHIEVEMENT, field: null });
      const { told } = await tell(server.client, ACHIEVEMENT);
      assert.deepEqual(
        told.map(({ meant }) => meant?.ja),
        ['取組の成果'],
      );
    });

    it('[S5] lets a department speak of its own copies, and of no others', async () => {
      const { told } = await tell(library, ACHIEVEMENT, NONE);
      assert.deepEqual(
        told.map(({ department, mayTakeBack }) => [department, mayTakeBack]),
        [
          ['図書館', true],
          ['図書館', true],
        ],
      );
      assert.deepEqual(askedOf(await preview(library, '図書館')), []);
      assert.deepEqual(askedOf(await preview(server.client, '生涯学習課')), [RENAMED, MEMO]);
      assert.equal((await list(server.client)).told.length, 2);
      const rows: Statement = { kind: 'department', written: '中央図書館', name: '図書館' };
      const response = await ofCycle(library).call(toldApi.tell, { body: { statements: [rows] } });
      assert.equal(response.status, 403);
    });

    it('[S5] lets a department take back its own word, and not the coordinator’s', async () => {
      const { told } = await tell(server.client, ACHIEVEMENT);
      const response = await ofCycle(library).call(toldApi.takeBack, { params: { toldId: told[0]!.id } });
      assert.equal(response.status, 404);
      const seen = await list(library);
      assert.deepEqual(
        seen.told.map(({ by, mayTakeBack }) => [by, mayTakeBack]),
        [[null, false]],
      );
    });

    it('refuses what the form does not have, naming the place', async () => {
      const response = await ofCycle(server.client).call(toldApi.tell, {
        body: { statements: [{ ...ACHIEVEMENT, field: 'programmes' }] },
      });
      assert.equal(response.status, 422);
      const problem = (await response.json()) as { code: string; detail: { ja: string } };
      assert.equal(problem.code, 'told-invalid');
      assert.match(JSON.stringify(problem), /columns\[0\]\.field/);
    });
  });
}
