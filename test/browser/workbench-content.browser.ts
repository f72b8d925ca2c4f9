import assert from 'node:assert/strict';
import { accessibilityFaults, startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneOf, paneOverflow, type SeatedPage } from './pane-of.js';

const SHEET = '施策２ 学びと遊び';
/** The library's answer in words. */
const CELL = 'I8';

describe('what the pane finds in the texts of a workbook', () => {
  let browser: ConsoleBrowser;
  let library: SeatedPage;

  before(async function () {
    this.timeout(180_000);
    browser = await startConsole();
    library = await openPaneOf(browser, await browser.server.sampleUser('toshokan'), '図書館');
    await library.side().getByRole('tab', { name: SHEET }).click();
    await library.view('点検');
  });
  after(async () => {
    assert.deepEqual(library.errors, []);
    await library.close();
    await browser.close();
  });

  const noFaults = async () => assert.deepEqual(await accessibilityFaults(library.page), []);
  const issue = (words: string) => library.task.locator('button[data-issue]', { hasText: words }).first();
  const itemOf = (words: string) =>
    library.task.getByRole('listitem').filter({ has: library.task.locator('button[data-issue]', { hasText: words }) });

  async function type(text: string): Promise<void> {
    const { page, cell } = library;
    await cell(CELL).click();
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** Where somebody wants to see what it looks like. */
  async function shot(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await library.page.screenshot({ path: `${folder}/content-${name}.png` });
  }

  it('shows a moment after typing what last year’s record says otherwise, the words marked', async () => {
    await type('団体貸出冊数は前年度の9,678冊から9,900冊に増えた。');
    await issue('前年度の記録では「9,876冊」です').click();
    const item = itemOf('前年度の記録では「9,876冊」です').last();
    assert.deepEqual(await item.locator('mark').allInnerTexts(), ['9,678冊', '9,876']);
    assert.match(await item.innerText(), /前年度 実績値/);
    await library.side().locator(`[data-address="${CELL}"][aria-selected=true]`).waitFor();
    await shot('previous');
    await noFaults();
  });

  it('puts the right figure there by a press, and takes it back', async () => {
    const { task, text } = library;
    await task.getByRole('button', { name: '「9,678冊」を「9,876冊」に直す' }).click();
    await task.getByRole('button', { name: '元に戻す' }).waitFor();
    assert.equal(await text(CELL), '団体貸出冊数は前年度の9,876冊から9,900冊に増えた。');
    assert.equal(await issue('前年度の記録では「9,876冊」です').count(), 0);
    await task.getByRole('button', { name: '元に戻す' }).click();
    await issue('前年度の記録では「9,876冊」です').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`fits a pane of 320 pixels, ${colorScheme}`, async () => {
      const { page } = library;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 900 });
      await issue('前年度の記録では「9,876冊」です').click();
      assert.ok((await paneOverflow(library)) <= 0);
      await shot(`320-${colorScheme}`);
      await noFaults();
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
    });
  }

  it('asks once more before it submits, and is quiet once somebody said why the text is right', async () => {
    const { task, view } = library;
    await view('同期');
    await task
      .getByRole('button', { name: /同期の内容を確かめる|もう一度確かめる/ })
      .first()
      .click();
    await task.getByRole('heading', { name: '同期の内容' }).waitFor();
    await task.getByRole('button', { name: /^同期する/ }).click();
    await task
      .getByText(/同期しました|同期が終わりました/)
      .first()
      .waitFor();
    await view('提出');
    await task.getByRole('heading', { name: /書かれた内容の誤り/ }).waitFor();
    await shot('submit');
    await task.getByRole('button', { name: '提出する' }).click();
    await task.getByText('このまま提出しますか').waitFor();
    await task.getByRole('button', { name: 'やめる' }).click();
    await view('点検');
    await issue('前年度の記録では「9,876冊」です').click();
    await task.getByRole('button', { name: /を問題なしとする$/ }).click();
    await noFaults();
    await shot('fine-form');
    await task.getByRole('textbox', { name: '問題のない理由' }).fill('分館の分を除いた冊数のため');
    await task.getByRole('button', { name: '問題なしとする', exact: true }).click();
    await task.getByRole('heading', { name: '問題なしとしたもの 1件' }).waitFor();
    assert.equal(await issue('前年度の記録では「9,876冊」です').count(), 0);
    await task.getByText('分館の分を除いた冊数のため').waitFor();
    await shot('fine');
    await noFaults();
    await task.getByRole('button', { name: /「問題なし」を取り消す$/ }).click();
    await issue('前年度の記録では「9,876冊」です').waitFor();
  });
});
