import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { isAsked, submissionsApi } from '../../../../core/protocol/submissions.js';
import { displayText } from '../../../../core/record/value.js';
import { copyHolding, COPY_STORIES, DEPARTMENT, signed, type Answers } from '../../../support/copy-stories.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`copies that are sent without a link (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
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
      rows = recordsOf(await library.whole(), DEPARTMENT).map(({ id }) => id);
      blank = await server.blank(cycle);
    });
    afterEach(() => server.stop());

    const send = async (name: string, holds: Answers, id: string = randomUUID()) =>
      accepted(await server.send(cycle, name, await copyHolding(blank, holds), id));
    /** What stands in the department's rows where it differs from the blank form. */
    const standing = async (before: Answers = {}): Promise<Answers> => {
      const { records } = await library.whole();
      const cells = rows.flatMap((id, i) =>
        ['achievement', 'result', 'rating', 'direction'].map((field) => {
          const value = records.find((record) => record.id === id)?.values[field];
          return [`${i + 1}.${field}`, displayText(value)] as const;
        }),
      );
      return Object.fromEntries(cells.filter(([name, text]) => text !== (before[name] ?? '')));
    };

    for (const { title, files, result, conflicts } of COPY_STORIES) {
      it(`[I4] ${title}`, async () => {
        const before = await standing();
        for (const {
          name,
          holds,
          from: [source, differing],
        } of files) {
          const preview = await server.ask(submissionsApi.preview, {
            params: { cycleId: cycle.id },
            query: { fileName: name },
            body: Buffer.from(await copyHolding(blank, holds)),
          });
          const { descent } = await send(name, holds);
          assert.deepEqual([descent?.source, descent?.differing], [source, differing], name);
          assert.deepEqual(isAsked(preview) ? undefined : preview.descent, descent);
          assert.ok(source === '' || descent?.message.ja.includes(`「${source}」`), descent?.message.ja);
        }
        assert.deepEqual(await standing(before), result);
        const open = (await server.conflicts(cycle)).conflicts.filter(({ record }) => rows.includes(record));
        const told = open.map(({ record, field, proposals }) => {
          return [`${rows.indexOf(record) + 1}.${field}`, proposals.map(({ value }) => displayText(value))];
        });
        assert.deepEqual(Object.fromEntries(told), conflicts);
      });
    }

    const FIRST: Answers = { '1.achievement': '毎月開いた。', '1.rating': 'B' };

    it('[I4] [C4] a colleague’s own copy that gives the same rating by chance replaces nothing: it conflicts', async () => {
      const before = await standing();
      await send('図書館.xlsx', FIRST);
      const answer = await send('図書館 別.xlsx', { '1.achievement': '読み聞かせを催した。', '1.rating': 'B' });
      assert.deepEqual([answer.descent?.from, answer.conflicts.length], ['blank', 1]);
      assert.match(answer.descent?.message.ja ?? '', /「図書館\.xlsx」に近いものの/u);
      assert.deepEqual(await standing(before), FIRST);
    });

    it('[I4] [C7] empties a cell that a corrected copy emptied, and says so of nothing else', async () => {
      await send('図書館.xlsx', FIRST);
      const answer = await send('図書館.xlsx', { '1.achievement': '毎月開いた。' });
      assert.deepEqual(
        answer.saved.map(({ field }) => field),
        [],
        'as near to the blank form: the earlier one counts',
      );
      await send('図書館.xlsx', { ...FIRST, '1.result': '3', '2.result': '4' });
      const emptied = await send('図書館.xlsx', { ...FIRST, '1.achievement': '', '1.result': '3', '2.result': '4' });
      assert.equal(emptied.descent?.source, '図書館.xlsx (3)');
      assert.deepEqual(
        emptied.saved.map(({ field, text }) => [field, text]),
        [['achievement', '']],
      );
      assert.ok(emptied.issues.every(({ code }) => code !== 'blank-kept'));
    });

    it('[I4] [S4] keeps the base of a correction in the history', async () => {
      const { revision } = await send('図書館.xlsx', FIRST);
      await send('図書館.xlsx', { ...FIRST, '1.rating': 'A' });
      const { revisions } = await library.history(rows[0]!, 'rating');
      assert.deepEqual(
        revisions.map(({ outcome, baseRevision }) => [outcome, baseRevision]),
        [
          ['saved', null],
          ['saved', revision],
        ],
      );
    });

    it('[I4] [S5] takes what was refused the first time as an edit again when it is sent again', async () => {
      const foreign = await signed(
        await copyHolding(await copyHolding(blank, FIRST), { '1.rating': 'S' }, '学校教育課'),
      );
      const query = { submissionId: randomUUID(), fileName: '図書館.xlsx' };
      const params = { cycleId: cycle.id };
      const first = await library.client.ask(submissionsApi.send, { params, query, body: Buffer.from(foreign) });
      assert.ok(!isAsked(first));
      assert.deepEqual(
        first.refused.map(({ field, reason }) => [field, reason.code]),
        [['rating', 'foreign-department']],
      );
      const again = await accepted(await server.send(cycle, '図書館.xlsx', foreign));
      assert.deepEqual([again.descent?.source, again.descent?.differing], ['図書館.xlsx', 1]);
      assert.deepEqual(
        again.saved.map(({ field, text }) => [field, text]),
        [['rating', 'S']],
      );
    });

    it('[I4] copies that do not say whose they are, and answer for several, are not compared', async () => {
      const holds = async (rating: string) =>
        copyHolding(
          await copyHolding(blank, { ...FIRST, '1.rating': rating, '1.result': '1' }),
          { '1.rating': 'S' },
          '学校教育課',
        );
      await accepted(await server.send(cycle, '二課.xlsx', await holds('A')));
      const answer = await accepted(await server.send(cycle, '二課.xlsx', await holds('B')));
      assert.deepEqual([answer.department, answer.descent?.from, answer.descent?.compared], ['', 'blank', []]);
      assert.equal(answer.conflicts.length, 1);
    });

    it('[I2] a link goes first: nothing is compared', async () => {
      await send('図書館.xlsx', FIRST);
      const linked = await server.handedOut(cycle, await library.departmentId(DEPARTMENT));
      const answer = await accepted(await server.send(cycle, '図書館.xlsx', linked));
      assert.equal(answer.descent, undefined);
    });

    it('[I4] is not compared with what another department sent', async () => {
      const { descent } = await send('図書館.xlsx', FIRST);
      assert.deepEqual([descent?.from, descent?.compared, descent?.fromBlank], ['blank', [], 2]);
    });

    it('[S1] [I4] the same submission again gets the same answer, although a nearer copy has come', async () => {
      const id = randomUUID();
      const first = await send('図書館.xlsx', FIRST, id);
      await send('図書館.xlsx', FIRST);
      assert.deepEqual(await send('図書館.xlsx', FIRST, id), first);
    });
  });
}
