/**
 * The page for the web in a browser, as a file without a server: it shows the rows that somebody looks for, asks nobody for
 * anything, and is accessible.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { paperOf } from '../../core/publication/paper/paper-of.js';
import { pageFile } from '../../server/publication/page/page-file.js';
import { print } from '../../server/publication/paper/press.js';
import { samplePublication } from '../support/publications.js';
import { accessibilityFaults, overflow } from './console-page.js';

describe('the page for the web', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const errors: string[] = [];
  const asked: string[] = [];

  before(async () => {
    const publication = await samplePublication();
    const departments = [{ name: '図書館', state: 'editing' as const, unanswered: 3 }];
    const draft = paperOf({
      ...publication,
      about: { ...publication.about, state: 'draft' },
      open: { ...publication.open, isCycleOpen: true, departments },
    });
    folder = await mkdtemp(join(tmpdir(), 'torimatome-page-'));
    const path = join(folder, 'page.html');
    await writeFile(path, await pageFile(draft));
    const pictures = process.env['PICTURES'];
    if (pictures) await writeFile(join(pictures, 'paper.pdf'), await print(draft));
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' });
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('is accessible, and fits on a phone', async () => {
    const pictures = process.env['PICTURES'];
    if (pictures) await page.screenshot({ path: join(pictures, 'published-page.png') });
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(page), 0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('shows the rows that have all words, and says how many', async () => {
    const words = page.getByRole('searchbox', { name: '事業名、課、本文の言葉で絞り込む' });
    await words.fill('ｺﾞﾝﾄﾞﾗ');
    await page.getByText('当てはまる行はありません。').waitFor();
    await words.fill('図書館 Ａ');
    await page.getByText(/^43行のうち\d+行を表示しています。$/u).waitFor();
    assert.ok((await page.locator('[data-row]:visible').count()) < 43);
    await page.getByRole('button', { name: 'すべて表示' }).click();
    await page.waitForFunction('document.querySelector("[data-row][hidden]") === null');
  });

  it('leads past its contents with the keyboard', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'main');
  });

  it('asks nobody for anything, and says no errors', () => {
    assert.ok(asked.every((url) => url.startsWith('file:')));
    // What axe reads for itself is refused, too.
    assert.deepEqual(errors, []);
  });
});
