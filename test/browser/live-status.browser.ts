import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CycleDto } from '../../core/protocol/cycles.js';
import { syncApi } from '../../core/protocol/sync.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { textValue } from '../../core/record/value.js';
import { eventually, sampleFile, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the status page, while others work and for whoever looks closer', () => {
  let browser: ConsoleBrowser;
  let cycle: CycleDto;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    await (await startConsole()).close();
  });
  beforeEach(async () => {
    browser = await startConsole();
    cycle = await browser.server.cycleOf(2025);
    opened = await browser.openPage();
  });
  afterEach(async () => {
    await opened.close();
    await browser.close();
  });

  const row = (name: string) =>
    opened.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: opened.page.getByRole('rowheader', { name, exact: true }) });
  const idOf = async (name: string) => {
    const { departments } = await browser.server.ask(workflowApi.standing, { params: { cycleId: cycle.id } });
    return departments.find((one) => one.name === name)!.id;
  };
  const submit = async (name: string) => {
    const params = { cycleId: cycle.id, departmentId: await idOf(name) };
    const { revision } = await browser.server.progress(cycle);
    const body = { submissionId: randomUUID(), subjectRevision: revision };
    assert.equal((await browser.server.call(workflowApi.submit, { params, body })).status, 200);
  };
  const write = async (name: string, field: string, text: string) => {
    const params = { cycleId: cycle.id, departmentId: await idOf(name) };
    const { rows, revision } = await browser.server.ask(workflowApi.rows, { params });
    const edits = [{ record: { id: rows[0]!.id }, field, value: textValue(text) }];
    const push = { formVersion: 1, baseRevision: revision, edits };
    const body = { protocol: 1, submissionId: randomUUID(), since: null, push };
    assert.equal((await browser.server.call(syncApi.sync, { params: { cycleId: cycle.id }, body })).status, 200);
  };

  it('shows what others do without a reload, and leaves focus and scroll where they are', async () => {
    await opened.open(`#/cycles/${cycle.id}/progress`);
    const { page } = opened;
    const box = page.getByRole('checkbox', { name: '防災安全課を選ぶ' });
    await box.focus();
    await page.mouse.wheel(0, 400);
    await eventually(page, 'window.scrollY > 100');
    const before = await page.evaluate<number>('window.scrollY');
    await submit('図書館');
    await row('図書館').getByText('提出済み').waitFor();
    await browser.server.send(cycle, '防災安全課.xlsx', await browser.server.sample('防災安全課.xlsx'));
    await row('防災安全課').getByText('防災安全課.xlsx').waitFor();
    assert.ok(await box.evaluate((element) => element.matches(':focus')));
    const after = await page.evaluate<number>('window.scrollY');
    assert.ok(Math.abs(after - before) < 100, `${before} → ${after}`);
    assert.deepEqual(opened.errors, []);
  });

  it('lets the table and the conflicts follow, too', async () => {
    await opened.open(`#/cycles/${cycle.id}/table?department=${encodeURIComponent('図書館')}`);
    await write('図書館', 'achievement', '別の人が書いた実績');
    await opened.page.getByRole('table').getByText('別の人が書いた実績').waitFor();
    await opened.open(`#/cycles/${cycle.id}/conflicts`);
    await opened.page.getByText('競合はありません').waitFor();
    const file = '子育て支援課（別の担当）.xlsx';
    await browser.server.send(cycle, file, await browser.server.sample(file));
    await opened.page.getByText('25,810').first().waitFor();
  });

  it('leads from every number to what it counts', async () => {
    const { page } = opened;
    await opened.open(`#/cycles/${cycle.id}/send`);
    const file = await sampleFile(browser.server, '子育て支援課（別の担当）.xlsx');
    await page.locator('input[type=file]').setInputFiles([file]);
    await page.getByText('競合したセル（3）').waitFor();
    await opened.open(`#/cycles/${cycle.id}/progress`);
    await row('図書館').getByRole('link', { name: '図書館の足りないセル8件を表で見る' }).click();
    await page.waitForURL(/show=blank/);
    assert.equal(await page.getByLabel('表示', { exact: true }).inputValue(), 'blank');
    assert.equal(await page.locator('tbody tr').count(), 2);
    await page.goBack();
    await row('子育て支援課').getByRole('link', { name: '子育て支援課の競合3件を見る' }).click();
    await page.getByText('子育て支援課の競合だけを表示しています。').waitFor();
    assert.equal(await page.getByRole('main').getByRole('article').count(), 3);
    await page.goBack();
    await page.getByRole('button', { name: /足りないセル・誤り 6$/ }).click();
    assert.equal(await page.getByRole('table').getByRole('rowheader').count(), 6);
  });

  it('is what the address of the former view of submissions leads to, with the department that it names', async () => {
    await opened.open(`#/cycles/${cycle.id}/submission?department=${await idOf('図書館')}&state=not-started`);
    await opened.page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
    await opened.page.getByRole('region', { name: '図書館', exact: true }).waitFor();
    assert.equal(await opened.page.getByRole('table').getByRole('rowheader').count(), 6);
  });

  it('keeps which rows a reviewer has looked at: by the keyboard, row by row, until the row changes', async () => {
    const { page } = opened;
    await opened.open(`#/cycles/${cycle.id}/table?department=${encodeURIComponent('図書館')}`);
    const boxes = page.getByRole('checkbox', { name: /を確認済みにする/ });
    await boxes.first().focus();
    await page.keyboard.press('Enter');
    assert.ok(await boxes.nth(1).evaluate((element) => element.matches(':focus')));
    await page.keyboard.press('Enter');
    await eventually(page, "document.querySelectorAll('tbody input[type=checkbox]:checked').length === 2");
    await write('図書館', 'achievement', '確認の後に書き直した実績');
    await page.getByText('変わりました').waitFor();
    assert.deepEqual(await Promise.all([0, 1].map((i) => boxes.nth(i).isChecked())), [false, true]);
    await page.getByLabel('表示', { exact: true }).selectOption({ label: '前回の確認から変わった行' });
    await page.getByText('確認の後に書き直した実績').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.getByRole('link', { name: /^進捗と提出/ }).click();
    await row('図書館').getByText('1／2').waitFor();
    await row('図書館')
      .getByRole('link', { name: /確認後に変更 1件/ })
      .waitFor();
    await page.getByRole('button', { name: '図書館', exact: true }).click();
    await page.getByText('青木 まとめ 1／2行（確認後に変更 1件）').waitFor();
    assert.deepEqual(opened.errors, []);
  });
});
