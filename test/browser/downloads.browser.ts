import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { cutOffAnswers } from '../../core/check/cut-off.js';
import { NO_EDITS } from '../../core/grid/edit.js';
import { readSampleForm } from '../../server/sample/sample-city.js';
import { readForm } from '../../server/workbook/read-form.js';
import { patchWorkbook } from '../../server/xlsx/patch/patch-workbook.js';
import { accepted } from '../server/api/running-server.js';
import { accessibilityFaults, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the console’s downloads', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    opened = await browser.openPage();
    await opened.open();
  });
  afterEach(() => opened.close());

  async function download(button: string) {
    const [file] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.getByRole('main').getByText(button, { exact: true }).first().click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  it('give the report, a workbook under its Japanese name', async () => {
    const { name, bytes } = await download('報告書をダウンロード');
    assert.equal(name, '取りまとめ_令和7年度_事業進捗管理票.xlsx');
    assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  });

  it('[S7] say which answers are cut off on paper, and give a report with higher rows', async function () {
    this.timeout(60_000);
    const { server } = browser;
    const cycle = await server.cycleOf(2025);
    const form = await readSampleForm();
    const { records } = await readForm(await server.report(cycle), [form], form.id);
    const row = records.find(({ cells }) => cells['achievement']?.value.kind === 'blank')!;
    const text = '参加した人の声を聞いて改めた。'.repeat(40);
    const edit = { sheet: row.sheet, address: row.cells['achievement']!.address, content: { text, raw: text } };
    const sent = await patchWorkbook(await server.blank(cycle), { ...NO_EDITS, cells: [edit] });
    await accepted(await server.send(cycle, '長い回答.xlsx', sent));
    await download('報告書をダウンロード');
    const { page } = opened;
    await page.getByText('印刷すると欄に入りきらない回答が1件あります。').click();
    await page.getByText('「取組の成果」は印刷すると欄に入りきりません').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    const { bytes } = await download('行を高くしてダウンロード');
    const read = await readForm(bytes, [form], form.id);
    assert.deepEqual(cutOffAnswers(read.workbook, read), []);
  });

  it('give the blank form', async () => {
    const { name, bytes } = await download('配布用の様式');
    assert.equal(name, '令和7年度_事業進捗管理票.xlsx');
    assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  });
});
