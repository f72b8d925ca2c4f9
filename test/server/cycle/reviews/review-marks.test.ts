import assert from 'node:assert/strict';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { reviewsApi, type TickedDto } from '../../../../core/protocol/reviews.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, problem, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`rows that a reviewer has looked at (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;
    let library: CycleClient;
    let own: string[];

    before(async function () {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      own = recordsOf(await library.whole(), '図書館').map(({ id }) => id);
    });
    afterEach(() => server.stop());

    const marks = async () => (await server.ask(reviewsApi.marks, { params: coordinator.params })).marks;
    const tick = (body: TickedDto) => server.ask(reviewsApi.tick, { params: coordinator.params, body });
    const revision = async () => (await coordinator.whole()).to;
    const ofLibrary = async () => {
      const { departments } = await server.ask(reviewsApi.coverage, { params: coordinator.params });
      return departments.find(({ name }) => name === '図書館')!;
    };

    it('keeps who looked at which row, and counts it by department and reviewer', async () => {
      const { records } = await tick({ seenRevision: await revision(), records: [own[0]!], looked: true });
      assert.deepEqual(records, [{ record: own[0], outcome: 'marked' }]);
      const [mark, ...others] = await marks();
      assert.deepEqual(others, []);
      assert.deepEqual([mark?.record, mark?.by.name, mark?.holds], [own[0], '青木 まとめ', true]);
      const { rows, looked, changed, reviewers } = await ofLibrary();
      assert.deepEqual([rows, looked, changed], [own.length, 1, 0]);
      assert.deepEqual(
        reviewers.map(({ name, looked: rows }) => [name, rows]),
        [['青木 まとめ', 1]],
      );
    });

    it('lets the mark fall when the row changes, and no other; ticked again it holds', async () => {
      await tick({ seenRevision: await revision(), records: own, looked: true });
      await library.write(own[0]!, 'achievement', '図書館が書いた実績');
      const held = new Map((await marks()).map(({ record, holds }) => [record, holds]));
      assert.deepEqual(
        own.map((id) => held.get(id)),
        own.map((_, i) => i > 0),
      );
      assert.deepEqual([(await ofLibrary()).looked, (await ofLibrary()).changed], [own.length - 1, 1]);
      await tick({ seenRevision: await revision(), records: [own[0]!], looked: true });
      assert.ok((await marks()).every(({ holds }) => holds));
    });

    it('lets it fall when another value is proposed', async () => {
      const { to } = await library.whole();
      const push = (text: string) => {
        return { formVersion: 1, baseRevision: to, edits: [edit(own[0]!, 'achievement', text)] };
      };
      await library.push(push('図書館の書いた実績'));
      await tick({ seenRevision: await revision(), records: own, looked: true });
      await coordinator.push(push('取りまとめで直した実績'));
      assert.equal((await marks()).find(({ record }) => record === own[0])?.holds, false);
    });

    it('does not tick what changed after it was seen, and says so; what did not is ticked', async () => {
      const seenRevision = await revision();
      await library.write(own[0]!, 'achievement', '見た後に書いた実績');
      const { records } = await tick({ seenRevision, records: [...own, 'none'], looked: true });
      assert.deepEqual(
        records.map(({ outcome }) => outcome),
        ['changed', ...own.slice(1).map(() => 'marked'), 'gone'],
      );
    });

    it('takes away one’s own marks alone, and doing it again has no second effect', async () => {
      const seenRevision = await revision();
      await tick({ seenRevision, records: own, looked: true });
      await tick({ seenRevision, records: own, looked: true });
      assert.equal((await marks()).length, own.length);
      for (let i = 0; i < 2; i++) await tick({ seenRevision, records: [own[0]!], looked: false });
      assert.equal((await marks()).length, own.length - 1);
    });

    it('makes no revision: whoever submits meanwhile is not told that something changed', async () => {
      const before = await revision();
      await tick({ seenRevision: before, records: own, looked: true });
      assert.equal(await revision(), before);
    });

    it('refuses a revision that there is not yet, and a year that is closed', async () => {
      const body = { seenRevision: 1_000_000, records: [own[0]!], looked: true };
      const ahead = await coordinator.call(reviewsApi.tick, { body });
      assert.deepEqual([ahead.status, (await problem(ahead)).code], [409, 'stale']);
      await server.ask(plansApi.setState, { params: coordinator.params, body: { state: 'closed' } });
      const closed = await coordinator.call(reviewsApi.tick, { body: { ...body, seenRevision: 0 } });
      assert.deepEqual([closed.status, (await problem(closed)).code], [423, 'locked']);
    });
  });
}
