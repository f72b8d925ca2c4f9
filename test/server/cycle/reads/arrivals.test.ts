import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { arrivalDetailSchema, arrivalsApi } from '../../../../core/protocol/arrivals.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { isAsked, submissionsApi } from '../../../../core/protocol/submissions.js';
import { plansApi } from '../../../../core/protocol/plans.js';
import { workflowApi } from '../../../../core/protocol/workflow.js';
import { daysLate } from '../../../../core/workflow/deadline.js';
import { undoingApi } from '../../../../core/protocol/undoing.js';
import { copyHolding, DEPARTMENT, type Answers } from '../../../support/copy-stories.js';
import { DATABASES } from '../../../support/databases.js';
import type { Client } from '../../api/client.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';

const ANSWERS: Answers = { '1.achievement': '毎月開いた。', '1.result': '10', '1.rating': 'B' };

for (const database of DATABASES) {
  describe(`what came in, as it is listed (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let coordinator: CycleClient;
    let rows: readonly string[];
    let foreign: string;
    let blank: Uint8Array;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      coordinator = new CycleClient(server.client, cycle.id);
      const whole = await library.whole();
      rows = recordsOf(whole, DEPARTMENT).map(({ id }) => id);
      foreign = recordsOf(whole, '学校教育課')[0]!.id;
      blank = await server.blank(cycle);
    });
    afterEach(() => server.stop());

    const upload = async (name: string, holds: Answers, id: string = randomUUID()) =>
      accepted(await server.send(cycle, name, await copyHolding(blank, holds), id));
    const list = (client: Client = coordinator.client, query: { show?: 'open'; before?: number } = {}) =>
      client.ask(arrivalsApi.list, { params: { cycleId: cycle.id }, query });
    const detail = (submissionId: string, client: Client = coordinator.client) =>
      client.ask(arrivalsApi.detail, { params: { cycleId: cycle.id, submissionId } });
    const submit = async () => {
      const department = await library.departmentId(DEPARTMENT);
      await library.stepped(department, 'submit', (await library.whole()).to);
      return department;
    };

    it('[S7] says who sent what, when, by which way, and what it was made from', async () => {
      const known = (await list()).arrivals.length;
      await upload('図書館.xlsx', ANSWERS);
      await upload('図書館.xlsx', { ...ANSWERS, '2.rating': 'A' });
      await library.write(rows[1]!, 'result', '4');
      const { arrivals, next } = await list();
      assert.equal(arrivals.length, known + 3);
      assert.equal(next, null);
      const [typed, second, first] = arrivals;
      assert.deepEqual(
        [first!.fileName, first!.department, first!.actor, first!.channel],
        ['図書館.xlsx', DEPARTMENT, '青木 まとめ', 'file'],
      );
      assert.deepEqual(
        (await detail(first!.submissionId)).doubtful.map(({ code }) => code),
        [],
      );
      assert.deepEqual([first!.saved, first!.refused, first!.conflicts, first!.isOpen], [3, 0, 0, false]);
      assert.deepEqual(
        [first!.descent?.from, second!.descent?.from, second!.descent?.source],
        ['blank', 'copy', '図書館.xlsx'],
      );
      assert.deepEqual(
        [typed!.kind, typed!.channel, typed!.department, typed!.saved, typed!.descent],
        ['edits', 'console', DEPARTMENT, 1, null],
      );
    });

    it('[S7] lists what was refused whole, with cell, value and reason, until somebody has seen it', async () => {
      await submit();
      const { revision } = await server.table(cycle);
      const id = randomUUID();
      const { refused } = await upload('図書館.xlsx', ANSWERS, id);
      assert.equal((await server.table(cycle)).revision, revision, 'nothing of it is in the table');
      const [arrival] = (await list(undefined, { show: 'open' })).arrivals;
      assert.deepEqual([arrival!.submissionId, arrival!.refused, arrival!.revision], [id, refused.length, null]);
      const told = await detail(id);
      assert.deepEqual(
        told.refused.map(({ text, address, reason }) => [text, address, reason.code]),
        refused.map(({ text, address, reason }) => [text, address, reason.code]),
      );
      await upload('図書館.xlsx', ANSWERS, id);
      assert.equal((await list(undefined, { show: 'open' })).arrivals.length, 1, 'sent again it is the same');
      const body = { submissionIds: [id] };
      const seen = await coordinator.client.ask(arrivalsApi.see, { params: { cycleId: cycle.id }, body });
      assert.equal(seen.seen, 1);
      const { open, arrivals } = await list();
      assert.deepEqual([open, arrivals[0]!.isOpen, arrivals[0]!.seen?.by], [0, false, '青木 まとめ']);
    });

    it('[S7] on every way in: what a sync was refused for is listed too', async () => {
      const { to } = await library.whole();
      const edits = [edit(foreign, 'rating', 'S'), edit(rows[0]!, 'rating', 'A')];
      const id = randomUUID();
      await library.push({ formVersion: 1, baseRevision: to, edits }, id);
      const [arrival] = (await list()).arrivals;
      assert.deepEqual([arrival!.submissionId, arrival!.saved, arrival!.refused, arrival!.isOpen], [id, 1, 1, true]);
      const [refused] = (await detail(id, library.client)).refused;
      assert.deepEqual(
        [refused!.text, refused!.label?.ja, refused!.reason.code],
        ['S', '自己評価', 'foreign-department'],
      );
      assert.match(refused!.address, /^[A-Z]+\d+$/);
    });

    it('[S7] names both values of what is in conflict', async () => {
      await upload('図書館.xlsx', ANSWERS);
      const id = randomUUID();
      await upload(
        '別の担当.xlsx',
        { '1.achievement': '読み聞かせ。', '1.result': '20', '1.rating': 'S', '2.rating': 'A' },
        id,
      );
      const { conflicts } = await detail(id);
      assert.deepEqual(conflicts.map(({ text, standing }) => [text, standing]).sort(), [
        ['20', '10'],
        ['S', 'B'],
        ['読み聞かせ。', '毎月開いた。'],
      ]);
    });

    it('[S7] needs nobody’s look once its conflicts are decided, and says who decided them', async () => {
      await upload('図書館.xlsx', ANSWERS);
      const other = { '1.achievement': '読み聞かせ。', '1.result': '10', '1.rating': 'S', '2.rating': 'A' };
      await upload('別の担当.xlsx', other);
      const ofColleague = async () => (await list()).arrivals.find(({ fileName }) => fileName === '別の担当.xlsx')!;
      const decide = async () => {
        const { conflicts } = await coordinator.conflicts();
        const [own] = conflicts.filter(({ key }) => key['department'] === DEPARTMENT);
        await coordinator.decided(own!.id, (await coordinator.whole()).to, { resolution: 'theirs' });
      };
      const met = await ofColleague();
      assert.deepEqual([met.conflicts, met.openConflicts, met.isOpen, met.decided], [2, 2, true, []]);
      await decide();
      const half = await ofColleague();
      assert.deepEqual([half.openConflicts, half.isOpen, (await list()).open], [1, true, 1]);
      await decide();
      const done = await ofColleague();
      assert.deepEqual([done.openConflicts, done.isOpen, done.seen], [0, false, null]);
      assert.deepEqual(
        done.decided.map(({ by, conflicts }) => [by, conflicts]),
        [['青木 まとめ', 2]],
      );
      const open = await list(undefined, { show: 'open' });
      assert.deepEqual([open.open, open.arrivals], [0, []]);
    });

    it('[S7] says by how many days something came after the deadline, also beside the department', async () => {
      const setDeadline = (deadline: string | null) =>
        coordinator.client.ask(plansApi.setDeadline, { params: { cycleId: cycle.id }, body: { deadline } });
      const lateness = async () => {
        const { departments } = await coordinator.client.ask(workflowApi.standing, { params: { cycleId: cycle.id } });
        const { lastSubmission, last } = departments.find(({ name }) => name === DEPARTMENT)!;
        return [(await list()).arrivals[0]!.daysLate, lastSubmission!.daysLate, last!.daysLate];
      };
      await upload('図書館.xlsx', ANSWERS);
      const [arrival] = (await list()).arrivals;
      const day = 24 * 60 * 60 * 1000;
      const deadline = new Date(Date.parse(arrival!.at) - 5 * day).toISOString().slice(0, 10);
      await setDeadline(deadline);
      const days = daysLate(deadline, new Date(arrival!.at));
      assert.ok(days >= 5 && days <= 6);
      assert.deepEqual(await lateness(), [days, days, 0], 'it is not submitted yet');
      await submit();
      assert.deepEqual(await lateness(), [days, days, days]);
      await setDeadline('2999-12-31');
      assert.deepEqual(await lateness(), [0, 0, 0], 'it was put off for everybody');
      await setDeadline(null);
      assert.deepEqual(await lateness(), [0, 0, 0]);
    });

    it('shows staff what is theirs, and a department nothing of another', async () => {
      const id = randomUUID();
      await upload('図書館.xlsx', ANSWERS, id);
      const school = await server.sampleUser('gakko').catch(() => server.sampleUser('toshokan'));
      const own = await list(library.client);
      assert.ok(own.arrivals.some(({ submissionId }) => submissionId === id));
      assert.ok(own.arrivals.every(({ department }) => department === DEPARTMENT));
      if (school !== library.client) assert.ok(school);
      const body = { submissionIds: [id] };
      const response = await library.call(arrivalsApi.see, { body });
      assert.equal(response.status, 403);
    });

    it('[S8] needs nobody’s look once it was taken back, which is listed', async () => {
      const { to } = await library.whole();
      const edits = [edit(foreign, 'rating', 'S'), edit(rows[0]!, 'rating', 'A')];
      const id = randomUUID();
      await library.push({ formVersion: 1, baseRevision: to, edits }, id);
      const params = { cycleId: cycle.id, submissionId: id };
      const { revision } = await coordinator.client.ask(undoingApi.plan, { params });
      const body = { submissionId: randomUUID(), seenRevision: revision };
      await coordinator.client.ask(undoingApi.undo, { params, body });
      const { arrivals, open } = await list();
      assert.equal(open, 0);
      assert.deepEqual(
        arrivals.slice(0, 2).map(({ kind, isUndone, isOpen }) => [kind, isUndone, isOpen]),
        [
          ['undo', false, false],
          ['edits', true, false],
        ],
      );
    });

    it('comes in pages', async function (this: Mocha.Context) {
      this.timeout(120_000);
      const known = (await list()).arrivals.length;
      const { to } = await library.whole();
      for (let i = 0; i < 60; i++) {
        await library.push({ formVersion: 1, baseRevision: to, edits: [edit(foreign, 'rating', 'S')] });
      }
      const first = await list();
      assert.equal(first.arrivals.length, 50);
      assert.equal(first.open, 60);
      const second = await list(undefined, { before: first.next ?? 0 });
      assert.equal(second.arrivals.length, 10 + known);
      assert.equal(second.next, null);
      const numbers = [...first.arrivals, ...second.arrivals].map(({ number }) => number);
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => b - a),
      );
      assert.equal(new Set(numbers).size, numbers.length);
    });

    it('[I2] a link that was synced before an upload counts for the upload too: nobody is in conflict with themselves', async () => {
      const department = await library.departmentId(DEPARTMENT);
      const handedOut = await server.handedOut(cycle, department);
      const send = async (holds: Answers) => {
        const body = Buffer.from(await copyHolding(handedOut, holds));
        const query = { fileName: '図書館.xlsx', submissionId: randomUUID() };
        const answer = await library.client.ask(submissionsApi.send, { params: { cycleId: cycle.id }, query, body });
        assert.ok(!isAsked(answer));
        return answer;
      };
      await library.write(rows[0]!, 'rating', 'A');
      const first = await send({ '1.rating': 'S', '1.result': '10' });
      assert.deepEqual([first.conflicts, first.saved.map(({ text }) => text).sort()], [[], ['10', 'S']]);
      const second = await send({ '1.rating': 'S', '1.result': '12' });
      assert.deepEqual(
        [second.conflicts, second.saved.map(({ text }) => text)],
        [[], ['12']],
        'sent twice with one link',
      );
      assert.equal(second.descent?.source, '図書館.xlsx');
      const synced = await server.handedOut(cycle, department);
      const third = await accepted(
        await server.send(cycle, '図書館.xlsx', await copyHolding(synced, { '1.result': '13' })),
      );
      assert.deepEqual([third.conflicts, third.saved.map(({ text }) => text)], [[], ['13']]);
    });

    it('[C5] a coordinator’s word and a department’s workbook are in conflict, whoever sends it in', async () => {
      const department = await library.departmentId(DEPARTMENT);
      const handedOut = await server.handedOut(cycle, department);
      await coordinator.write(rows[0]!, 'rating', 'A');
      const { conflicts } = await accepted(
        await server.send(cycle, '図書館.xlsx', await copyHolding(handedOut, { '1.rating': 'S' })),
      );
      assert.deepEqual(
        conflicts.map(({ field }) => field),
        ['rating'],
      );
    });

    it('[I4] a person says whose a workbook is; what that comes to can be looked at before', async () => {
      const body = Buffer.from(await copyHolding(blank, {}));
      const query = { fileName: '無題.xlsx', unknown: 'ask' } as const;
      const preview = await server.ask(submissionsApi.preview, { params: { cycleId: cycle.id }, query, body });
      assert.ok(!isAsked(preview));
      assert.equal(preview.department, '');
      const said = { ...query, department: DEPARTMENT };
      const looked = await server.ask(submissionsApi.preview, { params: { cycleId: cycle.id }, query: said, body });
      assert.equal(looked.department, DEPARTMENT);
      const sent = { ...said, submissionId: randomUUID() };
      const taken = await server.ask(submissionsApi.send, { params: { cycleId: cycle.id }, query: sent, body });
      assert.equal(taken.department, DEPARTMENT);
      assert.equal((await list()).arrivals[0]!.department, DEPARTMENT);
      assert.ok(arrivalDetailSchema.parse({}));
    });
  });
}
