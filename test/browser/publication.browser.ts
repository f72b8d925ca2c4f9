/**
 * 公表・集計: a coordinator takes the report of a year out, as it is or was; a viewer is told that it is a draft.
 */
import assert from 'node:assert/strict';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('what is published of a year', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  let hash: string;

  before(async function (this: Mocha.Context) {
    this.timeout(120_000);
    browser = await startConsole();
    hash = `#/cycles/${(await browser.server.cycleOf(2025)).id}/publication`;
    opened = await browser.openPage();
  });
  after(() => browser.close());

  const shoot = async (page: ConsolePage, name: string) => {
    const folder = process.env['PICTURES'];
    if (folder) await page.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('shows that it is a draft and why, the files, and the figures', async () => {
    await opened.open(hash);
    const { page } = opened;
    await page.getByText('案（まだ確定していません）').waitFor();
    await page.getByText(/受理されていない課が\d+課あります/u).waitFor();
    await page.getByRole('heading', { name: '集計', exact: true }).waitFor();
    await page
      .getByRole('table', { name: /^事業：.*担当課別$/u })
      .first()
      .waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    await shoot(opened, 'publication-1280');
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(page), 0);
    await page.setViewportSize({ width: 360, height: 740 });
    await shoot(opened, 'publication-360');
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.deepEqual(opened.errors, []);
  });

  it('gives the report of an earlier moment, under a name that says so', async () => {
    const { page } = opened;
    const choice = page.getByRole('combobox', { name: 'どの時点の報告書か' });
    const texts = await choice.getByRole('option').allTextContents();
    await choice.selectOption({ index: 1 });
    await page.getByText('このあとに届いたものがあり、最新の版ではありません').waitFor();
    const revision = /第(\d+)版/u.exec(texts[1] ?? '')?.[1];
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'ダウンロード：回答（CSV）' }).click();
    assert.match((await coming).suggestedFilename(), new RegExp(`令和7年度_第${revision}版_案\\.csv$`, 'u'));
  });

  it('tells a viewer that it is not final, and whom to ask', async () => {
    const theirs = await browser.openPageOf(await browser.server.sampleUser('kaigi'));
    await theirs.page.goto(browser.server.url(hash));
    await theirs.page.getByText(/この時点の報告書はまだ案で、確定していません/u).waitFor();
    // Nothing went wrong.
    assert.equal(await theirs.page.getByRole('button', { name: 'もう一度試す' }).count(), 0);
    await shoot(theirs, 'publication-viewer');
    assert.deepEqual(await accessibilityFaults(theirs.page), []);
    await theirs.close();
  });
});
