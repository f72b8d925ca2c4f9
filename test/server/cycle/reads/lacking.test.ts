/**
 * A row is not complete as long as the workbook that answered it did not even have what has to be answered, whichever way
 * its answers came.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rowsOf, withWorkbook } from '../../../../addin/session/workbook-rows.js';
import { missingAnswers } from '../../../../core/check/missing-answers.js';
import { checkReading } from '../../../../core/check/check-reading.js';
import type { Form } from '../../../../core/form/form.js';
import { formInYear } from '../../../../core/form/form-year.js';
import { issuesOfRecords } from '../../../../core/issue/issues-of-records.js';
import type { CycleDto } from '../../../../core/protocol/cycles.js';
import { undoingApi } from '../../../../core/protocol/undoing.js';
import { submissionsApi } from '../../../../core/protocol/submissions.js';
import { ownRecordsIn } from '../../../../core/record/own-records.js';
import { pushOf, startCopy } from '../../../../core/sync/local-copy.js';
import { readSampleForm } from '../../../../server/sample/sample-city.js';
import { readForm } from '../../../../server/workbook/read-form.js';
import { openPackage, rewritePackage } from '../../../../server/xlsx/package.js';
import { DATABASES } from '../../../support/databases.js';
import { accepted, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, edit, recordsOf } from '../cycle-client.js';

const LIBRARY = '図書館.xlsx';

for (const database of DATABASES) {
  describe(`a required column that a workbook does not have (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    let library: CycleClient;
    let form: Form;
    let own: readonly string[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
      library = new CycleClient(await server.sampleUser('toshokan'), cycle.id);
      form = formInYear(await readSampleForm(), 2025);
      own = recordsOf(await library.whole(), '図書館').map(({ id }) => id);
    });
    afterEach(() => server.stop());

    const filled = async () => {
      const { departments } = await server.progress(cycle);
      const { filled: count, missing } = departments.find(({ name }) => name === '図書館')!;
      return [count, missing];
    };
    const cut = async () => withoutRating(await server.sample(LIBRARY));
    const send = async (bytes: Uint8Array, name = LIBRARY) => accepted(await server.send(cycle, name, bytes));

    it('keeps an uploaded workbook’s rows from being complete, also for whoever reads the database anew', async () => {
      const { issues, saved } = await send(await cut());
      assert.ok(saved.length > 0);
      assert.ok(issues.some(({ code }) => code === 'required-missing'));
      assert.deepEqual(await filled(), [0, 2]);
      await server.restart();
      assert.deepEqual(await filled(), [0, 2]);
    });

    it('keeps nothing from being complete any more once the field is answered, in whatever way', async () => {
      await send(await cut());
      await library.write(own[0]!, 'rating', 'A');
      assert.deepEqual(await filled(), [1, 1]);
      await send(await server.sample(LIBRARY), '直した図書館.xlsx');
      assert.deepEqual(await filled(), [2, 0]);
    });

    it('keeps the rows of a workbook in the pane from being complete in the same way', async () => {
      const reading = await readForm(await cut(), [form]);
      const copy = startCopy(form, await library.whole());
      const push = pushOf(form, withWorkbook(form, copy, rowsOf(form, copy, reading.records)));
      const told = new Map(push.lacking?.map(({ record, fields }) => ['id' in record ? record.id : '', fields]));
      assert.deepEqual(
        own.map((id) => told.get(id)),
        [['rating'], ['rating']],
      );
      const { cells } = await library.push(push);
      assert.ok(cells.some(({ outcome }) => outcome === 'saved'));
      assert.deepEqual(await filled(), [0, 2]);
      await library.write(own[1]!, 'rating', 'A');
      assert.deepEqual(await filled(), [1, 1]);
      await server.restart();
      assert.deepEqual(await filled(), [1, 1]);
    });

    it('is over when a whole copy answers the row: what is blank in it is blank', async () => {
      await send(await cut());
      await library.write(own[0]!, 'achievement', '別の書き方をした。');
      assert.deepEqual(await filled(), [1, 1]);
    });

    it('is said by nobody of a row that is not theirs, nor of a field that may be left out', async () => {
      const foreign = recordsOf(await library.whole(), '学校教育課')[0]!.id;
      const { to } = await library.whole();
      const lacking = [
        { record: { id: foreign }, fields: ['rating'] },
        { record: { id: own[0]! }, fields: ['outline', 'nothing'] },
      ];
      const edits = [edit(foreign, 'achievement', '書いた'), edit(own[0]!, 'achievement', '書いた')];
      await library.push({ formVersion: 1, baseRevision: to, edits, lacking });
      assert.deepEqual(await filled(), [1, 1]);
      const coordinator = new CycleClient(server.client, cycle.id);
      await coordinator.write(foreign, 'achievement', '書いた');
      const { departments } = await server.progress(cycle);
      assert.equal(departments.find(({ name }) => name === '学校教育課')!.filled, 1);
    });

    it('is still to be answered in the eyes of the pane before it is submitted', async () => {
      const reading = await readForm(await cut(), [form]);
      const rows = ownRecordsIn(form, reading.records)(['図書館']);
      const { blank } = missingAnswers(issuesOfRecords(checkReading(reading)), rows);
      assert.ok(blank.some(({ code }) => code === 'required-missing'));
    });

    it('[S8] is what the workbook before said, where one is taken back, and again where that is taken back', async () => {
      const undo = async (undone: string) => {
        const params = { cycleId: cycle.id, submissionId: undone };
        const body = { submissionId: randomUUID(), seenRevision: (await library.whole()).to };
        const { submissionId } = await server.client.ask(undoingApi.undo, { params, body });
        return submissionId;
      };
      const first = await send(await cut());
      assert.deepEqual(await filled(), [0, 2]);
      const second = await send(await server.sample(LIBRARY), '直した図書館.xlsx');
      assert.deepEqual(await filled(), [2, 0]);
      const taken = await undo(second.submissionId);
      assert.deepEqual(await filled(), [0, 2]);
      await server.restart();
      assert.deepEqual(await filled(), [0, 2]);
      await undo(taken);
      assert.deepEqual(await filled(), [2, 0]);
      await undo(first.submissionId);
      assert.deepEqual(await filled(), [2, 0]);
    });

    it('is in the preview of an upload, which stores nothing', async () => {
      const query = { fileName: LIBRARY };
      const preview = await library.call(submissionsApi.preview, { query, body: Buffer.from(await cut()) });
      assert.ok((await accepted(preview)).issues.some(({ code }) => code === 'required-missing'));
      assert.deepEqual(await filled(), [0, 2]);
      await send(await server.sample(LIBRARY));
      assert.deepEqual(await filled(), [2, 0]);
    });
  });
}

/** The workbook with another year over the column of ratings: whatever stands there is none of this year's. */
async function withoutRating(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await openPackage(bytes);
  const changes = new Map<string, Uint8Array>();
  for (const name of parts.names.filter((one) => one.endsWith('.xml'))) {
    const xml = Buffer.from(await parts.read(name)).toString('utf8');
    if (xml.includes('自己評価')) changes.set(name, Buffer.from(xml.replaceAll('自己評価', '令和5年度')));
  }
  return rewritePackage(bytes, changes);
}
