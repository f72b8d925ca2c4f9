/**
 * What the pane looks like when things are not as usual, and what opens over a view: each is driven there and looked at
 * by axe
 */
import assert from 'node:assert/strict';
import { userSchema } from '../../core/protocol/accounts.js';
import { cyclesSchema, tableSchema } from '../../core/protocol/console.js';
import { CycleClient } from '../server/cycle/cycle-client.js';
import { accessibilityFaults, startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneOf, type SeatedPage } from './pane-of.js';

describe('the task pane when things are not as usual', () => {
  let browser: ConsoleBrowser;
  let library: SeatedPage;
  /** A cell that the library answers in, and its record. */
  let cell: { sheet: string; address: string; department: string; record: string };

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    const cycle = await browser.server.cycleOf(2025);
    const { blocks } = await browser.server.get(`api/cycles/${cycle.id}/table`, tableSchema);
    const row = blocks.flatMap(({ records }) => records).find((one) => one.departments.includes('図書館'))!;
    const { achievement, department } = row.cells;
    cell = { sheet: row.sheet, address: achievement!.address, department: department!.address, record: row.id };
  });
  after(() => browser.close());
  beforeEach(async () => {
    library = await openPaneOf(browser, await browser.server.sampleUser('toshokan'), '図書館');
  });
  afterEach(() => library.close());

  const isAccessible = async () => assert.deepEqual(await accessibilityFaults(library.page), []);

  /** The pane starts anew with another answer in place of the server's. */
  async function reopened(path: string, json: unknown): Promise<void> {
    await library.page.route(`**/${path}`, (route) => route.fulfill({ json }));
    await restarted();
  }

  async function restarted(): Promise<void> {
    const { page, task } = library;
    const pane = page.frames().find((frame) => frame.url().includes('workbench/pane.html'))!;
    await pane.goto(pane.url().replace(/#.*/, '')).catch(() => undefined);
    await task.locator('main[aria-busy=false]').waitFor();
  }

  async function type(address: string, text: string): Promise<void> {
    await library.side().getByRole('tab', { name: cell.sheet }).click();
    await library.cell(address).click();
    await library.page.keyboard.press('Delete');
    await library.page.keyboard.type(text);
    if (text !== '') await library.page.keyboard.press('Enter');
  }

  async function preview(): Promise<void> {
    await library.view('同期');
    await library.task
      .getByRole('button', { name: /同期の内容を確かめる|もう一度確かめる/ })
      .first()
      .click();
    await library.task.getByRole('heading', { name: '同期の内容' }).waitFor();
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be read where the system chooses the colours, ${colorScheme}`, async () => {
      const { page, task, view } = library;
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      for (const name of ['このブック', '点検', '同期', '提出', '前年度']) {
        await view(name);
        if (name === '点検') await task.locator('button[data-issue]').first().click();
        await isAccessible();
      }
    });
  }

  for (const [what, protocol, sentence] of [
    ['too old', 0, 'サーバーの版がこのパネルより古い'],
    ['too new', 99, 'このパネルの版がサーバーより古く'],
  ] as const) {
    it(`says what to do where the server is ${what}, and goes on checking`, async () => {
      await reopened('api/health', { status: 'ok', version: '0.1.0', protocol });
      await library.task.getByRole('alert').getByText(sentence).waitFor();
      for (const name of ['このブック', '点検', '同期', '提出', '前年度']) {
        await library.view(name);
        await isAccessible();
      }
    });
  }

  it('says that the sign-in has expired, in every view, and asks for it anew', async () => {
    await library.page.route('**/api/me', (route) =>
      route.fulfill({ status: 401, json: { code: 'unauthenticated', detail: { ja: '。', en: '.' } } }),
    );
    await restarted();
    await library.task.getByRole('alert').getByText('サインインの期限が切れています').waitFor();
    for (const name of ['このブック', '点検', '同期', '提出', '前年度']) {
      await library.view(name);
      await isAccessible();
    }
    await library.task.getByRole('link', { name: /^設定/ }).click();
    await library.task.getByRole('button', { name: 'サインイン', exact: true }).waitFor();
    await isAccessible();
  });

  it('says where the workbook belongs to a plan that is not there', async () => {
    const { cycles } = await browser.server.get('api/cycles', cyclesSchema);
    await reopened('api/cycles', { cycles: cycles.map((one) => ({ ...one, plan: `${one.plan}（別の計画）` })) });
    await library.task.getByText('このサーバーの計画ではありません').waitFor();
    await isAccessible();
    for (const name of ['同期', '提出', '前年度']) {
      await library.view(name);
      await isAccessible();
    }
  });

  it('has a person choose where several consolidations could be meant, or says that there is none', async () => {
    const { cycles } = await browser.server.get('api/cycles', cyclesSchema);
    const twins = cycles.flatMap((one) => [one, { ...one, id: `${one.id}2`, plan: `${one.plan}（別の計画）` }]);
    const bytes = await browser.server.bytes(`api/samples/${encodeURIComponent('図書館.xlsx')}`);
    await library.page.route('**/api/cycles', (route) => route.fulfill({ json: { cycles: twins } }));
    await library.load({ name: '図書館.xlsx', bytes });
    const choice = library.task.getByRole('radiogroup', { name: 'どの取りまとめのブックですか' });
    await choice.waitFor();
    await isAccessible();
    await choice.getByRole('radio').first().check();
    await library.task.getByText('受付中').waitFor();
    await isAccessible();
    await reopened('api/cycles', { cycles: [] });
    await library.task.getByText('この様式と年度の取りまとめは、まだ始まっていません').waitFor();
    await isAccessible();
  });

  it('[E1] asks, in a dialog that the keyboard stays in, before a row is deleted for everybody', async () => {
    const { task, page } = library;
    await type(cell.department, '');
    await preview();
    const box = task.getByRole('checkbox', { name: /取りまとめからも削除する/ });
    await box.click();
    const dialog = task.getByRole('alertdialog', { name: '取りまとめから削除しますか' });
    await dialog.waitFor();
    await isAccessible();
    const isInside = () => dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement));
    for (let i = 0; i < 4; i += 1) {
      assert.ok(await isInside(), `after ${i} presses of Tab`);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await box.isChecked(), false);
    await task.locator('input[type=checkbox]:focus').waitFor();
  });

  it('tells after a sync what it did, and what was refused', async () => {
    await type(cell.address, '来館者の声を集めた。');
    await preview();
    await isAccessible();
    await library.task.getByRole('button', { name: '同期する', exact: true }).click();
    await library.task.getByRole('heading', { name: '同期しました' }).waitFor();
    await isAccessible();
  });

  it('tells what became of lists and of colours in the workbook', async () => {
    const { task, view } = library;
    await view('点検');
    for (const [name, sentence] of [
      ['選択肢のリストを付ける', /リスト/],
      ['選択肢のリストを外す', /リスト/],
    ] as const) {
      await task.getByRole('button', { name: 'ブックへの表示' }).click();
      await task.getByRole('menuitem', { name }).click();
      await task.getByRole('status').getByText(sentence).waitFor();
      await isAccessible();
      await task.getByRole('button', { name: '閉じる' }).click();
    }
  });

  it('[S3] tells one’s own value from that of somebody of the same name', async () => {
    const coordinator = new CycleClient(browser.server.client, (await browser.server.cycleOf(2025)).id);
    const { userId } = await (await browser.server.sampleUser('toshokan')).me();
    const { displayName } = await coordinator.client.me();
    await (await browser.server.administrator()).done('PATCH', `api/users/${userId}`, { displayName }, userSchema);
    await coordinator.write(cell.record, 'achievement', '取りまとめの文');
    await restarted();
    await type(cell.address, '図書館の文');
    await preview();
    await library.task.getByRole('button', { name: '同期する', exact: true }).click();
    await library.task.getByRole('heading', { name: '競合 1件' }).waitFor();
    await isAccessible();
    const [own, others] = [/^自分 青木 まとめ/, /^相手・いまの値 青木 まとめ/];
    await library.task.getByText(own).waitFor();
    await library.task.getByText(others).waitFor();
    await library.task.getByRole('button', { name: '自分の値を使う' }).click();
    await library.task.getByText('1件を決めました。').waitFor();
  });
});
