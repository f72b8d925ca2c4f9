/**
 * 事業のつながり: a coordinator says which of this year's programmes is which of last year's.
 */
import assert from 'node:assert/strict';
import { programmesApi } from '../../core/protocol/programmes.js';
import { CycleClient } from '../server/cycle/cycle-client.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the programmes of two years', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  let cycleId: string;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycleId = (await browser.server.cycleOf(2025)).id;
    const last = (await browser.server.cycleOf(2024)).id;
    await add(last, '移動図書館の巡回', '絵本の読み聞かせ会', '古い郷土資料の整理');
    await add(cycleId, '移動図書館の巡回（拡大）', '【拡充】絵本の読み聞かせ会（全館）', '電子図書の貸出し');
    opened = await browser.openPage();
    await opened.open(`#/cycles/${cycleId}/programmes`);
  });
  afterEach(() => browser.close());

  const add = async (id: string, ...names: string[]) => {
    const client = new CycleClient(browser.server.client, id);
    const { to } = await client.whole();
    const added = names.map((programme, n) => {
      return { block: 'programme', key: { no: String(901 + n), programme, department: '図書館' }, cells: {} };
    });
    await client.push({ formVersion: 1, baseRevision: to, added });
  };
  const read = () => browser.server.ask(programmesApi.list, { params: { cycleId } });
  const list = () => opened.page.getByRole('list', { name: '事業の一覧' });
  const press = (name: string | RegExp) => list().getByRole('button', { name }).first().click();
  const said = (text: string | RegExp) => opened.page.getByRole('status').getByText(text).waitFor();
  const shoot = async (name: string) => {
    const folder = process.env['PICTURES'];
    if (folder) await opened.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('shows first what waits for a word, with the reasons, and nothing else', async () => {
    const { proposals, added, removed } = await read();
    await list().getByText('移動図書館の巡回（拡大）').waitFor();
    assert.equal(await list().getByRole('listitem').count(), proposals.length + added.length + removed.length);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await shoot('programmes-1280');
    await opened.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(opened.page), 0);
    await opened.page.setViewportSize({ width: 360, height: 740 });
    await shoot('programmes-360');
    assert.deepEqual(opened.errors, []);
  });

  it('links what a person says is the same, says so, and takes it back', async () => {
    await press(/^つなぐ：.*移動図書館の巡回/);
    await said(/移動図書館の巡回.*：つなぐ$/);
    assert.equal((await read()).links.filter(({ by }) => by === 'decision').length, 1);
    await opened.page.getByRole('button', { name: '元に戻す' }).click();
    await said('元に戻しました。');
    assert.equal((await read()).links.filter(({ by }) => by === 'decision').length, 0);
  });

  it('says new and ended, and decides again under what was decided', async () => {
    for (let left = (await read()).proposals.length; left > 0; left = (await read()).proposals.length) {
      await press(/^別の事業：/);
      await opened.page.getByRole('button', { name: '元に戻す' }).waitFor();
      await opened.quiet();
    }
    await press(/^新規の事業：.*電子図書の貸出し/);
    await said(/電子図書の貸出し.*新規の事業$/);
    await press(/^終了した事業：.*古い郷土資料の整理/);
    await said(/古い郷土資料の整理.*終了した事業$/);
    await opened.page.getByLabel('表示', { exact: true }).selectOption({ index: 1 });
    await list().getByRole('listitem').filter({ hasText: '電子図書の貸出し' }).first().waitFor();
    await press(/^決め直す：.*古い郷土資料の整理/);
    await said(/決め直す$/);
    assert.ok((await read()).removed.every(({ decided }) => !decided));
  });

  it('links a new programme with one that is linked already: it was split', async () => {
    await press(/^つなぐ：.*移動図書館の巡回/);
    await said(/つなぐ$/);
    const entry = list().getByRole('listitem').filter({ hasText: '電子図書の貸出し' }).first();
    const isProposed = (await entry.getByRole('button', { name: /^別の事業/ }).count()) > 0;
    if (isProposed) {
      await entry.getByRole('button', { name: /^別の事業/ }).click();
      await said(/別の事業$/);
    }
    const alone = list().getByRole('listitem', { name: /^今年度だけにある：.*電子図書の貸出し/ });
    await alone.getByRole('button', { name: /^ほかの事業とつなぐ/ }).click();
    const partners = alone.getByLabel('つなぐ前年度の事業');
    const value = await partners.locator('option', { hasText: '移動図書館の巡回' }).first().getAttribute('value');
    await partners.selectOption(value ?? '');
    await alone.getByText('つなぐと、分割になります。').waitFor();
    await alone.getByRole('button', { name: 'つなぐ', exact: true }).click();
    await said(/電子図書の貸出し.*：つなぐ$/);
    const split = (await read()).links.find(({ status }) => status === 'split');
    assert.equal(split?.current.length, 2);
    // Taking it back leaves what was linked before.
    await opened.page.getByRole('button', { name: '元に戻す' }).click();
    await said('元に戻しました。');
    const { links } = await read();
    assert.deepEqual(
      links.filter(({ by }) => by === 'decision').map(({ status }) => status),
      ['renamed'],
    );
  });

  it('goes with the keyboard: arrows from entry to entry, and the next one after a word', async () => {
    const focused = () => opened.page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
    await list().getByRole('button').first().focus();
    const first = await focused();
    await opened.page.keyboard.press('ArrowDown');
    const second = await focused();
    assert.notEqual(second, first);
    await opened.page.keyboard.press('ArrowUp');
    assert.equal(await focused(), first);
    await opened.page.keyboard.press('Enter');
    await said(/：/);
    await opened.page.waitForFunction(
      `document.activeElement.getAttribute("aria-label") === ${JSON.stringify(second)}`,
    );
  });

  it('finds by name', async () => {
    await opened.page.getByLabel('表示', { exact: true }).selectOption({ index: 3 });
    await opened.page.getByRole('searchbox', { name: '事業の名称などで探す' }).fill('電子図書');
    await opened.page.waitForFunction(`document.querySelectorAll('ul[aria-label="事業の一覧"] > li').length <= 2`);
    await opened.page.getByRole('searchbox', { name: '事業の名称などで探す' }).fill('どこにもない');
    await opened.page.getByText('当てはまる事業がありません').waitFor();
  });
});

