import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

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

  it('give the blank form', async () => {
    const { name, bytes } = await download('配布用の様式');
    assert.equal(name, '令和7年度_事業進捗管理票.xlsx');
    assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  });
});
