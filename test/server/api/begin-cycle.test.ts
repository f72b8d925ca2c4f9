import assert from 'node:assert/strict';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import { cyclePreviewSchema, plansApi, type CyclePreviewDto } from '../../../core/protocol/plans.js';
import { readSampleForm, readSampleWorkbook } from '../../../server/sample/sample-city.js';
import { buildWorkbook } from '../../support/build-workbook.js';
import { cityForm, cityWorkbook } from '../../support/city/city-form.js';
import { signedWorkbook } from '../../support/signed-workbook.js';
import { refused, startTestServer, type TestServer } from './running-server.js';
import { formsApi } from '../../../core/protocol/forms.js';

describe('what a cycle is begun with', () => {
  let server: TestServer;
  let blank: Uint8Array;

  before(async function (this: Mocha.Context) {
    this.timeout(60_000);
    server = await startTestServer(false);
    blank = await readSampleWorkbook('blank-2025.xlsx');
    for (const form of [await readSampleForm(), cityForm(2)]) {
      assert.equal((await server.client.call(formsApi.register, { body: form })).status, 204);
    }
  });
  after(() => server.stop());

  const preview = (query: object, body: Uint8Array) => server.call(plansApi.preview, { query: { ...query }, body });
  const look = async (query: object = {}, workbook = blank): Promise<CyclePreviewDto> => {
    const response = await preview(query, workbook);
    assert.equal(response.status, 200);
    return cyclePreviewSchema.parse(await response.json());
  };

  it('recognises the form and the year, and counts the rows and departments', async () => {
    const { form, fiscalYear, blocks, departments } = await look();
    assert.deepEqual([form.id, form.version, fiscalYear], ['aobano-progress', 1, 2025]);
    assert.equal(departments.length, 14);
    assert.ok(blocks.some(({ records }) => records > 0));
  });

  it('takes the latest version of a form that is recognised, and another one where it is named', async () => {
    const latest = { ...(await readSampleForm()).document, version: 3 };
    assert.equal((await server.client.call(formsApi.register, { body: latest })).status, 204);
    assert.equal((await look()).form.version, 3);
    assert.equal((await look({ form: latest.id, formVersion: '1' })).form.version, 1);
  });

  it('does not complain that nobody has answered yet', async () => {
    const codes = (await look()).issues.map(({ code }) => code);
    assert.ok(!codes.includes('required-blank') && !codes.includes('choice-unset'), codes.join());
  });

  it('tells that a signed blank gives reports without a signature', async () => {
    const signed = await signedWorkbook(blank);
    for (const query of [{}, { form: 'aobano-progress' }]) {
      const codes = (await look(query, signed)).issues.map(({ code }) => code);
      assert.equal(codes.filter((code) => code === 'signature-lost').length, 1);
    }
    assert.ok(!(await look()).issues.some(({ code }) => code === 'signature-lost'));
  });

  it('begins nothing', async () => {
    await look();
    assert.deepEqual((await server.ask(cyclesApi.list)).cycles, []);
  });

  it('refuses a workbook that is none, and one on no known form', async () => {
    const noWorkbook = await preview({}, Buffer.from('memo'));
    assert.equal((await refused(noWorkbook, 422)).code, 'not-a-workbook');
    const other = await buildWorkbook({ sheets: [{ name: '別表', cells: { A1: '品名', B1: '数' } }] });
    assert.equal((await refused(await preview({}, other), 422)).code, 'no-form-fits');
  });

  it('names what is missing where the blank is on another form, and begins nothing with it', async () => {
    const other = await cityWorkbook({ departments: 2, rowsEach: 2 });
    const wanted = { form: 'aobano-progress', formVersion: '1' };
    const looked = await refused(await preview(wanted, other), 422);
    assert.equal(looked.code, 'form-mismatch');
    assert.match(looked.detail.ja, /「事業進捗管理票（青葉野市）」（第1版）に合いません。.+見つかりません/);
    assert.match(looked.detail.en, /does not fit the form .+ was not found/);
    const names = { ...wanted, plan: '若草町の計画', fiscalYear: '2025', fileName: '別の表.xlsx' };
    const begun = await refused(await server.call(plansApi.begin, { query: names, body: other }), 422);
    assert.deepEqual(begun.detail, looked.detail);
    assert.deepEqual((await server.ask(cyclesApi.list)).cycles, []);
  });

  it('says that a named form is not registered', async () => {
    const unknown = await preview({ form: 'none' }, blank);
    assert.equal((await refused(unknown, 422)).code, 'form-unknown');
  });
});
