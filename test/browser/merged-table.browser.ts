import assert from 'node:assert/strict';
import { startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the merged table', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
  });
  after(() => browser.close());
  beforeEach(async () => {
    opened = await browser.openPage();
    await opened.open(`#/cycles/${cycle}/table`);
  });
  afterEach(() => opened.close());

  const table = () => opened.page.getByRole('table');

  it('has a column for each field and shows every record', async () => {
    const { blocks } = await browser.server.table(await browser.server.cycleOf(2025));
    const [block] = blocks;
    assert.ok(block);
    await opened.page.getByRole('checkbox', { name: /計画の内容/ }).check();
    for (const { label } of block.fields) {
      await table().getByRole('columnheader', { name: label.ja }).first().waitFor();
    }
    await opened.page.getByText(`${block.records.length}件のうち${block.records.length}件を表示`).waitFor();
  });

  it('keeps its headings in sight while it is scrolled', async () => {
    await table().getByRole('row').last().scrollIntoViewIfNeeded();
    assert.ok(await table().getByRole('columnheader', { name: '自己評価' }).isVisible());
    const box = await table().getByRole('columnheader', { name: '自己評価' }).boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 900, JSON.stringify(box));
  });

  it('keeps the key of a row in sight while its answers are scrolled to', async () => {
    await table().getByRole('columnheader').last().scrollIntoViewIfNeeded();
    const region = await opened.page.getByRole('region', { name: /事業/ }).boundingBox();
    const key = await table().getByRole('columnheader', { name: '事業名' }).boundingBox();
    assert.ok(region && key && key.x >= region.x && key.x < region.x + region.width / 2, JSON.stringify(key));
  });

  it('filters by department, and the address keeps the filter', async () => {
    await opened.page.getByRole('main').getByLabel('課', { exact: true }).selectOption('図書館');
    await opened.page.getByText(/件のうち2件を表示/).waitFor();
    await opened.page.reload();
    await opened.page.getByText(/件のうち2件を表示/).waitFor();
  });

  it('shows the plan’s long texts when asked, beside the answers', async () => {
    assert.equal(await table().getByRole('columnheader', { name: '事業概要' }).count(), 0);
    await opened.page.getByRole('checkbox', { name: /事業概要/ }).check();
    await table().getByRole('columnheader', { name: '事業概要' }).waitFor();
  });

  it('finds text however wide it is typed', async () => {
    await opened.page.getByRole('searchbox').fill('１０４');
    await opened.page.getByText(/件のうち1件を表示/).waitFor();
    await table().getByText('地域子育てひろば').first().waitFor();
  });

  it('says when nothing matches, and leads back', async () => {
    await opened.page.getByRole('searchbox').fill('どこにもない言葉');
    await opened.page.getByText('条件に合う行はありません。').waitFor();
    await opened.page.getByRole('button', { name: '絞り込みを解除' }).first().click();
    await table().waitFor();
  });

  it('stays light with a thousand rows, and shows all of them page by page', async () => {
    const real = await browser.server.table(await browser.server.cycleOf(2025));
    const blocks = real.blocks.map((block) => ({
      ...block,
      records: Array.from({ length: 1000 }, (_, i) => ({ ...block.records[i % block.records.length], id: `row-${i}` })),
    }));
    await opened.page.route('**/table', (route) => route.fulfill({ json: { ...real, blocks } }));
    await opened.page.reload();
    await opened.page.getByText('1,000件のうち1,000件を表示').waitFor();
    const pages = opened.page.getByRole('button', { name: '次へ' });
    // A page's rows come by handfuls, below its heading.
    const allRows = async () => {
      for (let before = 0; ; await opened.page.waitForTimeout(400)) {
        const now = await table().getByRole('row').count();
        if (now > 100 && now === before) return now;
        before = now;
      }
    };
    let rows = 0;
    for (;;) {
      const here = await allRows();
      assert.ok(here <= 300, `${here} rows at once`);
      rows += here;
      if (await pages.isDisabled()) break;
      await pages.click();
    }
    assert.ok(rows >= 1000, `${rows} rows`);
  });

  it('marks what has not been answered in words', async () => {
    await opened.page.getByRole('main').getByLabel('課', { exact: true }).selectOption('図書館');
    await table().getByText('未回答').first().waitFor();
  });

  it('has all its columns and rows on paper, where nothing can be scrolled', async () => {
    await table().getByRole('row').nth(20).waitFor({ state: 'attached' });
    await opened.page.emulateMedia({ media: 'print' });
    // A4 on its side, less its margins, at 96 dots an inch.
    await opened.page.setViewportSize({ width: 1047, height: 718 });
    const { inner, outer, cut } = await opened.page.evaluate<{ inner: number; outer: number; cut: number }>(`(() => {
      const table = document.querySelector('main table');
      const { clientHeight, scrollHeight } = table.parentElement;
      return { inner: table.getBoundingClientRect().right, outer: innerWidth, cut: scrollHeight - clientHeight };
    })()`);
    assert.ok(inner <= outer, `the table ends at ${inner} of ${outer}`);
    assert.equal(cut, 0, 'no row is below an edge');
    assert.equal(await opened.page.getByRole('navigation').filter({ visible: true }).count(), 0);
  });
});
