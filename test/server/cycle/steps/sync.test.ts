import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { textValue } from '../../../../core/record/value.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, problem, recordsOf, textOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`a sync (${database.name})`, () => {
    let server: TestServer;
    let library: CycleClient;
    let coordinator: CycleClient;
    /** The two records of 図書館, nothing in them yet; and one of 学校教育課. */
    let records: readonly string[];
    let foreign: string;
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
      records = recordsOf(whole, '図書館').map((record) => record.id);
      foreign = recordsOf(whole, '学校教育課')[0]!.id;
      start = whole.to;
    });
    afterEach(() => server.stop());

    const push = (...edits: ReturnType<typeof edit>[]) => ({ formVersion: 1, baseRevision: start, edits });

    it('[S2] names every cell with what became of it, and tells what others changed in the same answer', async () => {
      const [first = '', second = ''] = records;
      await coordinator.push(push(edit(first, 'rating', 'B'), edit(second, 'achievement', '図書館だよりを発行した。')));
      const answer = await library.sync(
        push(
          edit(first, 'rating', 'A'),
          edit(first, 'achievement', 'おはなし会を毎月開いた。'),
          edit(second, 'achievement', '図書館だよりを発行した。'),
          edit(first, 'outline', '別の概要'),
          edit(foreign, 'rating', 'S'),
          edit('nowhere', 'rating', 'S'),
        ),
        undefined,
        start,
      );
      const told = answer.push!.cells.map(({ field, outcome, reason }) => [field, outcome, reason?.code]);
      assert.deepEqual(
        new Set(told.map((one) => JSON.stringify(one))),
        new Set(
          [
            ['rating', 'conflict', undefined],
            ['achievement', 'saved', undefined],
            ['achievement', 'unchanged', undefined],
            ['outline', 'refused', 'given-by-form'],
            ['rating', 'refused', 'foreign-department'],
            ['rating', 'refused', 'record-unknown'],
          ].map((one) => JSON.stringify(one)),
        ),
      );
      const { delta } = answer;
      assert.deepEqual([delta.from, delta.to, answer.push!.revision], [start, start + 2, start + 2]);
      assert.deepEqual(
        delta.cells.map(({ id, field }) => [id, field]).sort(),
        [...[[first, 'achievement']], ...[[first, 'rating']], ...[[second, 'achievement']]].sort(),
      );
      assert.equal(delta.conflicts.find(({ record }) => record === first)?.values.length, 2);
    });

    it('[C8] takes two people’s fields of one tie in, and flags them to the later one; it is no conflict', async () => {
      const [first = ''] = records;
      await coordinator.push(push(edit(first, 'rating', 'B')));
      const { push: answer, delta } = await library.sync(push(edit(first, 'result', '120')), undefined, start);
      assert.deepEqual(
        answer?.cells.map(({ field, outcome }) => [field, outcome]),
        [['result', 'saved']],
      );
      assert.equal(answer.issues.filter(({ code }) => code === 'tie-review').length, 1);
      assert.deepEqual(delta.conflicts, []);
    });

    it('[S1] gives the same answer to the same submission, word for word, and has no second effect', async () => {
      const id = randomUUID();
      const given = push(edit(records[0]!, 'rating', 'A'));
      const first = await library.sync(given, id, start);
      await coordinator.write(records[0]!, 'rating', 'B');
      const second = await library.sync(given, id, start);
      assert.equal(JSON.stringify(second.push), JSON.stringify(first.push));
      assert.equal(second.delta.to, start + 2, 'what has changed is told anew');
      assert.equal((await library.history(records[0]!, 'rating')).revisions.length, 2);
    });

    it('[S1] counts a submission once that comes several times at the same moment', async () => {
      const id = randomUUID();
      const given = push(edit(records[0]!, 'rating', 'A'), edit(records[1]!, 'rating', 'S'));
      const answers = await Promise.all(Array.from({ length: 6 }, () => library.push(given, id)));
      assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
      assert.equal((await library.whole()).to, start + 1);
      assert.equal((await library.history(records[1]!, 'rating')).revisions.length, 1);
    });

    it('[S1] has no effect later where the table said the same already', async () => {
      const id = randomUUID();
      const [record = ''] = records;
      await library.push(push(edit(record, 'rating', 'A')));
      const same = await coordinator.push(push(edit(record, 'rating', 'A')), id);
      assert.equal(same.cells[0]?.outcome, 'unchanged');
      await library.write(record, 'rating', '未評価');
      assert.deepEqual(await coordinator.push(push(edit(record, 'rating', 'A')), id), same);
      assert.equal(textOf(await library.whole(), record, 'rating'), '未評価');
    });

    it('[S1] refuses an id that was used for something else', async () => {
      const id = randomUUID();
      await library.push(push(edit(records[0]!, 'rating', 'A')), id);
      const response = await library.send(push(edit(records[0]!, 'rating', 'S')), id);
      assert.deepEqual([response.status, (await problem(response)).code], [409, 'conflict']);
      assert.equal(textOf(await library.whole(), records[0]!, 'rating'), 'A');
    });

    it('[S4] keeps who wrote what, when, by which way and on which base', async () => {
      await library.push(push(edit(records[0]!, 'rating', 'A')));
      await coordinator.push(push(edit(records[0]!, 'rating', 'B')));
      const { blank, revisions } = await library.history(records[0]!, 'rating');
      assert.ok(blank);
      assert.deepEqual(
        revisions.map(({ value, outcome, baseRevision, revision, submission: { actor, channel } }) => {
          return [value.kind === 'blank' ? '' : value.text, outcome, baseRevision, revision, actor, channel];
        }),
        [
          ['A', 'saved', start, start + 1, '本田 文', 'console'],
          ['B', 'proposed', start, start + 2, '青木 まとめ', 'console'],
        ],
      );
      for (const { submission } of revisions) assert.ok(Date.parse(submission.at) <= Date.now());
    });

    it('[C9] [S4] lets a layout give way to a content, without a conflict; both are in the history', async () => {
      const [record = ''] = records;
      await library.write(record, 'achievement', '年3回開いた。');
      await coordinator.write(record, 'achievement', '年4回開いた。');
      const late = { formVersion: 1, baseRevision: start + 1 };
      const relaid = edit(record, 'achievement', '年３回\n開いた。', textValue('年3回開いた。'));
      const answer = await library.push({ ...late, edits: [relaid] });
      assert.deepEqual(
        answer.cells.map(({ outcome, conflict }) => [outcome, conflict]),
        [['unchanged', undefined]],
      );
      assert.deepEqual(
        answer.issues.map(({ code }) => code),
        ['layout-yielded'],
      );
      const whole = await library.whole();
      assert.deepEqual([textOf(whole, record, 'achievement'), whole.conflicts.length], ['年4回開いた。', 0]);
      const { revisions } = await library.history(record, 'achievement');
      assert.deepEqual(
        revisions.map(({ value, outcome }) => [value.kind === 'blank' ? '' : value.text, outcome]),
        [
          ['年3回開いた。', 'saved'],
          ['年4回開いた。', 'saved'],
          ['年３回\n開いた。', 'yielded'],
        ],
      );
    });

    it('[S5] refuses cells of other departments one by one, and saves the rest', async () => {
      const answer = await library.push(push(edit(foreign, 'rating', 'A'), edit(records[0]!, 'rating', 'A')));
      const refused = answer.cells.find(({ id }) => id === foreign);
      assert.deepEqual([refused?.outcome, refused?.reason?.code], ['refused', 'foreign-department']);
      assert.ok(refused?.reason?.message.ja);
      const whole = await library.whole();
      assert.deepEqual([textOf(whole, foreign, 'rating'), textOf(whole, records[0]!, 'rating')], ['未評価', 'A']);
    });

    it('previews the answer that a push would get, and stores nothing', async () => {
      const given = push(edit(records[0]!, 'rating', 'A'), edit(foreign, 'rating', 'A'));
      const preview = await library.preview(given);
      assert.equal((await library.whole()).to, start);
      const answer = await library.push(given);
      assert.deepEqual({ ...preview, submissionId: answer.submissionId, revision: answer.revision }, answer);
    });

    it('tells a copy what it needs to agree again: the deltas laid over each other are the whole', async () => {
      await library.push(push(edit(records[0]!, 'rating', 'A')));
      await coordinator.push(
        push(edit(records[0]!, 'achievement', '読み聞かせの会を開いた。'), edit(foreign, 'rating', 'S')),
      );
      const delta = await library.since(start);
      const whole = await library.whole();
      for (const { id, field, value } of delta.cells) {
        assert.deepEqual(whole.records.find((record) => record.id === id)?.values[field], value);
      }
      assert.deepEqual([delta.cells.length, delta.records, delta.deleted], [3, [], []]);
      assert.deepEqual((await library.since(start + 2)).cells, []);
    });

    it('[I3] finds out by itself what the sender had seen, from the revision number alone', async () => {
      await coordinator.push(push(edit(records[0]!, 'achievement', '初めの文')));
      await coordinator.push({ ...push(edit(records[0]!, 'achievement', '次の文')), baseRevision: start + 1 });
      const late = { ...push(edit(records[0]!, 'achievement', '私の文')), baseRevision: start + 1 };
      const answer = await library.push(late);
      assert.equal(answer.cells[0]?.outcome, 'conflict');
      const [conflict] = (await library.conflicts()).conflicts.filter(({ record }) => record === records[0]);
      assert.equal(conflict?.base, '初めの文');
    });

    it('[E1] [E3] adds records, merges the same one from two sides, and keeps what nobody deletes', async () => {
      const key = { no: '901', programme: '移動図書館', department: '図書館' };
      const added = (cells: Record<string, string>) => ({
        ...{ formVersion: 1, baseRevision: start, added: [{ block: 'programme', key, cells: valuesOf(cells) }] },
      });
      const first = await library.push(added({ rating: 'A' }));
      const second = await coordinator.push(added({ rating: 'A', achievement: '二つの地区を巡回した。' }));
      assert.deepEqual([first.records[0]?.outcome, second.records[0]?.outcome], ['added', 'merged']);
      assert.equal(first.records[0]?.id, second.records[0]?.id);
      const delta = await library.since(start);
      assert.deepEqual(
        delta.records.map(({ id, key: own }) => [id, own]),
        [[first.records[0]?.id, key]],
      );
      const whole = await library.whole();
      assert.equal(textOf(whole, first.records[0]!.id!, 'achievement'), '二つの地区を巡回した。');
    });

    it('[E2] deletes a record that nobody touched; one that somebody edited waits for a decision', async () => {
      const [first = '', second = ''] = records;
      await coordinator.write(second, 'rating', 'A');
      const deletion = {
        ...{ formVersion: 1, baseRevision: start },
        deleted: [{ record: { id: first } }, { record: { id: second } }],
      };
      const answer = await library.push(deletion);
      assert.deepEqual(
        answer.records.map(({ id, outcome }) => [id, outcome]),
        [
          [first, 'deleted'],
          [second, 'conflict'],
        ],
      );
      const delta = await library.since(start + 1);
      assert.deepEqual(delta.deleted, [first]);
      const table = await server.table(await server.cycleOf(2025));
      const shown = table.blocks.flatMap((block) => block.records.map(({ id }) => id));
      assert.deepEqual([shown.includes(first), shown.includes(second)], [false, true]);

      const { conflicts, revision } = await library.conflicts();
      const conflict = conflicts.find(({ kind, record }) => kind === 'deletion' && record === second)!;
      await coordinator.decided(conflict.id, revision, { resolution: 'mine' });
      assert.ok(!(await library.whole()).records.some(({ id }) => id === second));
    });
  });
}

function valuesOf(texts: Record<string, string>) {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, edit('', field, text).value]));
}
