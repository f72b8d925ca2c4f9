/**
 * What the checks of content find in the browser as it is typed: in 「回答する」 and in the merged table.
 */
import assert from 'node:assert/strict';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const TEXT = '団体貸出冊数は前年度の9,678冊から9,900冊に増えた。';
const SAYS = '前年度の記録では「9,876冊」です';

describe('what is found in a text as it is typed in the browser', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(180_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(opened.errors, []);
    await opened.close();
  });

  async function shot(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/typed-${name}.png` });
  }

  it('stands below the field that a department answers in, and is put right by a press', async () => {
    opened = await browser.openPageOf(await browser.server.sampleUser('toshokan'));
    const { page } = opened;
    await opened.open('');
    await page.getByRole('navigation', { name: '行の一覧' }).waitFor();
    const field = page.getByRole('textbox', { name: '取組の成果', exact: true });
    await field.fill(TEXT);
    const found = page.getByRole('list', { name: '「取組の成果」で見つかったこと' });
    await found.getByText(SAYS).waitFor();
    assert.deepEqual(await found.locator('mark').allInnerTexts(), ['9,678冊', '9,876']);
    // Said once more before it is submitted; it keeps nobody from it.
    await page.getByRole('list', { name: '提出する前に' }).getByText(SAYS).first().waitFor();
    await shot('answering');
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.setViewportSize({ width: 320, height: 900 });
    assert.ok((await overflow(page)) <= 0);
    await found.scrollIntoViewIfNeeded();
    await shot('answering-320');
    await found.getByRole('button', { name: '「9,678冊」を「9,876冊」に直す' }).click();
    assert.equal(await field.inputValue(), '団体貸出冊数は前年度の9,876冊から9,900冊に増えた。');
    await found.waitFor({ state: 'detached' });
  });

  it('stands below the field of the merged table', async () => {
    opened = await browser.openPageOf(await browser.server.sampleUser('torimatome'));
    const { page } = opened;
    const { id } = await browser.server.cycleOf(2025);
    await opened.open(`#/cycles/${id}/table`);
    await page.getByRole('table').waitFor();
    const row = page.getByRole('row').filter({ hasText: '学校への団体貸出冊数' }).first();
    await row.getByRole('button', { name: /の取組の成果を直す/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: '回答' }).fill(TEXT);
    await page.getByRole('dialog').getByText(SAYS).waitFor();
    await shot('editing');
    assert.deepEqual(await accessibilityFaults(page), []);
  });
});
