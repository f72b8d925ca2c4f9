import { workflowApi } from '../../../../core/protocol/workflow.js';
import { usersApi } from '../../../../core/protocol/users.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { textValue } from '../../../../core/record/value.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, ok, problem, recordsOf, textOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`decisions about a cycle (${database.name})`, () => {
    let server: TestServer;
    let library: CycleClient;
    let coordinator: CycleClient;
    let record: string;
    let department: string;
    let start: number;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      const { id } = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), id);
      coordinator = new CycleClient(server.client, id);
      const whole = await library.whole();
      record = recordsOf(whole, '図書館')[0]!.id;
      department = await library.departmentId('図書館');
      start = whole.to;
    });
    afterEach(() => server.stop());

    const push = (...edits: ReturnType<typeof edit>[]) => ({ formVersion: 1, baseRevision: start, edits });
    const rating = async () => textOf(await library.whole(), record, 'rating');
    /** 図書館 says A, the coordinator B; A stands. */
    async function openConflict(): Promise<{ conflict: string; revision: number }> {
      await library.push(push(edit(record, 'rating', 'A')));
      await coordinator.push(push(edit(record, 'rating', 'B')));
      const { conflicts, revision } = await library.conflicts();
      const found = conflicts.find((one) => one.record === record);
      assert.ok(found);
      return { conflict: found.id, revision };
    }
    const refusal = async (response: Response) => [response.status, (await problem(response)).code];

    it('[S3] shows what stands and what was proposed, by whom', async () => {
      await openConflict();
      const [found] = (await library.conflicts()).conflicts.filter((one) => one.record === record);
      assert.deepEqual([found!.current, found!.base], [textValue('A'), '未評価']);
      assert.deepEqual(
        found!.proposals.map(({ value, submission }) => [value, submission.actor]),
        [[textValue('B'), '青木 まとめ']],
      );
    });

    it('[S3] tells each what they wrote themselves, by who they are and not by their name', async () => {
      await openConflict();
      const namesake = await server.administrator();
      const { userId } = await library.client.me();
      await ok(await namesake.call(usersApi.change, { params: { userId }, body: { displayName: '青木 まとめ' } }));
      for (const [who, standing, proposal] of [
        [library, true, false],
        [coordinator, false, true],
      ] as const) {
        const found = (await who.conflicts()).conflicts.find((one) => one.record === record)!;
        assert.deepEqual([found.currentBy?.author, found.currentBy?.isOwn], ['青木 まとめ', standing]);
        assert.deepEqual([found.proposals[0]?.submission.actor, found.proposals[0]?.isOwn], ['青木 まとめ', proposal]);
      }
    });

    it('[S3] tells of what stands now, in every list of conflicts, when it has changed since', async () => {
      const { conflict } = await openConflict();
      await library.write(record, 'rating', 'S');
      const told = (await library.whole()).conflicts.find(({ id }) => id === conflict);
      assert.deepEqual(
        told?.values.map(({ text }) => text),
        ['S', 'B'],
      );
      const shown = (await server.conflicts(await server.cycleOf(2025))).conflicts.find(({ id }) => id === conflict);
      assert.deepEqual([shown?.current, shown?.proposals[0]?.value], [textValue('S'), textValue('B')]);
    });

    for (const [resolution, decision, stands] of [
      ['mine', { resolution: 'mine' }, 'B'],
      ['theirs', { resolution: 'theirs' }, 'A'],
      ['edited', { resolution: 'edited', value: textValue('S') }, 'S'],
    ] as const) {
      it(`[S3] takes the decision “${resolution}” as a revision of its own`, async () => {
        const { conflict, revision } = await openConflict();
        const decided = await library.decided(conflict, revision, decision);
        assert.deepEqual([decided.resolution, decided.revision], [resolution, revision + 1]);
        assert.equal(await rating(), stands);
        assert.deepEqual(
          (await library.conflicts()).conflicts.filter((one) => one.record === record),
          [],
        );
        const { revisions } = await library.history(record, 'rating');
        assert.equal(revisions.length, resolution === 'theirs' ? 2 : 3);
        assert.equal(revisions.at(-1)?.conflict, conflict);
      });
    }

    it('[S3] tells a decision that comes too late, because of another one or of another value', async () => {
      const { conflict, revision } = await openConflict();
      await coordinator.write(record, 'rating', 'S');
      assert.deepEqual(await refusal(await library.decide(conflict, revision, { resolution: 'mine' })), [409, 'stale']);
      const seen = (await library.whole()).to;
      await library.decided(conflict, seen, { resolution: 'theirs' });
      const late = await coordinator.decide(conflict, seen, { resolution: 'mine' });
      assert.deepEqual(await refusal(late), [409, 'stale']);
    });

    it('[S1] [S3] decides once, however often the decision arrives', async () => {
      const { conflict, revision } = await openConflict();
      const id = randomUUID();
      const first = await ok(await library.decide(conflict, revision, { resolution: 'mine' }, id));
      assert.deepEqual(await ok(await library.decide(conflict, revision, { resolution: 'mine' }, id)), first);
      assert.equal((await library.whole()).to, revision + 1);
    });

    it('[S3] [S5] leaves conflicts of other departments to them', async () => {
      const { conflict, revision } = await openConflict();
      const school = new CycleClient(await server.sampleUser('gakko'), (await server.cycleOf(2025)).id);
      assert.deepEqual(await refusal(await school.decide(conflict, revision, { resolution: 'mine' })), [
        403,
        'forbidden',
      ]);
      assert.ok((await coordinator.conflicts()).conflicts.some(({ id, mayDecide }) => id === conflict && mayDecide));
    });

    it('[S3] [S5] tells those who may not decide only where a conflict is, and what stands there', async () => {
      const { conflict } = await openConflict();
      const [known] = (await library.conflicts()).conflicts.filter(({ id }) => id === conflict);
      const { id: cycleId } = await server.cycleOf(2025);
      for (const loginName of ['gakko', 'johosys']) {
        const other = new CycleClient(await server.sampleUser(loginName), cycleId);
        const told = (await other.conflicts()).conflicts.find(({ id }) => id === conflict);
        const untold = { mayDecide: false, base: '', proposers: [], currentBy: null, proposals: [] };
        assert.deepEqual(told, { ...known, ...untold });
        assert.doesNotMatch(JSON.stringify(told), /青木|本田|未評価/);
      }
      // What the department has not submitted yet a viewer does not see at all.
      const viewer = new CycleClient(await server.sampleUser('kaigi'), cycleId);
      assert.ok(!(await viewer.conflicts()).conflicts.some(({ id }) => id === conflict));
    });

    it('[S3] takes a figure typed as a decision for a number, as Excel would', async () => {
      await library.push(push(edit(record, 'result', '10')));
      await coordinator.push(push(edit(record, 'result', '11')));
      const { conflicts, revision } = await library.conflicts();
      const found = conflicts.find(({ field }) => field === 'result')!;
      await library.decided(found.id, revision, { resolution: 'edited', value: textValue('１，２００') });
      const { revisions } = await library.history(record, 'result');
      assert.deepEqual(revisions.at(-1)?.value, { kind: 'value', text: '1200', raw: 1200 });
    });

    it('[S3] says of a cell in conflict what it is called and where it stands, and who is behind it', async () => {
      await openConflict();
      const found = (await library.conflicts()).conflicts.find((one) => one.record === record)!;
      const { blocks } = await server.table(await server.cycleOf(2025));
      const [block] = blocks.filter(({ id }) => id === found.block);
      const row = block?.records.find(({ id }) => id === record);
      assert.deepEqual([row?.sheet, row?.cells['rating']?.address], [found.sheet, found.address]);
      assert.deepEqual(block?.fields.find(({ id }) => id === 'rating')?.label, found.fieldLabel);
      assert.deepEqual(found.proposers, ['青木 まとめ']);
    });

    it('[S6] goes the way of a department: begun, submitted, returned with reasons, submitted, accepted, reopened', async () => {
      const state = async () => {
        const { departments } = await coordinator.departments();
        return departments.find(({ id }) => id === department)!;
      };
      assert.equal((await state()).state, 'not-started');
      await library.push(push(edit(record, 'rating', 'A')));
      assert.equal((await state()).state, 'editing');
      await library.stepped(department, 'submit', start + 1);
      const locked = await library.push({ ...push(edit(record, 'rating', 'S')), baseRevision: start + 2 });
      assert.deepEqual(locked.cells[0]?.reason?.code, 'locked');
      const reasons = [
        { record, field: 'rating', text: '評価の理由を書いてください。' },
        { text: '全体を確かめてください。' },
      ];
      await coordinator.stepped(department, 'return', start + 2, { note: 'お願いします', reasons });
      assert.deepEqual([(await state()).state, (await state()).steps], ['returned', ['edit', 'submit']]);
      await library.write(record, 'rating', 'S');
      const seen = (await library.whole()).to;
      await library.stepped(department, 'submit', seen);
      const accepted = await coordinator.stepped(department, 'accept', seen + 1);
      assert.deepEqual([accepted.department.state, accepted.department.acceptedRevision], ['accepted', seen + 1]);
      const reopened = await coordinator.stepped(department, 'reopen', seen + 2);
      assert.deepEqual([reopened.department.state, reopened.department.acceptedRevision], ['editing', null]);
      const params = { ...library.params, departmentId: department };
      const { events } = await library.client.ask(workflowApi.events, { params });
      assert.deepEqual(
        events.map(({ step, actor }) => [step, actor]),
        [
          ['edit', '本田 文'],
          ['submit', '本田 文'],
          ['return', '青木 まとめ'],
          ['submit', '本田 文'],
          ['accept', '青木 まとめ'],
          ['reopen', '青木 まとめ'],
        ],
      );
      assert.deepEqual(events[2]?.reasons, [
        { record, field: 'rating', text: '評価の理由を書いてください。' },
        { record: null, field: '', text: '全体を確かめてください。' },
      ]);
    });

    it('[S6] submits and accepts exactly what was looked at', async () => {
      await library.push(push(edit(record, 'rating', 'A')));
      assert.deepEqual(await refusal(await library.step(department, 'submit', start)), [409, 'stale']);
      await library.stepped(department, 'submit', start + 1);
      assert.deepEqual(await refusal(await library.step(department, 'submit', start + 2)), [409, 'conflict']);
      assert.deepEqual(await refusal(await coordinator.step(department, 'accept', start)), [409, 'stale']);
      const nowhere = { reasons: [{ record: 'none', field: 'rating', text: '？' }] };
      const returned = await coordinator.step(department, 'return', start + 2, nowhere);
      assert.deepEqual(await refusal(returned), [400, 'bad-request']);
    });

    it('[S6] refuses a workbook’s cells of a department that has submitted, and keeps the rest', async () => {
      await library.stepped(department, 'submit', start);
      const workbook = await server.sample('図書館.xlsx');
      const response = await server.send(await server.cycleOf(2025), '図書館.xlsx', workbook);
      const answer = z
        .object({ saved: z.array(z.unknown()), refused: z.array(z.unknown()) })
        .parse(await response.json());
      assert.deepEqual([answer.saved.length, answer.refused.length], [0, 8]);
    });
  });
}
