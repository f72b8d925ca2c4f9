/**
 * A year that is begun with a workbook in which answers stand: nobody's answer is taken for one in silence, and none is
 * lost.
 */
import assert from 'node:assert/strict';
import { cycleSchema, cyclesApi, type CycleDto } from '../../../../core/protocol/cycles.js';
import { formsApi } from '../../../../core/protocol/forms.js';
import { plansApi, type AnswersChoice } from '../../../../core/protocol/plans.js';
import { fillWorkbook } from '../../../../server/sample/fill-workbook.js';
import { readAnswers, readSampleForm, readSampleWorkbook } from '../../../../server/sample/sample-city.js';
import { DATABASES } from '../../../support/databases.js';
import { refused, startTestServer, type TestServer } from '../../api/running-server.js';
import { CycleClient, recordsOf } from '../cycle-client.js';

for (const database of DATABASES) {
  describe(`a year begun with a filled workbook (${database.name})`, () => {
    let server: TestServer;
    let blank: Uint8Array;
    /** The blank with the answers of 図書館 and 健康づくり課 in it. */
    let filled: Uint8Array;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      const form = await readSampleForm();
      blank = await readSampleWorkbook('blank-2025.xlsx');
      const answers = await readAnswers(2025);
      const first = await fillWorkbook(blank, form, { department: '図書館', answers });
      filled = await fillWorkbook(first, form, { department: '健康づくり課', answers });
    });
    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      server = await startTestServer(false, database);
      assert.equal((await server.call(formsApi.register, { body: await readSampleForm() })).status, 204);
    });
    afterEach(() => server.stop());

    const begin = (body: Uint8Array, answers?: AnswersChoice, fiscalYear = 2025) => {
      const names = { plan: '若草町の計画', form: 'aobano-progress', fileName: '記入済み.xlsx' };
      return server.call(plansApi.begin, { query: { ...names, fiscalYear, answers }, body });
    };
    const begun = async (body: Uint8Array, answers?: AnswersChoice): Promise<CycleDto> => {
      const response = await begin(body, answers);
      assert.equal(response.status, 201);
      return cycleSchema.parse(await response.json());
    };
    const preview = (body: Uint8Array) => server.ask(plansApi.preview, { query: {}, body: new Blob([body]) });
    const filledOf = async ({ id: cycleId }: CycleDto) => {
      const { departments } = await server.ask(cyclesApi.progress, { params: { cycleId } });
      return departments.filter((one) => one.filled > 0).map(({ name }) => name);
    };
    const blankOf = async ({ id: cycleId }: CycleDto) =>
      Buffer.from(await (await server.call(cyclesApi.blank, { params: { cycleId } })).arrayBuffer());

    it('says in the preview how many answers stand in how many cells of which departments', async () => {
      const { answers } = await preview(filled);
      assert.deepEqual(answers.departments.map(({ name }) => name).toSorted(), ['図書館', '健康づくり課'].toSorted());
      const cells = answers.departments.reduce((sum, one) => sum + one.cells, 0);
      assert.deepEqual([answers.cells, answers.answers, answers.unowned], [cells, cells, 0]);
      assert.deepEqual((await preview(blank)).answers, { answers: 0, cells: 0, departments: [], unowned: 0 });
    });

    it('begins nothing where nobody said what becomes of them, and says what there is and what to do', async () => {
      const { code, detail } = await refused(await begin(filled), 409);
      const { answers, cells } = (await preview(filled)).answers;
      assert.equal(code, 'blank-answered');
      assert.ok(detail.ja.includes(`回答が${answers}件（${cells}個のセル）`), detail.ja);
      assert.match(detail.ja, /図書館.*空にして.*取り込む.*別のブック/);
      assert.deepEqual((await server.ask(cyclesApi.list)).cycles, []);
    });

    it('asks nothing of a blank without answers', async () => {
      assert.deepEqual(await filledOf(await begun(blank)), []);
    });

    it('hands out the workbook without them, and nobody counts as having answered', async () => {
      const cycle = await begun(filled, 'empty');
      assert.equal(cycle.untouched, true);
      assert.deepEqual(await filledOf(cycle), []);
      assert.deepEqual((await preview(await blankOf(cycle))).answers.answers, 0);
      const { records } = await new CycleClient(server.client, cycle.id).whole();
      assert.ok(records.length > 20);
    });

    it('takes them in as answers of the departments whose rows they are, with their history', async () => {
      const cycle = await begun(filled, 'take');
      assert.equal(cycle.untouched, false);
      assert.deepEqual((await filledOf(cycle)).toSorted(), ['図書館', '健康づくり課'].toSorted());
      assert.deepEqual((await preview(await blankOf(cycle))).answers.answers, 0);
      const client = new CycleClient(server.client, cycle.id);
      const whole = await client.whole();
      assert.equal(whole.to, 1);
      const [record] = recordsOf(whole, '図書館');
      const { revisions } = await client.history(record!.id, 'result');
      const { displayName } = await server.client.me();
      assert.deepEqual(
        revisions.map(({ submission: { actor, source }, revision }) => [actor, source, revision]),
        [[displayName, '記入済み.xlsx', 1]],
      );
      const states = new Map(whole.departments.map(({ name, state }) => [name, state]));
      assert.deepEqual([states.get('図書館'), states.get('健康づくり課')], ['editing', 'editing']);
    });

    it('leaves them where the coordinator says so', async () => {
      const cycle = await begun(filled, 'keep');
      assert.deepEqual((await filledOf(cycle)).toSorted(), ['図書館', '健康づくり課'].toSorted());
      assert.deepEqual(await blankOf(cycle), Buffer.from(filled));
    });

    it('does not take in the answers of another year, and begins nothing then', async () => {
      const { code, detail } = await refused(await begin(filled, 'take', 2026), 422);
      assert.equal(code, 'form-mismatch');
      assert.match(detail.ja, /2025年度のもの.*2026年度の回答としては取り込めません/);
      assert.deepEqual((await server.ask(cyclesApi.list)).cycles, []);
    });
  });
}
