import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { arrivalsApi } from '../../../../core/protocol/arrivals.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { undoingApi } from '../../../../core/protocol/undoing.js';
import { displayText, textValue } from '../../../../core/record/value.js';
import { copyHolding, DEPARTMENT, type Answers } from '../../../support/copy-stories.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, problem, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`a submission that is taken back (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let coordinator: CycleClient;
    let rows: readonly string[];
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
      rows = recordsOf(await library.whole(), DEPARTMENT).map(({ id }) => id);
      blank = await server.blank(cycle);
    });
    afterEach(() => server.stop());

    const upload = async (name: string, holds: Answers) => {
      const id = randomUUID();
      await accepted(await server.send(cycle, name, await copyHolding(blank, holds), id));
      return id;
    };
    const paramsOf = (submissionId: string) => ({ cycleId: cycle.id, submissionId });
    const plan = (id: string) => coordinator.client.ask(undoingApi.plan, { params: paramsOf(id) });
    const undo = async (id: string) => {
      const body = { submissionId: randomUUID(), seenRevision: (await plan(id)).revision };
      return coordinator.client.ask(undoingApi.undo, { params: paramsOf(id), body });
    };
    /** Every value of the table, and what waits. */
    const table = async () => {
      const { records, conflicts } = await coordinator.whole();
      const cells = records.flatMap(({ id, values }) =>
        Object.entries(values).map(([field, value]) => [`${id} ${field}`, displayText(value)] as const),
      );
      return {
        cells: Object.fromEntries(cells),
        conflicts: conflicts.map(({ record, field }) => `${record} ${field}`),
      };
    };
    const at = async (row: number, field: string) => (await table()).cells[`${rows[row - 1]} ${field}`];
    const stateOf = async () => (await coordinator.departments()).departments.find((one) => one.name === DEPARTMENT)!;

    const WRONG: Answers = { '1.achievement': '毎月開いた。', '1.result': '10', '1.rating': 'B', '2.rating': 'A' };

    it('[S8] leaves the table as it was before, and the department where it was', async () => {
      const before = await table();
      const id = await upload('図書館.xlsx', WRONG);
      assert.equal((await stateOf()).state, 'editing');
      const { goes, stays, departments } = await undo(id);
      assert.deepEqual(await table(), before);
      assert.deepEqual([goes.length, stays], [4, []]);
      assert.deepEqual(departments, [{ name: DEPARTMENT, from: 'editing', to: 'not-started' }]);
      assert.equal((await stateOf()).state, 'not-started');
      const { departments: progress } = await server.progress(cycle);
      assert.equal(progress.find(({ name }) => name === DEPARTMENT)!.lastSubmission, null);
    });

    it('[S8] says before what goes back to what, and stores nothing', async () => {
      const first = { '1.achievement': '毎月開いた。', '1.rating': 'C', '2.rating': 'A' };
      await upload('図書館.xlsx', first);
      const id = await upload('誤り.xlsx', { ...first, '1.rating': 'B', '1.result': '10' });
      await coordinator.write(rows[0]!, 'result', '11');
      const { to: revision } = await coordinator.whole();
      const { goes, stays, source, department } = await plan(id);
      assert.deepEqual([source, department], ['誤り.xlsx', DEPARTMENT]);
      assert.deepEqual(
        goes.map(({ field, now, then, from }) => [field, now, then, from]),
        [['rating', 'B', 'C', '図書館.xlsx']],
      );
      assert.deepEqual(
        stays.map(({ field, now, by }) => [field, now, by]),
        [['result', '11', '青木 まとめ']],
      );
      assert.equal((await coordinator.whole()).to, revision);
    });

    it('[S8] keeps what others wrote later', async () => {
      const id = await upload('図書館.xlsx', WRONG);
      await library.write(rows[0]!, 'result', '12');
      await undo(id);
      assert.deepEqual([await at(1, 'result'), await at(1, 'achievement')], ['12', '']);
      assert.equal((await stateOf()).state, 'editing', 'something is answered');
    });

    it('[S8] [S4] is itself in the history, and can be taken back', async () => {
      const before = await table();
      const id = await upload('図書館.xlsx', WRONG);
      const after = await table();
      const { submissionId: taking } = await undo(id);
      const { revisions } = await coordinator.history(rows[0]!, 'rating');
      assert.deepEqual(
        revisions.map(({ value, submission }) => [displayText(value), submission.kind]),
        [
          ['B', 'workbook'],
          ['未評価', 'undo'],
        ],
      );
      const again = await plan(taking);
      assert.ok(again.givesAgain);
      const { submissionId: giving } = await undo(taking);
      assert.deepEqual(await table(), after);
      assert.equal((await stateOf()).state, 'editing');
      await undo(giving);
      assert.deepEqual(await table(), before);
      assert.ok((await plan(taking)).givesAgain, 'it counts again');
      const twice = await coordinator.call(undoingApi.plan, { params: { submissionId: giving } });
      assert.deepEqual([twice.status, (await problem(twice)).code], [409, 'conflict']);
    });

    it('[S8] is the same in whatever order two are taken back', async () => {
      const before = await table();
      const first = await upload('1.xlsx', { '1.rating': 'B', '1.result': '10' });
      const second = await upload('2.xlsx', { '1.rating': 'A', '1.result': '10', '2.rating': 'S' });
      await undo(first);
      assert.equal(await at(1, 'rating'), 'A', 'what came later stays');
      await undo(second);
      assert.deepEqual(await table(), before);
    });

    it('[S8] settles the conflicts that came only from it: what disagreed with it is taken', async () => {
      await coordinator.push({ formVersion: 1, baseRevision: 0, edits: [edit(rows[0]!, 'rating', 'B')] });
      const { arrivals } = await coordinator.client.ask(arrivalsApi.list, { params: { cycleId: cycle.id } });
      const first = arrivals[0]!.submissionId;
      await library.push({ formVersion: 1, baseRevision: 0, edits: [edit(rows[0]!, 'rating', 'A')] });
      const open = (await table()).conflicts;
      const { closed, goes } = await plan(first);
      assert.deepEqual([closed, goes.map(({ now, then }) => [now, then])], [1, [['B', 'A']]]);
      const { submissionId: taking } = await undo(first);
      assert.equal(await at(1, 'rating'), 'A');
      assert.equal((await table()).conflicts.length, open.length - 1);
      await undo(taking);
      assert.equal(await at(1, 'rating'), 'B');
      const { conflicts } = await coordinator.conflicts();
      const reopened = conflicts.find(({ record }) => record === rows[0])!;
      assert.deepEqual(
        reopened.proposals.map(({ value }) => value),
        [textValue('A')],
      );
    });

    it('[S8] takes its own value out of a conflict, and leaves those of others there', async () => {
      await coordinator.push({ formVersion: 1, baseRevision: 0, edits: [edit(rows[0]!, 'rating', 'B')] });
      const wrong = await upload('図書館.xlsx', { '1.rating': 'C' });
      await library.push({ formVersion: 1, baseRevision: 0, edits: [edit(rows[0]!, 'rating', 'A')] });
      const waiting = async () => {
        const { conflicts } = await coordinator.conflicts();
        return conflicts
          .filter(({ record }) => record === rows[0])
          .map(({ proposals }) => proposals.map((one) => displayText(one.value)));
      };
      assert.deepEqual(await waiting(), [['C', 'A']]);
      await undo(wrong);
      assert.deepEqual(await waiting(), [['A']]);
      const { arrivals } = await coordinator.client.ask(arrivalsApi.list, { params: { cycleId: cycle.id } });
      await undo(arrivals.find(({ kind, department }) => kind === 'edits' && department === DEPARTMENT)!.submissionId);
      assert.deepEqual(await waiting(), []);
      assert.equal(await at(1, 'rating'), 'B');
    });

    it('[S8] [S3] leaves what a person decided since, also that what stands is to stay', async () => {
      const wrong = await upload('図書館.xlsx', { '1.rating': 'B' });
      await library.push({ formVersion: 1, baseRevision: 0, edits: [edit(rows[0]!, 'rating', 'A')] });
      const { conflicts, revision } = await coordinator.conflicts();
      const { id } = conflicts.find(({ record }) => record === rows[0])!;
      await coordinator.decided(id, revision, { resolution: 'theirs' });
      const { goes, stays } = await undo(wrong);
      assert.deepEqual([goes.length, stays.map(({ field, by }) => [field, by])], [0, [['rating', '青木 まとめ']]]);
      assert.equal(await at(1, 'rating'), 'B');
    });

    it('[S8] [S6] opens what was submitted with it, and says so', async () => {
      const id = await upload('図書館.xlsx', WRONG);
      await library.write(rows[1]!, 'result', '5');
      const { id: departmentId } = await stateOf();
      const { to } = await library.whole();
      await library.stepped(departmentId, 'submit', to);
      const { departments } = await undo(id);
      assert.deepEqual(departments, [{ name: DEPARTMENT, from: 'submitted', to: 'editing' }]);
      assert.equal((await stateOf()).state, 'editing');
    });

    it('[S8] [E1] takes back rows that were added and brings back those that were deleted', async () => {
      const before = await table();
      const { to } = await library.whole();
      const added = {
        block: 'programme',
        key: { no: '99', programme: '移動図書館', department: DEPARTMENT },
        cells: { rating: textValue('A') },
      };
      const id = randomUUID();
      await library.push(
        { formVersion: 1, baseRevision: to, added: [added], deleted: [{ record: { id: rows[1]! } }] },
        id,
      );
      const after = await table();
      const { rows: changed } = await plan(id);
      assert.deepEqual(changed.map(({ becomes }) => becomes).sort(), ['deleted', 'restored']);
      const { submissionId: taking } = await undo(id);
      assert.deepEqual(await table(), before);
      await undo(taking);
      assert.deepEqual(await table(), after);
    });

    it('[I4] nothing descends from it: the same file sent again is taken in again', async () => {
      const id = await upload('図書館.xlsx', WRONG);
      await undo(id);
      await upload('図書館.xlsx', WRONG);
      assert.equal(await at(1, 'achievement'), '毎月開いた。');
    });

    it('[S1] is done once, however often it is asked for; and not where its cells changed since they were looked at', async () => {
      const id = await upload('図書館.xlsx', WRONG);
      const { revision } = await plan(id);
      const body = { submissionId: randomUUID(), seenRevision: revision };
      const send = () => coordinator.call(undoingApi.undo, { params: { submissionId: id }, body });
      const [first, second] = [await (await send()).text(), await (await send()).text()];
      assert.equal(first, second);
      const other = await upload('2.xlsx', { '2.rating': 'S' });
      const seen = (await plan(other)).revision;
      await library.write(rows[1]!, 'rating', 'C');
      const late = await coordinator.call(undoingApi.undo, {
        params: { submissionId: other },
        body: { submissionId: randomUUID(), seenRevision: seen },
      });
      assert.deepEqual([late.status, (await problem(late)).code], [409, 'stale']);
    });

    it('[S8] law: submit and take back is the table as before, with what others wrote since', async function (this: Mocha.Context) {
      this.timeout(120_000);
      const names = ['1.achievement', '1.result', '1.rating', '2.result', '2.rating'] as const;
      const texts: Record<string, readonly string[]> = { rating: ['S', 'A', 'B', 'C'] };
      const answers = fc.dictionary(fc.constantFrom(...names), fc.nat(3), { minKeys: 1, noNullPrototype: true });
      const textOf = (name: string, choice: number) => (texts[name.split('.')[1]!] ?? ['7', '8', '9', '11'])[choice]!;
      const editsOf = (given: Record<string, number>) =>
        Object.entries(given).map(([name, choice]) => {
          const [row = '1', field = ''] = name.split('.');
          return edit(rows[Number(row) - 1]!, field, textOf(name, choice));
        });
      await fc.assert(
        fc.asyncProperty(answers, answers, fc.boolean(), async (wrong, later, isLater) => {
          const start = await coordinator.whole();
          const before = await table();
          const id = randomUUID();
          await library.push({ formVersion: 1, baseRevision: start.to, edits: editsOf(wrong) }, id);
          const now = await coordinator.whole();
          const others = isLater ? editsOf(later) : [];
          if (isLater) await coordinator.push({ formVersion: 1, baseRevision: now.to, edits: others });
          const changed = await table();
          await undo(id).catch((error: unknown) => {
            // It changed nothing that could be taken back where all of it was there already.
            if (now.to !== start.to) throw error;
          });
          const written = new Map(
            others.map(({ record, field, value }) => [`${record.id} ${field}`, displayText(value)]),
          );
          const expected = Object.fromEntries(
            Object.entries(before.cells).map(([name, text]) => {
              // An edit to what stood there already is none.
              const isEdit =
                written.has(name) && changed.cells[name] !== undefined && written.get(name) !== wrongText(wrong, name);
              return [name, isEdit ? written.get(name) : text];
            }),
          );
          assert.deepEqual((await table()).cells, expected);
        }),
        { numRuns: 12 },
      );
      function wrongText(given: Record<string, number>, name: string): string | undefined {
        const found = editsOf(given).find(({ record, field }) => `${record.id} ${field}` === name);
        return found && displayText(found.value);
      }
    });
  });
}
