import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { displayText } from '../../../core/record/value.js';
import { samplesApi } from '../../../core/protocol/samples.js';
import type { CycleDto, ProgressDto } from '../../../core/protocol/cycles.js';
import { readWorkbook } from '../../../server/xlsx/read-workbook.js';
import { accepted, refused, startTestServer, type TestServer } from './running-server.js';
import { DATABASES } from '../../support/databases.js';

const LIBRARY = '図書館.xlsx';
const COLLEAGUE = '子育て支援課（別の担当）.xlsx';
const REARRANGED = '学校教育課.xlsx';
const UNFINISHED = '生活支援課.xlsx';

function department({ departments }: ProgressDto, name: string) {
  const found = departments.find((department) => department.name === name);
  assert.ok(found, name);
  return found;
}

for (const database of DATABASES) {
  describe(`sending workbooks in (${database.name})`, () => {
    let server: TestServer;
    let cycle: CycleDto;
    const sample = (name: string) => server.sample(name);
    const sendSample = async (name: string) => accepted(await server.send(cycle, name, await sample(name)));

    before(async function () {
      this.timeout(60_000);
      await (await startTestServer(true, database)).stop();
    });
    beforeEach(async () => {
      server = await startTestServer(true, database);
      cycle = await server.cycleOf(2025);
    });
    afterEach(() => server.stop());

    it('loads the sample city once: last year complete, this year with some departments missing', async () => {
      const lastYear = await server.progress(await server.cycleOf(2024));
      assert.equal(lastYear.departments.length, 14);
      assert.ok(lastYear.departments.every(({ missing, conflicts, wrong }) => missing + conflicts + wrong === 0));
      const thisYear = await server.progress(cycle);
      const waiting = thisYear.departments.filter(({ filled }) => filled === 0).map(({ name }) => name);
      assert.deepEqual(waiting, ['学校教育課', '生涯学習課', '図書館', '生活支援課', '地域協働課', '防災安全課']);
      await server.restart();
      assert.deepEqual(await server.progress(cycle), thisYear);
    });

    it('takes a workbook in: progress, table and report show it', async () => {
      const before = department(await server.progress(cycle), '図書館');
      const answer = await sendSample(LIBRARY);
      assert.deepEqual([answer.department, answer.conflicts.length, answer.issues], ['図書館', 0, []]);
      assert.equal(answer.saved.length, 8);
      const progress = department(await server.progress(cycle), '図書館');
      assert.deepEqual([before.filled, progress.filled, progress.missing], [0, 2, 0]);
      assert.equal(progress.lastSubmission?.fileName, LIBRARY);
      const { blocks } = await server.table(cycle);
      const records = blocks[0]!.records.filter(({ departments }) => departments.includes('図書館'));
      assert.deepEqual(
        records.map(({ cells }) => cells['result']?.text),
        ['10,420', '96.7'],
      );
      const report = await readWorkbook(await server.report(cycle));
      const shown = report.sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.row(row)]));
      for (const { text } of answer.saved)
        assert.ok(
          shown.some(({ cell }) => cell.text === text),
          text,
        );
    });

    it('[S1] gives the same answer to the same submission, and has no second effect', async () => {
      const [bytes, id] = [await sample(LIBRARY), randomUUID()];
      const first = await (await server.send(cycle, LIBRARY, bytes, id)).text();
      const state = await server.progress(cycle);
      const second = await (await server.send(cycle, LIBRARY, bytes, id)).text();
      assert.equal(second, first);
      assert.deepEqual(await server.progress(cycle), state);
    });

    it('[S1] refuses an id that was used for another file', async () => {
      const id = randomUUID();
      await accepted(await server.send(cycle, LIBRARY, await sample(LIBRARY), id));
      const problem = await refused(await server.send(cycle, UNFINISHED, await sample(UNFINISHED), id), 409);
      assert.equal(problem.code, 'conflict');
    });

    it('[S1] counts a submission once that was sent twice at the same moment', async () => {
      const [bytes, id] = [await sample(LIBRARY), randomUUID()];
      const answers = await Promise.all(
        [1, 2, 3].map(async () => (await server.send(cycle, LIBRARY, bytes, id)).text()),
      );
      assert.equal(new Set(answers).size, 1);
      const { revision } = JSON.parse(answers[0]!) as { revision: number };
      assert.equal((await server.progress(cycle)).revision, revision);
    });

    it('[C5, S3] keeps both values where two versions disagree, and says which files', async () => {
      const answer = await sendSample(COLLEAGUE);
      assert.equal(answer.conflicts.length, 3);
      const { conflicts } = await server.conflicts(cycle);
      const places = (list: readonly { readonly sheet: string; readonly address: string }[]) =>
        list.map(({ sheet, address }) => `${sheet} ${address}`).sort();
      assert.deepEqual(places(conflicts), places(answer.conflicts));
      const result = answer.conflicts.find(({ field }) => field === 'result');
      assert.deepEqual(result?.values, [
        { text: '25,640', source: '子育て支援課.xlsx' },
        { text: '25,810', source: COLLEAGUE },
      ]);
      const shown = conflicts.find(({ field }) => field === 'result');
      assert.deepEqual([displayText(shown?.current ?? undefined), shown?.proposers], ['25,640', [COLLEAGUE]]);
      assert.equal(department(await server.progress(cycle), '子育て支援課').conflicts, 3);
      const { blocks } = await server.table(cycle);
      const conflicting = blocks[0]!.records.flatMap(({ cells }) =>
        Object.values(cells).filter((cell) => cell.conflicting),
      );
      assert.deepEqual(
        conflicting.map(({ text }) => text).sort(),
        answer.conflicts.map(({ values }) => values[0]!.text).sort(),
      );
      const report = await readWorkbook(await server.report(cycle));
      assert.match(report.sheets[0]!.name, /^要確認/);
    });

    it('reads a workbook whose columns were moved and whose answers are written freely', async () => {
      const answer = await sendSample(REARRANGED);
      assert.deepEqual([answer.department, answer.conflicts.length], ['学校教育課', 0]);
      assert.deepEqual(
        answer.issues.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.ok(answer.issues.some(({ code }) => code === 'choice-normalised'));
      assert.equal(department(await server.progress(cycle), '学校教育課').missing, 0);
    });

    it('names the cells that were left unfinished', async () => {
      const answer = await sendSample(UNFINISHED);
      const errors = answer.issues.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors.map(({ code }) => code).sort(), ['choice-unset', 'required-blank']);
      const { blank, wrong } = department(await server.progress(cycle), '生活支援課');
      assert.deepEqual([blank, wrong], [2, 0]);
    });

    it('takes in all that are missing at the same time', async () => {
      const { samples } = await server.ask(samplesApi.list);
      const names = samples.map(({ name }) => name).filter((name) => name !== COLLEAGUE);
      const files = await Promise.all(names.map((name) => sample(name)));
      const { revision } = await server.progress(cycle);
      const answers = await Promise.all(
        files.map(async (file, i) => accepted(await server.send(cycle, names[i]!, file))),
      );
      const revisions = answers.map((answer) => answer.revision).sort((a, b) => a - b);
      assert.deepEqual(
        revisions,
        names.map((_, i) => revision + 1 + i),
      );
      const progress = await server.progress(cycle);
      assert.equal(progress.revision, revision + names.length);
      assert.deepEqual(
        progress.departments.filter(({ missing }) => missing > 0),
        [],
      );
    });

    it('still has everything after a restart', async () => {
      await sendSample(LIBRARY);
      await sendSample(COLLEAGUE);
      const before = [await server.progress(cycle), await server.table(cycle), await server.conflicts(cycle)];
      const report = await server.report(cycle);
      await server.restart();
      assert.deepEqual(
        [await server.progress(cycle), await server.table(cycle), await server.conflicts(cycle)],
        before,
      );
      const again = await server.report(cycle);
      assert.ok(Buffer.from(again).equals(report), 'the same report to the byte');
    });
  });
}
