/**
 * Told once: what a coordinator says of a column, a row or a name holds for all departments with the same, is shown where it
 * was used, and can be taken back; what a department says holds for its own copies.
 */
import assert from 'node:assert/strict';
import { auditApi } from '../../../../core/protocol/audit.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { toldApi, type ToldListDto } from '../../../../core/protocol/told.js';
import type { Statement } from '../../../../core/reader/told/statement.js';
import { BLANK, displayText, textValue } from '../../../../core/record/value.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';
import { askedOf, askedWith, MEMO, redrawnColumns, RENAMED, sendAsking, taken } from './redrawn-copies.js';

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
    const send = async (client: Client, department: string) =>
      sendAsking(ofCycle(client), `${department}.xlsx`, await redrawnColumns(server, department));
    const tell = (client: Client, ...statements: Statement[]): Promise<ToldListDto> =>
      client.ask(toldApi.tell, { params: { cycleId: cycle.id }, body: { statements } });
    const list = (client: Client): Promise<ToldListDto> => client.ask(toldApi.list, { params: { cycleId: cycle.id } });
    const takeBack = (client: Client, toldId: string): Promise<ToldListDto> =>
      client.ask(toldApi.takeBack, { params: { cycleId: cycle.id, toldId } });
    const asked = async (client: Client, department: string) => askedOf(await send(client, department));

    it('settles it for all departments with one answer, and keeps who said it, and what was read with it', async () => {
      await tell(server.client, ACHIEVEMENT, NONE);
      for (const department of ['生涯学習課', '図書館']) {
        const answer = taken(await send(server.client, department));
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
      for (const { uses } of told) {
        assert.deepEqual(
          uses.map(({ fileName }) => fileName),
          ['図書館.xlsx', '生涯学習課.xlsx'],
        );
        assert.ok(uses.every(({ sheet, address }) => sheet.startsWith('施策') && address !== ''));
      }
    });

    it('keeps what the pane’s workbook was read with, with the sync; nothing that does not count for its sender', async () => {
      const { told } = await tell(server.client, ACHIEVEMENT, NONE);
      const [own] = recordsOf(await ofCycle(library).whole(), '図書館');
      const { to } = await ofCycle(library).whole();
      const record = { id: own!.id };
      const edits = [{ record, field: 'rating', base: BLANK, value: textValue('A') }];
      const used = { id: told[0]!.id, sheet: '施策１', address: 'F3:F9' };
      const push = { formVersion: 1, baseRevision: to, edits, told: [used, { ...used, id: 'of-nobody' }] };
      await ofCycle(library).push(push);
      const kept = (await list(server.client)).told.map(({ uses }) => uses);
      assert.deepEqual(
        kept.map((uses) => uses.map(({ fileName, sheet, address }) => [fileName, sheet, address])),
        [[['', '施策１', 'F3:F9']], []],
      );
    });

    it('asks again once it was taken back, and the audit has both', async () => {
      const { told } = await tell(server.client, ACHIEVEMENT, NONE);
      await takeBack(server.client, told[0]!.id);
      assert.deepEqual((await takeBack(server.client, told[1]!.id)).told, []);
      assert.deepEqual(await asked(server.client, '図書館'), [RENAMED, MEMO]);
      const again = await ofCycle(server.client).call(toldApi.takeBack, { params: { toldId: told[0]!.id } });
      assert.equal(again.status, 404);
      const admin = await server.sampleUser('johosys');
      const { events } = await admin.ask(auditApi.list);
      const actions = events.map(({ action }) => action).filter((action) => action.startsWith('told.'));
      assert.deepEqual(actions, ['told.take-back', 'told.take-back', 'told.tell']);
      assert.ok(!JSON.stringify(events).includes(RENAMED), 'the audit holds no contents of cells');
    });

    it('takes a later word for the earlier one’s, and the same word again for nothing new', async () => {
      await tell(server.client, { ...ACHIEVEMENT, field: null });
      const { told } = await tell(server.client, ACHIEVEMENT);
      assert.deepEqual(
        told.map(({ meant }) => meant?.ja),
        ['取組の成果'],
      );
      assert.deepEqual((await tell(server.client, ACHIEVEMENT)).told, told);
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
      taken(await send(library, '図書館'));
      assert.deepEqual(await asked(server.client, '生涯学習課'), [RENAMED, MEMO]);
      assert.equal((await list(server.client)).told.length, 2);
    });

    it('[S5] lets a department take back its own word, and not the coordinator’s', async () => {
      const { told } = await tell(server.client, ACHIEVEMENT, NONE);
      taken(await send(server.client, '生涯学習課'));
      const response = await ofCycle(library).call(toldApi.takeBack, { params: { toldId: told[0]!.id } });
      assert.equal(response.status, 404);
      const seen = await list(library);
      assert.deepEqual(
        seen.told.map(({ by, uses, mayTakeBack }) => [by, uses, mayTakeBack]),
        [
          [null, [], false],
          [null, [], false],
        ],
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

    it('keeps no more than every workbook can be read with', async () => {
      const said = (i: number, field: string | null = null): Statement => {
        return { kind: 'column', block: 'programme', header: `列その${i}`, field };
      };
      for (let i = 0; i < 1000; i += 100) {
        await tell(server.client, ...Array.from({ length: 100 }, (_, k) => said(i + k)));
      }
      const call = (statements: Statement[]) => ofCycle(server.client).call(toldApi.tell, { body: { statements } });
      const response = await call([said(1000)]);
      assert.equal(response.status, 422);
      assert.match(JSON.stringify(await response.json()), /1000件まで/);
      // What is said otherwise takes no more room.
      assert.equal((await call([said(0, 'achievement')])).status, 200);
    });

    it('keeps what was said of rows and names as well', async () => {
      const answer = await askedWith(server, ofCycle(server.client), 'row');
      const [row] = answer.questions;
      assert.ok(row?.kind === 'row');
      const { told } = await tell(server.client, { kind: 'row', block: row.block, written: row.written, key: null });
      assert.deepEqual(
        told.map(({ meant, statement }) => [meant, statement.kind]),
        [[null, 'row']],
      );
    });
  });
}
