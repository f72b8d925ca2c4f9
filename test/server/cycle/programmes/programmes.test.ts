import { programmesApi } from '../../../../core/protocol/programmes.js';
import assert from 'node:assert/strict';
import { departmentsApi } from '../../../../core/protocol/departments.js';
import { programmesSchema, type ProgrammesDto } from '../../../../core/protocol/programmes.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, ok, problem } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`programmes across years (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
    });
    afterEach(() => server.stop());

    const read = () => coordinator.client.ask(programmesApi.list, { params: coordinator.params });
    const decide = async (...decisions: object[]): Promise<ProgrammesDto> =>
      programmesSchema.parse(await ok(await coordinator.call(programmesApi.decide, { body: { decisions } })));
    /** A programme of each year that has no counterpart by its key: the old name and the new one. */
    const rename = async (before = '図書館', now = before) => {
      const last = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const add = async (client: CycleClient, programme: string, department: string) => {
        const key = { no: '901', programme, department };
        const { to } = await client.whole();
        const { records } = await client.push({
          ...{ formVersion: 1, baseRevision: to },
          added: [{ block: 'programme', key, cells: {} }],
        });
        return records[0]!.id!;
      };
      return {
        old: await add(last, '移動図書館の巡回', before),
        fresh: await add(coordinator, '移動図書館の巡回（拡大）', now),
      };
    };

    it('[I3] links equal keys by themselves, and proposes what is merely alike', async () => {
      const { old, fresh } = await rename();
      const { previous, links, proposals } = await read();
      assert.equal(previous?.fiscalYear, 2024);
      assert.ok(links.length > 20 && links.every(({ status, by }) => status === 'same' && by === 'key'));
      const proposal = proposals.find((one) => one.current.record === fresh);
      assert.equal(proposal?.previous.record, old);
      assert.ok(proposal.score > 0.45 && proposal.reasons.length > 0);
    });

    it('proposes what became of a department, by the programmes that go on, until the register says so', async () => {
      const { old, fresh } = await rename('巡回課', '出張課');
      assert.deepEqual((await read()).successions, []);
      const { successions } = await decide({ status: 'renamed', previous: [old], current: [fresh] });
      assert.deepEqual(successions, [{ department: '巡回課', fate: 'renamed', heirs: ['出張課'], programmes: 1 }]);
      const { id: departmentId } = await server.ask(departmentsApi.add, { body: { name: '巡回課' } });
      const body = { from: null, until: cycle.fiscalYear - 1, successors: ['出張課'] };
      await server.ask(departmentsApi.setYears, { params: { departmentId }, body });
      assert.deepEqual((await read()).successions, []);
    });

    it('takes the coordinator’s word: accepted, rejected, taken back', async () => {
      const { old, fresh } = await rename();
      const pair = { previous: [old], current: [fresh] };
      const accepted = await decide({ status: 'renamed', ...pair });
      const link = accepted.links.find(({ current }) => current[0]?.record === fresh);
      assert.deepEqual([link?.status, link?.by, link?.previous[0]?.record], ['renamed', 'decision', old]);
      assert.deepEqual(await read(), accepted);

      const rejected = await decide({ status: 'different', ...pair });
      assert.ok(!rejected.links.some(({ current }) => current[0]?.record === fresh));
      assert.ok(!rejected.proposals.some(({ current }) => current.record === fresh));
      assert.ok(rejected.added.some(({ record }) => record === fresh));
      assert.deepEqual(
        rejected.apart.map(({ previous, current: now }) => [previous.record, now.record]),
        [[old, fresh]],
      );

      const open = await decide({ status: 'open', ...pair });
      assert.ok(open.proposals.some(({ current }) => current.record === fresh));
      assert.deepEqual(open.apart, []);
    });

    it('knows splits, beginnings and ends; a later decision takes the place of an earlier one', async () => {
      const { old, fresh } = await rename();
      await decide({ status: 'ended', previous: [old] }, { status: 'new', current: [fresh] });
      const apart = await read();
      assert.deepEqual(apart.added.find(({ record }) => record === fresh)?.decided, true);
      assert.deepEqual(apart.removed.find(({ record }) => record === old)?.decided, true);
      const other = apart.links[0]!.current[0]!.record;
      const split = await decide({ status: 'split', previous: [old], current: [fresh, other] });
      const link = split.links.find(({ previous }) => previous.some(({ record }) => record === old));
      assert.deepEqual([link?.status, link?.current.length], ['split', 2]);
      assert.deepEqual(
        split.added.filter(({ record }) => record === fresh),
        [],
      );
    });

    it('refuses decisions that contradict each other or name what is not there, whole', async () => {
      const { old, fresh } = await rename();
      const before = await read();
      const refusal = async (...decisions: object[]) =>
        (await problem(await coordinator.call(programmesApi.decide, { body: { decisions } }))).code;
      const good = { status: 'renamed', previous: [old], current: [fresh] };
      assert.equal(await refusal(good, { status: 'ended', previous: [old] }), 'links-invalid');
      assert.equal(await refusal({ status: 'split', previous: [old], current: [fresh] }), 'links-invalid');
      assert.equal(await refusal(good, { status: 'ended', previous: [fresh] }), 'bad-request');
      assert.deepEqual(await read(), before);
    });

    it('has nothing to link in a plan’s first cycle', async () => {
      const first = new CycleClient(server.client, (await server.cycleOf(2024)).id);
      const answer = await first.client.ask(programmesApi.list, { params: first.params });
      const nothing = { links: [], proposals: [], apart: [], added: [], removed: [], successions: [] };
      assert.deepEqual(answer, { previous: null, ...nothing });
    });
  });
}
