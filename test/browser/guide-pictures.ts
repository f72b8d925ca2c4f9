/**
 * Pictures for the guide and the README that the two seasons do not pass: 点検 in the console, the pane before a sync and
 * before submitting. Run by `npm run pictures` alone.
 */
import type { Page } from 'playwright-core';
import { CycleClient, recordsOf } from '../server/cycle/cycle-client.js';
import { startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneOf } from './pane-of.js';

const PICTURES = process.env['PICTURES'] ?? '.';
/** So large that the words can be read, and no larger. */
const PANE = { width: 1080, height: 620 } as const;

const picture = (name: string, page: Page, height: number) =>
  page.screenshot({
    path: `${PICTURES}/${name}.png`,
    clip: { x: 0, y: 0, width: page.viewportSize()?.width ?? 0, height },
    fullPage: true,
    animations: 'disabled',
  });

describe('pictures of the guide', function () {
  this.timeout(120_000);
  let browser: ConsoleBrowser;

  before(async () => {
    browser = await startConsole();
  });
  after(() => browser.close());

  it('shows the pane before submitting, and before a sync', async () => {
    const { page, task, view, cell, side, close } = await openPaneOf(
      browser,
      await browser.server.sampleUser('toshokan'),
      '図書館',
    );
    await page.setViewportSize(PANE);
    await view('提出');
    await task.getByRole('button', { name: '提出する' }).click();
    await task.getByRole('alert').waitFor();
    await picture('submit', page, PANE.height);
    await side().getByRole('tab', { name: '施策２ 学びと遊び' }).click();
    await cell('H8').click();
    await page.keyboard.type('10240');
    await page.keyboard.press('Enter');
    await view('同期');
    await task
      .getByRole('button', { name: /同期の内容を確かめる/ })
      .first()
      .click();
    await task.getByRole('button', { name: '同期する', exact: true }).waitFor();
    await picture('sync', page, PANE.height);
    await close();
  });

  it('shows what the checks found', async () => {
    const cycle = await browser.server.cycleOf(2025);
    const coordinator = new CycleClient(browser.server.client, cycle.id);
    const [first] = recordsOf(await coordinator.whole(), '図書館');
    await coordinator.write(first!.id, 'achievement', '相談は前年度の45件から52件へ8件増加した。');
    const opened = await browser.openPage();
    await opened.open(`#/cycles/${cycle.id}/check?check=difference-wrong`);
    await opened.page.getByRole('article').first().waitFor();
    await picture('findings', opened.page, 820);
    await opened.close();
  });
});
