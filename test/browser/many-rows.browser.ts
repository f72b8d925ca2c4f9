/**
 * Five thousand rows in the merged table: scrolled, searched and narrowed, a person sees it move. How long each frame took is
 * printed; the bound is wide, and wider on a machine that is busy with other things.
 */
import assert from 'node:assert/strict';
import { startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { framesText, framesWhile } from './frames.js';

const ROWS = 5000;
/** Milliseconds; meant are 50. */
const LONGEST = 300;

describe('five thousand rows in the merged table', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  const measured: string[] = [];

  before(async function () {
    this.timeout(180_000);
    browser = await startConsole();
    const cycle = await browser.server.cycleOf(2025);
    const real = await browser.server.table(cycle);
    const blocks = real.blocks.map((block) => ({
      ...block,
      records: Array.from({ length: ROWS }, (_, i) => {
        const { cells, ...record } = block.records[i % block.records.length]!;
        const [first] = block.fields;
        const named = { ...cells, [first!.id]: { ...cells[first!.id]!, text: `第${i}号` } };
        return { ...record, id: `row-${i}`, cells: named };
      }),
    }));
    opened = await browser.openPage();
    await opened.page.route('**/table', (route) => route.fulfill({ json: { ...real, blocks } }));
    await opened.open(`#/cycles/${cycle.id}/table`);
    await shown(ROWS);
    await opened.quiet();
  });
  after(async () => {
    await browser.close();
    process.stdout.write(measured.map((line) => `      ${line}\n`).join(''));
  });

  // Looking for a role or a text in thousands of cells takes the page longer than a frame: not while it is measured.
  const shown = (count: number) =>
    opened.page
      .locator('main p[role=status]', {
        hasText: `${ROWS.toLocaleString('ja')}件のうち${count.toLocaleString('ja')}件を表示`,
      })
      .waitFor();
  const narrowed = () => opened.page.locator('main search button', { hasText: '絞り込みを解除' }).waitFor();

  async function smoothly(what: string, act: () => Promise<void>): Promise<void> {
    const frames = await framesWhile(opened.page, act);
    measured.push(`${what}: ${framesText(frames)}`);
    assert.ok(frames.longest <= LONGEST * frames.slowdown, measured.at(-1));
  }

  it('scroll without a pause', async () => {
    const { page } = opened;
    const region = await page.getByRole('region', { name: /事業/ }).boundingBox();
    assert.ok(region);
    await page.mouse.move(region.x + region.width / 2, region.y + region.height / 2);
    await smoothly('scrolling', async () => {
      for (let i = 0; i < 60; i++) {
        await page.mouse.wheel(0, 240);
        await page.waitForTimeout(16);
      }
    });
  });

  it('are searched while somebody types', async () => {
    await opened.page.getByRole('searchbox').focus();
    await smoothly('searching', async () => {
      await opened.page.keyboard.type('第123', { delay: 90 });
      await shown(11);
      for (let i = 0; i < 4; i++) await opened.page.keyboard.press('Backspace', { delay: 90 });
      await shown(ROWS);
    });
  });

  it('are narrowed and widened again', async () => {
    const department = await opened.page.getByRole('main').getByLabel('課', { exact: true }).elementHandle();
    assert.ok(department);
    await smoothly('narrowing', async () => {
      await department.selectOption('図書館');
      await narrowed();
      await opened.page.waitForTimeout(800);
      await department.selectOption('');
      await shown(ROWS);
      await opened.page.waitForTimeout(800);
    });
  });

  it('are turned over page by page, every row of which comes', async () => {
    const next = await opened.page.getByRole('button', { name: '次へ' }).elementHandle();
    await smoothly('turning pages', async () => {
      for (let i = 0; i < 3; i++) {
        await next?.click();
        await opened.page.waitForTimeout(500);
      }
    });
    await opened.page.getByRole('row', { name: /第399号/ }).waitFor({ state: 'attached' });
    assert.deepEqual(opened.errors, []);
  });
});