describe('many programmes of two years', () => {
  it('takes the sure ones of 400 with one press, and takes them all back with another', async function () {
    this.timeout(180_000);
    const browser = await startConsole();
    try {
      const { server } = browser;
      const [last, cycle] = [await server.cycleOf(2024), await server.cycleOf(2025)];
      const addAll = async (cycleId: string, note: string) => {
        const client = new CycleClient(server.client, cycleId);
        const { to } = await client.whole();
        const added = Array.from({ length: 200 }, (_, n) => {
          const programme = `${NAMES[n % NAMES.length]}の第${n + 1}期の実施${note}`;
          return { block: 'programme', key: { no: String(901 + n), programme, department: '図書館' }, cells: {} };
        });
        await client.push({ formVersion: 1, baseRevision: to, added });
      };
      await addAll(last.id, '');
      await addAll(cycle.id, '（拡大）');
      const opened = await browser.openPage();
      await opened.open(`#/cycles/${cycle.id}/programmes`);
      const take = opened.page.getByRole('button', { name: /件をまとめてつなぐ$/ });
      await take.waitFor();
      const decided = async () => {
        const { links } = await server.ask(programmesApi.list, { params: { cycleId: cycle.id } });
        return links.filter(({ by }) => by === 'decision').length;
      };
      await take.click();
      await opened.page
        .getByRole('status')
        .getByText(/件をつなぎました。$/)
        .waitFor();
      assert.ok((await decided()) >= 150, `${await decided()} linked`);
      await opened.page.getByRole('button', { name: '元に戻す' }).click();
      await opened.page.getByRole('status').getByText('元に戻しました。').waitFor();
      assert.equal(await decided(), 0);
    } finally {
      await browser.close();
    }
  });
});

const NAMES = [
  '絵本の読み聞かせ',
  '移動図書館',
  '親子の広場',
  '学習の支援',
  '公園の見回り',
  '食の教室',
  '通学路の点検',
];
