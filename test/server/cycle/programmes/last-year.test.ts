/**
 * Last year's answers beside this year's rows, and why a figure is far from them.
 */
import assert from 'node:assert/strict';
import { changeReasonsApi, changeReasonsSchema } from '../../../../core/protocol/change-reasons.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { cyclesApi } from '../../../../core/protocol/cycles.js';
import { lastYearApi } from '../../../../core/protocol/last-year.js';
import { programmesApi } from '../../../../core/protocol/programmes.js';
import { displayText } from '../../../../core/record/value.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, ok, problem, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`last year beside this year (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: CycleClient;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
    });
    afterEach(() => server.stop());

    const read = () => coordinator.client.ask(lastYearApi.read, { params: coordinator.params });
    const ownRow = async () => recordsOf(await coordinator.whole(), '図書館')[0]!;
    const give = (who: CycleClient, recordId: string, value: string, text: string) =>
      who.call(changeReasonsApi.give, { params: { recordId, field: 'result' }, body: { value, text } });
    const given = async (...args: Parameters<typeof give>) =>
      changeReasonsSchema.parse(await ok(await give(...args))).reasons;

    it('[I3] has the values of rows with equal keys, and nothing of rows that are merely alike', async () => {
      const { previous, rows } = await read();
      assert.equal(previous?.fiscalYear, 2024);
      const { id } = await ownRow();
      const row = rows.find((one) => one.record === id);
      assert.deepEqual([row?.status, row?.values['result']?.map(displayText)], ['same', ['9,876']]);
    });

    it('follows a renamed programme by the coordinator’s word', async () => {
      const last = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const add = async (client: CycleClient, programme: string, cells = {}) => {
        const { to } = await client.whole();
        const key = { no: '901', programme, department: '図書館' };
        const { records } = await client.push({
          ...{ formVersion: 1, baseRevision: to },
          added: [{ block: 'programme', key, cells }],
        });
        return records[0]!.id!;
      };
      const text = '三十か所を回った。';
      const old = await add(last, '移動図書館の巡回', { achievement: { kind: 'value', text, raw: text } });
      const fresh = await add(coordinator, '移動図書館の巡回（拡大）');
      assert.equal(
        (await read()).rows.find(({ record }) => record === fresh),
        undefined,
      );
      const decisions = [{ status: 'renamed' as const, previous: [old], current: [fresh] }];
      await coordinator.client.ask(programmesApi.decide, { params: coordinator.params, body: { decisions } });
      const row = (await read()).rows.find(({ record }) => record === fresh);
      assert.equal(row?.status, 'renamed');
      assert.deepEqual(row.values['achievement']?.map(displayText), [text]);
      assert.match(row.names.join(), /移動図書館の巡回/);
    });

    it('has nothing in a plan’s first cycle', async () => {
      const first = (await server.cycleOf(2024)).id;
      const answer = await server.client.ask(lastYearApi.read, { params: { cycleId: first } });
      assert.deepEqual(answer, { previous: null, rows: [] });
    });

    it('keeps why a figure changed with the value that it explains, and tells whoever may see the history', async () => {
      const { id } = await ownRow();
      await coordinator.write(id, 'result', '20000');
      const [reason] = await given(library, id, '20000', '貸出の日を増やした。');
      assert.deepEqual(
        [reason?.text, reason?.actor, reason?.holds, reason?.value],
        ['貸出の日を増やした。', '本田 文', true, '20000'],
      );
      // Sent again it says nothing new.
      assert.deepEqual(await given(library, id, '20000', '貸出の日を増やした。'), [reason]);
      await coordinator.write(id, 'result', '9900');
      const { reasons } = await coordinator.client.ask(changeReasonsApi.list, { params: coordinator.params });
      assert.deepEqual(
        reasons.map(({ holds }) => holds),
        [false],
      );
      const school = new CycleClient(await server.sampleUser('gakko'), cycle.id);
      const others = await school.client.ask(changeReasonsApi.list, { params: school.params });
      assert.deepEqual(others.reasons, []);
    });

    it('takes a reason back by an empty one', async () => {
      const { id } = await ownRow();
      await coordinator.write(id, 'result', '20000');
      await given(library, id, '20000', '休館が減った。');
      assert.deepEqual(await given(library, id, '20000', ''), []);
    });

    it('refuses a reason for another value, another department’s row [S5], and after submitting [S6]', async () => {
      const { id } = await ownRow();
      await coordinator.write(id, 'result', '20000');
      assert.equal((await problem(await give(library, id, '1', '誤り'))).code, 'stale');
      const school = new CycleClient(await server.sampleUser('gakko'), cycle.id);
      assert.equal((await problem(await give(school, id, '20000', '他課'))).code, 'forbidden');
      const { to } = await coordinator.whole();
      await coordinator.stepped(await coordinator.departmentId('図書館'), 'submit', to);
      assert.equal((await problem(await give(library, id, '20000', '遅い'))).code, 'locked');
    });

    it('begins with the latest open year that has rows for somebody', async () => {
      const { cycleId } = await library.client.ask(cyclesApi.start);
      assert.equal(cycleId, cycle.id);
    });
  });
}
