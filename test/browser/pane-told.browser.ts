/**
 * Told once, in the pane in front of a department: the check asks what of the workbook is not known, one answer settles it,
 * and it can be taken back where the workbook is described.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { withUnknownColumn } from '../support/unknown-column.js';
import { accessibilityFaults, sampleFile, startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneWith, paneOverflow, type SeatedPage } from './pane-of.js';

const REDRAWN = { header: '取組の成果', renamed: '今年やったこと', memo: '課内の確認', note: '済み' };
/** Where pictures of the page are put, for whoever wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe('a workbook of which something is not known, in the task pane', () => {
  let browser: ConsoleBrowser;
  let library: SeatedPage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  afterEach(() => browser.close());

  const open = async (width?: number) => {
    const { name, buffer } = await sampleFile(browser.server, '図書館.xlsx');
    const book = { name, bytes: await withUnknownColumn(buffer, REDRAWN) };
    library = await openPaneWith(browser, await browser.server.sampleUser('toshokan'), book, width);
  };
  const question = () => library.task.getByRole('group', { name: '「今年やったこと」の列は？' });
  const picture = async (name: string) => {
    if (PICTURES === undefined) return;
    await mkdir(PICTURES, { recursive: true });
    await library.page.screenshot({ path: `${PICTURES}/${name}.png` });
  };

  it('asks in the check, is settled by one answer, and asks again once that was taken back', async () => {
    await open();
    const { task, view, page } = library;
    await view('同期');
    await task.getByRole('link', { name: '点検で決める' }).click();
    await question().waitFor();
    await question().getByRole('button', { name: '施策２ 学びと遊び I6:I9' }).click();
    await page.getByRole('tab', { name: '施策２ 学びと遊び', selected: true }).waitFor();
    await picture('pane-asking');
    assert.deepEqual(await accessibilityFaults(page), []);
    await question().getByRole('combobox').selectOption({ label: '取組の成果' });
    await task.getByRole('button', { name: '決めて読み直す' }).click();
    await question().waitFor({ state: 'detached' });
    await view('このブック');
    const told = task.getByRole('region', { name: '読み取りの指定' });
    await told.getByText('「今年やったこと」→「取組の成果」').waitFor();
    await told.getByText('図書館のブックだけ').waitFor();
    await told.scrollIntoViewIfNeeded();
    await picture('pane-told');
    assert.deepEqual(await accessibilityFaults(page), []);
    await told.getByRole('button', { name: '「今年やったこと」の指定を取り消す' }).click();
    await told.waitFor({ state: 'detached' });
    await view('点検');
    await question().waitFor();
    assert.deepEqual(library.errors, []);
  });

  it('fits a pane of 320 pixels', async () => {
    await open(320);
    await library.view('点検');
    await question().waitFor();
    assert.equal(await paneOverflow(library), 0);
    await picture('pane-narrow');
  });
});
