/**
 * A workbook is sent once and read once: where a person has to say something first, the answer asks, and nothing is stored;
 * where there is nothing to ask, it is taken in as ever.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { isAsked, submissionsApi, type SentDto } from '../../../../core/protocol/submissions.js';
import { toldApi } from '../../../../core/protocol/told.js';
import type { Statement } from '../../../../core/reader/told/statement.js';
import { WorkbookReader } from '../../../../server/threads/workbook-reader.js';
import { DATABASES } from '../../../support/databases.js';
import { startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient } from '../cycle-client.js';
import {
  askedOf,
  askedWith,
  MEMO,
  NAME,
  redrawnColumns,
  redrawnLibrary,
  RENAMED,
  ROW,
  sendAsking,
  taken,
} from './redrawn-copies.js';

for (const database of DATABASES) {
  describe(`a workbook of which something is not known (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let coordinator: CycleClient;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      coordinator = new CycleClient(server.client, cycle.id);
    });
    afterEach(() => server.stop());

    const tell = (...statements: Statement[]) => coordinator.call(toldApi.tell, { body: { statements } });
    const revision = async () => (await coordinator.whole()).to;
    const rowQuestion = (answer: SentDto) => {
      const [question] = isAsked(answer) ? answer.questions : [];
      assert.ok(question?.kind === 'row', 'no row is asked about');
      return question;
    };

    it('is asked about, with three values of each column and the fields that were not found; nothing is stored', async () => {
      const before = await revision();
      const bytes = await redrawnColumns(server, '生涯学習課');
      const answer = await sendAsking(coordinator, '生涯学習課.xlsx', bytes);
      assert.deepEqual(askedOf(answer), [RENAMED, MEMO]);
      const [renamed, memo] = isAsked(answer) ? answer.questions : [];
      assert.ok(renamed?.kind === 'column' && memo?.kind === 'column');
      assert.deepEqual(
        renamed.fields.map(({ id, label }) => [id, label.ja]),
        [['achievement', '取組の成果']],
      );
      assert.ok(renamed.values.length > 0 && renamed.values.length <= 3);
      assert.deepEqual(memo.values, ['済み']);
      assert.equal(await revision(), before);
    });

    it('[S1] is sent again under the same id once that was told, and once more without a second effect', async () => {
      const bytes = await redrawnColumns(server, '図書館');
      const submissionId = randomUUID();
      const send = () => sendAsking(coordinator, '図書館.xlsx', bytes, { submissionId });
      assert.deepEqual(askedOf(await send()), [RENAMED, MEMO]);
      await tell({ kind: 'column', block: 'programme', header: RENAMED, field: 'achievement' });
      // With one of the two known, the blank tells what the other is not.
      const answer = taken(await send());
      assert.ok(answer.saved.some(({ field }) => field === '取組の成果' || field === 'achievement'));
      const after = await revision();
      assert.deepEqual(await send(), answer);
      assert.equal(await revision(), after);
    });

    it('is taken in without what is not known where the sender says so, or cannot be asked', async () => {
      const bytes = await redrawnColumns(server, '図書館');
      for (const query of [{ unknown: 'leave' }, {}]) {
        const response = await coordinator.call(submissionsApi.send, {
          query: { submissionId: randomUUID(), fileName: '図書館.xlsx', ...query },
          body: Buffer.from(bytes),
        });
        const { issues, saved } = taken((await response.json()) as SentDto);
        assert.ok(issues.some(({ code }) => code === 'column-unplaced'));
        assert.ok(!saved.some(({ field }) => field === 'achievement'));
      }
    });

    it('[I3] is asked which row of the form a row is, where one is missing', async () => {
      const question = rowQuestion(await askedWith(server, coordinator, 'row'));
      assert.equal(question.written['programme'], ROW.renamed);
      assert.ok(question.values.length > 0 && question.values.length <= 3);
      const [first] = question.rows;
      assert.equal(first?.['programme'], ROW.name);
      const { block, written } = question;
      await tell({ kind: 'row', block, written, key: first! });
      const answer = taken(await sendAsking(coordinator, '図書館.xlsx', await redrawnLibrary(server, 'row')));
      assert.deepEqual(answer.records, []);
      assert.ok(answer.issues.some(({ code }) => code === 'row-told'));
      assert.equal(answer.told.length, 1);
    });

    it('[E3] adds a row of which somebody said that it is a new one, and nobody is asked again', async () => {
      const { block, written } = rowQuestion(await askedWith(server, coordinator, 'row'));
      await tell({ kind: 'row', block, written, key: written });
      const answer = taken(await sendAsking(coordinator, '図書館.xlsx', await redrawnLibrary(server, 'row')));
      assert.equal(answer.records.length, 1);
    });

    it('leaves out a row of which somebody said so', async () => {
      const { block, written } = rowQuestion(await askedWith(server, coordinator, 'row'));
      await tell({ kind: 'row', block, written, key: null });
      const answer = taken(await sendAsking(coordinator, '図書館.xlsx', await redrawnLibrary(server, 'row')));
      assert.deepEqual(answer.records, []);
      assert.ok(!answer.saved.some(({ text }) => text.includes('母子手帳')));
    });

    it('[R30] is asked which department a name is, once for all its cells and who answers', async () => {
      const answer = await askedWith(server, coordinator, 'name');
      assert.deepEqual(askedOf(answer), ['department']);
      const [question] = answer.questions;
      assert.ok(question?.kind === 'department');
      assert.equal(question.written, NAME.written);
      assert.ok(question.names.includes(NAME.name));
      assert.ok(question.values.length > 0 && question.values.length <= 3);
      await tell({ kind: 'department', written: NAME.written, name: NAME.name });
      const { department, issues } = taken(
        await sendAsking(coordinator, '図書館.xlsx', await redrawnLibrary(server, 'name')),
      );
      assert.equal(department, NAME.name);
      assert.ok(!issues.some(({ code }) => code === 'department-unknown'));
    });

    describe('costs', () => {
      const { readCopy } = WorkbookReader.prototype;
      let reads = 0;
      beforeEach(() => {
        reads = 0;
        WorkbookReader.prototype.readCopy = function (this: WorkbookReader, ...given) {
          reads++;
          return readCopy.apply(this, given);
        };
      });
      afterEach(() => {
        WorkbookReader.prototype.readCopy = readCopy;
      });

      it('one reading for a workbook of which all is known, and one for one that is asked about', async () => {
        taken(await sendAsking(coordinator, '生涯学習課.xlsx', await server.sample('生涯学習課.xlsx')));
        assert.equal(reads, 1);
        await askedWith(server, coordinator, 'row');
        assert.equal(reads, 2);
      });
    });
  });
}
