import assert from 'node:assert/strict';
import { accessibilityFaults, startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneOf, paneOverflow, type SeatedPage } from './pane-of.js';

describe('the task pane in front of a department', () => {
  let browser: ConsoleBrowser;
  let library: SeatedPage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    library = await openPaneOf(browser, await browser.server.sampleUser('toshokan'), '図書館');
  });
  afterEach(async () => {
    assert.deepEqual(library.errors, []);
    await library.close();
  });

  const noFaults = async ({ page }: SeatedPage) => assert.deepEqual(await accessibilityFaults(page), []);

  it('puts a cell right by a press, and takes it back', async () => {
    const { task, view } = library;
    await view('点検');
    const issue = task.locator('button[data-issue]', { hasText: '選択されていません' }).first();
    const count = await task.locator('button[data-issue]').count();
    await issue.click();
    const item = task.getByRole('listitem').filter({ has: task.locator('[aria-current=true]') });
    await item.getByRole('button', { name: '「A」に直す' }).click();
    await task.getByRole('status').getByText('「A」と入力しました').waitFor();
    await noFaults(library);
    assert.equal(await task.locator('button[data-issue]').count(), count - 1);
    await task.getByRole('button', { name: '元に戻す' }).click();
    await task.getByText(/に「未評価」と入力しました|空欄に戻しました/).waitFor();
    assert.equal(await task.locator('button[data-issue]').count(), count);
  });

  it('lists the own rows first, and goes through them by the keyboard', async () => {
    const { task, view, page } = library;
    await view('点検');
    assert.equal(await task.getByRole('button', { name: '自分の課の行' }).getAttribute('aria-pressed'), 'true');
    const rows = await task.locator('button[data-issue]').allInnerTexts();
    assert.ok(rows.length > 0 && rows.every((text) => text.includes('図書館')));
    await task.locator('button[data-issue]').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(
      await task
        .locator('button[data-issue]')
        .nth(1)
        .evaluate((element) => element.matches(':focus')),
    );
    await task.getByRole('button', { name: 'すべての行' }).click();
    assert.ok((await task.locator('button[data-issue]').count()) > rows.length);
  });

  it('shows what else it can do in the workbook in a menu over the view', async () => {
    const { task, view } = library;
    await view('点検');
    await task.getByRole('button', { name: 'ブックへの表示' }).click();
    await noFaults(library);
    const marks = task.getByRole('menuitemcheckbox', { name: '指摘のセルに色を付ける' });
    await marks.click();
    assert.equal(await marks.getAttribute('aria-checked'), 'true');
    // What stands behind the menu stays in view: it is no sheet over everything.
    const menu = (await task.getByRole('menu').boundingBox())!;
    assert.ok(menu.height < 300, `${menu.height}`);
    const provider = task.locator('.fui-FluentProvider').last();
    assert.ok(((await provider.boundingBox())?.height ?? 0) < 300);
  });

  it('follows the selection with what last year said', async () => {
    const { task, view } = library;
    await view('前年度');
    await library.side().getByRole('tab', { name: '施策２ 学びと遊び' }).click();
    await library.cell('H8').click();
    await task.getByRole('heading', { level: 2, name: /図書館/ }).waitFor();
    const before = await task.getByRole('heading', { level: 2 }).innerText();
    assert.ok((await task.getByText('令和6年度（2024年度）').count()) > 0);
    await noFaults(library);
    await library.cell('H9').click();
    await task.getByRole('heading', { level: 2 }).filter({ hasNotText: before }).waitFor();
  });

  it('asks before it submits with cells missing; is returned with a reason at a cell; is accepted in the end', async () => {
    const { task, view } = library;
    await view('提出');
    await task.getByRole('button', { name: '提出する' }).click();
    await task
      .getByRole('alert')
      .getByText(/残っていることが\d+件あります/)
      .waitFor();
    await noFaults(library);
    await task.getByRole('button', { name: 'このまま提出する' }).click();
    await task.getByText('図書館の回答を提出しました').waitFor();

    const coordinator = await openPaneOf(browser, await browser.server.sampleUser('torimatome'), '図書館');
    await coordinator.view('提出');
    await coordinator.task.getByRole('button', { name: /^図書館/ }).click();
    await coordinator.side().getByRole('tab', { name: '施策２ 学びと遊び' }).click();
    await coordinator.cell('H8').click();
    await coordinator.task.getByRole('button', { name: /H8に理由を付ける/ }).click();
    await coordinator.task.getByRole('textbox', { name: /H8の理由/ }).fill('実績の出どころを書いてください。');
    await noFaults(coordinator);
    await coordinator.task.getByRole('button', { name: '差し戻す' }).click();
    await coordinator.task.getByText('図書館に差し戻しました').waitFor();

    // The department hears of it by itself.
    await task.getByRole('button', { name: /H8.*実績の出どころを書いてください/ }).click();
    await library.side().locator('[data-address="H8"][aria-selected=true]').waitFor();
    await noFaults(library);
    await task.getByRole('button', { name: '提出する' }).click();
    await task.getByRole('button', { name: 'このまま提出する' }).click();
    await coordinator.task.getByRole('button', { name: '受理する' }).click();
    await coordinator.task
      .getByRole('alert')
      .getByText(/残っていることが\d+件あります/)
      .waitFor();
    await noFaults(coordinator);
    await coordinator.task.getByRole('button', { name: 'このまま受理する' }).click();
    await coordinator.task.getByText('図書館の回答を受理しました').waitFor();
    assert.deepEqual(coordinator.errors, []);
    await coordinator.close();
  });

  it('stays within 320 pixels in every view', async () => {
    await library.page.setViewportSize({ width: 320, height: 900 });
    for (const name of ['点検', '提出', '前年度']) {
      await library.view(name);
      assert.equal(await paneOverflow(library), 0, name);
      await noFaults(library);
    }
  });
});
