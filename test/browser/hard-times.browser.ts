import assert from 'node:assert/strict';
import {
  accessibilityFaults,
  sampleFile,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

const VIEWS = ['progress', 'table', 'conflicts', 'send', 'arrivals', 'programmes'] as const;

describe('the console when things are not as usual', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  afterEach(() => browser.close());

  it('tells what to do where no cycle exists yet', async () => {
    browser = await startConsole(false);
    opened = await browser.openPage();
    await opened.open();
    await opened.page.getByText('年度の評価作業がまだありません').waitFor();
    assert.deepEqual(opened.errors, []);
  });

  it('leads back from an address that does not exist', async () => {
    browser = await startConsole();
    opened = await browser.openPage();
    await opened.open('#/cycles/nothing/progress');
    await opened.page.getByText('この年度の評価作業は見つかりません').waitFor();
    await opened.page.getByLabel('年度').selectOption((await browser.server.cycleOf(2025)).id);
    await opened.page.getByRole('table').waitFor();
  });

  it('says that the server is away, keeps what was loaded, and recovers', async () => {
    browser = await startConsole();
    opened = await browser.openPage();
    await opened.open();
    await opened.page.getByRole('table').waitFor();
    await opened.page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await opened.page.getByRole('link', { name: '取りまとめ表' }).click();
    await opened.page.getByText('サーバーにつながりません').first().waitFor();
    await opened.page.unroute('**/api/**');
    await opened.page.getByRole('button', { name: 'もう一度試す' }).first().click();
    await opened.page.getByRole('table').waitFor();
    assert.equal(await opened.page.getByText('サーバーにつながりません').count(), 0);
  });

  it('says what to do where a part of the page cannot be loaded, as after an update of the server', async () => {
    browser = await startConsole();
    opened = await browser.openPage();
    await opened.page.route(/\/assets\/table-view-/, (route) => route.fulfill({ status: 404, body: '' }));
    await opened.open();
    await opened.page.getByRole('table').waitFor();
    await opened.page.getByRole('link', { name: '取りまとめ表' }).click();
    await opened.page.getByRole('alert').getByText('この画面を表示できません').waitFor();
    // Other views go on.
    await opened.page.getByRole('link', { name: '競合' }).click();
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    await opened.page.unroute(/\/assets\/table-view-/);
    await opened.page.getByRole('link', { name: '取りまとめ表' }).click();
    await opened.page.getByRole('button', { name: 'ページを読み込み直す' }).click();
    await opened.page.getByRole('table').waitFor();
  });

  it('shows what it is before its code has come', async () => {
    browser = await startConsole();
    opened = await browser.openPage();
    const held: (() => void)[] = [];
    await opened.page.route(/\.js$/, async (route) => {
      await new Promise<void>((done) => held.push(done));
      await route.continue();
    });
    const arrived = opened.open();
    await opened.page.getByText('読み込んでいます…').waitFor();
    await opened.page.getByText('取りまとめ', { exact: true }).waitFor();
    await opened.page.unroute(/\.js$/);
    for (const done of held) done();
    await arrived;
    await opened.page.getByRole('table').waitFor();
  });

  it('[S1] sends a workbook again under the same id after the network failed', async () => {
    browser = await startConsole();
    opened = await browser.openPage();
    const cycle = await browser.server.cycleOf(2025);
    await opened.open(`#/cycles/${cycle.id}/send`);
    const ids: (string | null)[] = [];
    await opened.page.route('**/submissions?**', async (route) => {
      ids.push(new URL(route.request().url()).searchParams.get('submissionId'));
      // The server takes it in, but the answer is lost on the way back.
      if (ids.length === 1) await route.fetch().then(() => route.abort('connectionreset'));
      else await route.continue();
    });
    await opened.page.locator('input[type=file]').setInputFiles([await sampleFile(browser.server, '図書館.xlsx')]);
    await opened.page.getByRole('button', { name: /もう一度送る/ }).click();
    await opened.page.getByRole('main').getByText('取り込みました', { exact: true }).waitFor();
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    const { revision } = await browser.server.progress(cycle);
    const fresh = await startConsole();
    const before = (await fresh.server.progress(await fresh.server.cycleOf(2025))).revision;
    await fresh.close();
    assert.equal(revision, before + 1);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in every view, ${colorScheme}`, async () => {
      browser = await startConsole();
      opened = await browser.openPage({ colorScheme });
      const cycle = await browser.server.cycleOf(2025);
      await opened.open(`#/cycles/${cycle.id}/send`);
      await opened.page.getByRole('button', { name: '子育て支援課（別の担当）.xlsx' + 'を取り込んでみる' }).click();
      await opened.page.getByText('競合したセル（3）').waitFor();
      for (const view of VIEWS) {
        await opened.page.evaluate(`location.hash = '#/cycles/${cycle.id}/${view}'`);
        await opened.quiet();
        assert.deepEqual(await accessibilityFaults(opened.page), [], view);
      }
    });
  }
});
