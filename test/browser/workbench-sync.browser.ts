/**
 * The pane and the server in a real browser: two people side by side, from signing in to a conflict that is decided.
 */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { accessibilityFaults, startConsole, type ConsoleBrowser } from './console-page.js';
import { openWorkbench, type WorkbenchPage } from './workbench-page.js';

interface Place {
  readonly sheet: string;
  readonly address: string;
}

const STAFF = /^図書館 /;
const COORDINATOR = /^取りまとめ担当 /;

describe('the pane and the server', () => {
  let browser: ConsoleBrowser;
  let bench: WorkbenchPage;
  let file: { name: string; bytes: Uint8Array };
  /** Where a department writes what it achieved, in its first row and in its second. */
  let cell: Place;
  let second: Place;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    const { server } = browser;
    const cycle = await server.cycleOf(2025);
    const { departments } = await server.ask(workflowApi.departments, { params: { cycleId: cycle.id } });
    const { id } = departments.find(({ name }) => name === '図書館')!;
    const bytes = await server.handedOut(cycle, id);
    file = { name: '図書館.xlsx', bytes };
    const { blocks } = await server.ask(cyclesApi.table, { params: { cycleId: cycle.id } });
    const rows = blocks.flatMap(({ records }) => records).filter((one) => one.departments.includes('図書館'));
    const places = rows.map(({ sheet, cells }): Place => ({ sheet, address: cells['achievement']!.address }));
    [cell, second] = [places[0]!, places[1]!];
  });
  after(() => browser.close());
  beforeEach(async () => {
    bench = await openWorkbench(browser);
  });
  afterEach(() => bench.close());

  async function open(side: number, who: RegExp): Promise<FrameLocator> {
    await bench.load(file, side);
    const pane = bench.pane(side);
    await pane.getByRole('link', { name: /^設定/ }).click();
    await pane.getByRole('button', { name: '別の人でサインイン' }).click();
    await pane.getByRole('button', { name: who }).click();
    await pane.getByRole('button', { name: 'サインアウト' }).waitFor();
    return pane;
  }

  async function type(side: number, text: string, { sheet, address } = cell): Promise<void> {
    await bench.side(side).getByRole('tab', { name: sheet }).click();
    await bench.cell(address, side).click();
    await bench.page.keyboard.type(text);
    await bench.page.keyboard.press('Enter');
  }

  async function preview(pane: FrameLocator): Promise<void> {
    await pane.getByRole('link', { name: '同期', exact: true }).click();
    await pane
      .getByRole('button', { name: /同期の内容を確かめる|もう一度確かめる/ })
      .first()
      .click();
    await pane.getByRole('button', { name: '同期する', exact: true }).waitFor();
  }

  async function sync(pane: FrameLocator): Promise<void> {
    await preview(pane);
    await pane.getByRole('button', { name: '同期する', exact: true }).click();
    await pane.getByRole('heading', { name: '同期しました' }).waitFor();
  }

  async function isAccessible(): Promise<void> {
    assert.deepEqual(await accessibilityFaults(bench.page), []);
  }

  it('is who is signed in on the page, without asking again, and takes leave of the page and comes back', async () => {
    await bench.load(file);
    const pane = bench.pane();
    await pane.getByRole('link', { name: /^設定: .+さん/ }).click();
    await pane.getByText('この画面にサインインしている人として使っています。').waitFor();
    await isAccessible();
    await pane.getByRole('button', { name: '別の人でサインイン' }).click();
    await pane.getByRole('button', { name: STAFF }).waitFor();
    // The page itself stays signed in.
    await pane.getByRole('button', { name: 'この画面のサインインを使う' }).click();
    await pane.getByText('この画面にサインインしている人として使っています。').waitFor();
    assert.equal((await browser.server.client.me()).role, 'coordinator');
    assert.deepEqual(bench.errors, []);
  });

  it('is somebody at once who has signed in on the page after coming as a stranger', async () => {
    const stranger = await browser.openPageOf(browser.server.stranger());
    await stranger.page.goto(browser.server.url('workbench'));
    await stranger.page.getByRole('link', { name: 'サインインする' }).click();
    await stranger.page.getByRole('button', { name: '本田 文（担当者・図書館）' }).click();
    await stranger.page.getByRole('button', { name: '図書館.xlsx' }).click();
    const pane = stranger.page.locator('iframe').contentFrame();
    await pane.getByRole('link', { name: '設定: 本田 文さん' }).waitFor();
    await stranger.close();
  });

  it('signs somebody else in, says what the workbook belongs to, and signs out', async () => {
    await bench.load(file);
    const pane = bench.pane();
    await pane.getByRole('link', { name: /^設定/ }).click();
    await pane.getByRole('button', { name: '別の人でサインイン' }).click();
    await pane.getByRole('button', { name: 'サインイン', exact: true }).click();
    await pane.getByText('利用者名とパスワードを入力してください。').waitFor();
    await pane.getByRole('button', { name: 'トークンでサインイン' }).click();
    await isAccessible();
    await pane.getByRole('button', { name: STAFF }).click();
    await pane.getByRole('button', { name: 'サインアウト' }).waitFor();
    await isAccessible();
    await pane.getByRole('link', { name: 'このブック' }).click();
    await pane.getByRole('button', { name: '最初の行を選ぶ' }).click();
    await bench.page.getByRole('tab', { name: cell.sheet, selected: true }).waitFor();
    await isAccessible();
    await pane.getByRole('link', { name: /^設定/ }).click();
    await pane.getByRole('button', { name: 'サインアウト' }).click();
    await pane.getByRole('button', { name: STAFF }).waitFor();
    assert.deepEqual(bench.errors, []);
  });

  it('[S3] syncs two people’s workbooks, side by side, and decides their conflict', async function () {
    this.timeout(120_000);
    await bench.page.getByRole('button', { name: 'もう一つの課を並べる' }).click();
    const [mine, theirs] = [await open(1, STAFF), await open(2, COORDINATOR)];
    await type(2, '取りまとめの文');
    await sync(theirs);
    await mine.getByText('ほかの課の入力が届いています。').waitFor();
    await type(1, '図書館の文');
    await preview(mine);
    await isAccessible();
    await mine.getByRole('button', { name: /競合になる 取組の成果/ }).click();
    await mine.getByRole('button', { name: '同期する', exact: true }).click();
    await mine.getByRole('heading', { name: '競合 1件' }).waitFor();
    assert.equal(await bench.text(cell.address, 1), '取りまとめの文');
    await isAccessible();
    await mine.getByRole('button', { name: 'ほかの値を入力' }).click();
    await mine.getByRole('textbox', { name: '決めた値' }).fill('二つを合わせた文');
    await mine.getByRole('button', { name: 'この値に決める' }).click();
    await mine.getByText('1件を決めました。').waitFor();
    await isAccessible();
    await sync(mine);
    await sync(theirs);
    assert.equal(await bench.text(cell.address, 1), '二つを合わせた文');
    assert.equal(await bench.text(cell.address, 2), '二つを合わせた文');
    assert.deepEqual(bench.errors, []);
  });

  it('[C5] offers two texts joined where they changed different parts of one', async function () {
    this.timeout(120_000);
    await bench.page.getByRole('button', { name: 'もう一つの課を並べる' }).click();
    const [mine, theirs] = [await open(1, STAFF), await open(2, COORDINATOR)];
    const text = 'おはなし会を毎月開き、延べ120人の親子が来た。絵本の貸出も続けた。';
    await type(1, text, second);
    await sync(mine);
    await theirs.getByText('ほかの課の入力が届いています。').waitFor();
    await sync(theirs);
    await type(2, text.replace('120', '132'), second);
    await sync(theirs);
    await type(1, `${text}来年度は会場を増やす。`, second);
    await preview(mine);
    await mine.getByRole('button', { name: '同期する', exact: true }).click();
    await mine.getByText('両方を合わせた文').waitFor();
    await isAccessible();
    const picture = process.env['PICTURES'];
    if (picture) await mine.getByRole('article').screenshot({ path: `${picture}/joined-pane.png` });
    await mine.getByRole('button', { name: '合わせた文にする' }).click();
    await mine.getByText('1件を決めました。').waitFor();
    await sync(mine);
    assert.equal(await bench.text(second.address, 1), `${text.replace('120', '132')}来年度は会場を増やす。`);
  });

  it('[W4] says so while the server is away, and goes on where it comes back', async function () {
    this.timeout(120_000);
    const pane = await open(1, STAFF);
    await bench.page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await type(1, '留守の間の文');
    await pane.getByRole('link', { name: '同期', exact: true }).click();
    await pane.getByRole('button', { name: '同期の内容を確かめる' }).click();
    await pane.getByRole('alert').getByText('サーバーにつながっていません').waitFor();
    await pane.getByText('まだ送られていない入力が1件あります。').waitFor();
    await isAccessible();
    await bench.page.unroute('**/api/**');
    await pane.getByRole('button', { name: 'つなぎ直す' }).click();
    await pane.getByText('サーバーにつながっていません').waitFor({ state: 'hidden' });
    await pane.getByRole('button', { name: 'もう一度試す' }).click();
    await pane.getByRole('button', { name: '同期する', exact: true }).click();
    await pane.getByRole('heading', { name: '同期しました' }).waitFor();
  });

  for (const width of [320, 400]) {
    it(`fits into ${width} pixels in every view, in both languages`, async () => {
      const pane = await open(1, STAFF);
      await bench.page.setViewportSize({ width, height: 900 });
      for (const language of ['日本語', 'English']) {
        await pane.getByRole('link', { name: /^(設定|Settings)/ }).click();
        await pane.getByRole('radio', { name: language }).check();
        for (const view of ['workbook', 'check', 'sync', 'settings']) {
          await pane.locator(`a[href="#/${view}"]`).first().click();
          await pane.locator(`a[href="#/${view}"][aria-current=page]`).waitFor();
          const beyond = await pane.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
          assert.equal(beyond, 0, `${view} in ${language}`);
        }
      }
    });
  }
});
