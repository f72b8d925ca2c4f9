/**
 * Forms are drafted from workbooks and tried before they are registered; nothing is kept of either.
 */
import assert from 'node:assert/strict';
import { draftedFormSchema, formsApi, type DraftedFormDto } from '../../../core/protocol/forms.js';
import { formTrialSchema } from '../../../core/protocol/form-trial.js';
import { cycleTrialSchema, plansApi } from '../../../core/protocol/plans.js';
import { readSampleForm, readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { DATABASES } from '../../support/databases.js';
import { HOSTILE } from '../../support/hostile-workbooks.js';
import { MIZUKI_LAST_YEAR, MIZUKI_NEXT_YEAR, MIZUKI_THIS_YEAR } from '../../support/mizuki-city.js';
import { workbookBytes } from '../cli/drafted-book.js';
import { refused, startTestServer, type TestServer } from './running-server.js';

for (const database of DATABASES) {
  describe(`forms drafted from workbooks (${database.name})`, () => {
    let server: TestServer;
    let bytes: Readonly<Record<'thisYear' | 'lastYear' | 'nextYear', Uint8Array>>;

    before(async function (this: Mocha.Context) {
      this.timeout(120_000);
      server = await startTestServer(true, database);
      bytes = {
        thisYear: await workbookBytes(MIZUKI_THIS_YEAR),
        lastYear: await workbookBytes(MIZUKI_LAST_YEAR),
        nextYear: await workbookBytes(MIZUKI_NEXT_YEAR),
      };
    });
    after(() => server.stop());

    const send = (books: readonly Uint8Array[], asked: object = {}) =>
      server.call(formsApi.draft, { body: { workbooks: books, asked } });
    const draft = async (books: readonly Uint8Array[], asked: object = {}): Promise<DraftedFormDto> => {
      const response = await send(books, asked);
      assert.equal(response.status, 200);
      return draftedFormSchema.parse(await response.json());
    };
    const listed = async () => (await server.ask(formsApi.list)).forms.map(({ id, version }) => `${id} ${version}`);

    it('are ready to be registered, with what is read of the workbook; nothing is registered by it', async () => {
      const before = await listed();
      const { form, used, added, trial } = await draft([bytes.thisYear]);
      assert.deepEqual([form.id, form.version, form.title.ja], ['own-form', 1, 'みずき市 ささえあい計画 歩みの表']);
      assert.deepEqual([used, added], [[0], []]);
      const target = trial.fields.find(({ field }) => field === 'target');
      assert.deepEqual(target?.header, { sheet: '歩みの表', address: 'E5', texts: ['数の目安', '目標'] });
      assert.deepEqual([trial.books[0]!.fiscalYear, trial.books[0]!.blocks[0]!.records], [2025, 6]);
      assert.deepEqual(await listed(), before);
    });

    it('are made of several workbooks, and those of another form are left out', async () => {
      const other = await readSampleWorkbook('blank-2025.xlsx');
      const { used, trial } = await draft([bytes.lastYear, other, bytes.thisYear]);
      assert.deepEqual(used, [0, 2]);
      assert.deepEqual(
        trial.books.map(({ fiscalYear }) => fiscalYear),
        [2024, 2025],
      );
      assert.ok(trial.fields.find(({ field }) => field === 'actual')!.examples.length > 0);
    });

    it('are tried as they were corrected', async () => {
      const { form } = await draft([bytes.thisYear]);
      const [block] = form.blocks;
      const corrected = {
        ...form,
        blocks: [{ ...block!, fields: block!.fields.filter(({ id }) => id !== 'column9') }],
      };
      const body = { workbooks: [bytes.thisYear], asked: { form: corrected } };
      const trial = formTrialSchema.parse(await (await server.call(formsApi.tryOut, { body })).json());
      assert.ok(trial.fields.every(({ field }) => field !== 'column9'));
      assert.deepEqual(
        trial.unread.map(({ texts }) => texts[0]),
        ['申し送り'],
      );
    });

    it('have an id that no other form has, and go on from a version with the next one', async () => {
      const { form } = await draft([bytes.thisYear, bytes.lastYear]);
      assert.equal((await server.client.call(formsApi.register, { body: form })).status, 204);
      assert.equal((await draft([bytes.thisYear])).form.id, 'own-form-2');
      const next = await draft([bytes.nextYear], { from: form });
      assert.deepEqual([next.form.id, next.form.version, next.added], ['own-form', 2, ['programme.column10']]);
      const fields = (one: DraftedFormDto['form']) => one.blocks[0]!.fields.map(({ id }) => id);
      assert.deepEqual(fields(next.form), [...fields(form), 'column10']);
    });

    it('are tried on a year that is on another version, beside that one', async () => {
      const cycle = await server.cycleOf(2025);
      const { document } = await readSampleForm();
      const tryOn = async (form: object) => {
        const response = await server.call(plansApi.tryForm, { params: { cycleId: cycle.id }, body: { form } });
        assert.equal(response.status, 200);
        return cycleTrialSchema.parse(await response.json());
      };
      const same = await tryOn({ ...document, version: 9 });
      assert.deepEqual([same.findsAll, same.then.books], [true, same.now.books]);
      const last = document.blocks[0]!.fields.findLast(({ role }) => role === 'answer')!;
      const fields = document.blocks[0]!.fields.filter((field) => field !== last);
      const less = await tryOn({
        ...document,
        version: 9,
        blocks: [{ ...document.blocks[0]!, fields }, ...document.blocks.slice(1)],
      });
      assert.equal(less.findsAll, true);
      assert.ok(less.then.fields.length < less.now.fields.length);
      const { form: foreign } = await draft([bytes.thisYear]);
      assert.equal((await tryOn(foreign)).findsAll, false);
    });

    it('are refused with what is wrong, and of several workbooks with which', async () => {
      const memo = Buffer.from('今日の予定');
      assert.equal((await refused(await send([memo]), 422)).code, 'not-a-workbook');
      const { code, detail } = await refused(await send([bytes.thisYear, memo]), 422);
      assert.equal(code, 'not-a-workbook');
      assert.match(detail.ja, /^2冊目のブック：/);
      const unlike = await refused(await send([bytes.thisYear, await readSampleWorkbook('blank-2025.xlsx')]), 422);
      assert.equal(unlike.code, 'nothing-to-draft');
      assert.equal(
        (await refused(await send([await workbookBytes([{ name: '空', cells: {} }])]), 422)).code,
        'nothing-to-draft',
      );
      assert.equal((await refused(await send([]), 400)).code, 'bad-request');
      const many = Array.from({ length: 13 }, () => memo);
      assert.match((await refused(await send(many), 413)).detail.ja, /12冊まで.*13冊/);
      assert.equal((await refused(await send([bytes.thisYear], { from: { id: 'x' } }), 400)).code, 'bad-request');
    });

    it('cost no more than reading: a hostile workbook is given up, and others are answered meanwhile', async function () {
      this.timeout(120_000);
      const hostile = send([HOSTILE['header words everywhere']!()]);
      const answered = Date.now();
      await listed();
      assert.ok(Date.now() - answered < 2000);
      const { status } = await hostile;
      assert.ok([200, 413, 422].includes(status), String(status));
      await draft([bytes.thisYear]);
    });
  });
}
