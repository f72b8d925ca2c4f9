/**
 * What somebody sees first, and when: on this machine, and over a line of 400 kilobits a second on which each question takes
 * 400 milliseconds. Times are printed; held are the bytes that have to come before there is something to see, since those are
 * the same wherever the test runs.
 */
import assert from 'node:assert/strict';
import type { CDPSession, Page } from 'playwright-core';
import { startConsole, type ConsoleBrowser } from './console-page.js';

const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const KB = 1024;

interface Seen {
  /** Milliseconds after the page was asked for. */
  readonly at: number;
  /** Bytes that had come whole by then, as they were sent. */
  readonly bytes: number;
}

interface FirstView {
  readonly seen: readonly Seen[];
  /** Bytes of each file, by the end of its address. */
  readonly files: ReadonlyMap<string, number>;
}

describe('the first view', () => {
  let browser: ConsoleBrowser;
  const measured: string[] = [];

  before(async function () {
    this.timeout(180_000);
    browser = await startConsole();
    // The first to come has the server read the year; here it is about the pages.
    const opened = await browser.openPage();
    await opened.open();
    await opened.close();
  });
  after(async () => {
    await browser.close();
    process.stdout.write(measured.map((line) => `      ${line}\n`).join(''));
  });

  async function look(path: string, isSlow: boolean, milestones: readonly string[]): Promise<FirstView> {
    const { page, close } = await browser.openPage();
    const session = await page.context().newCDPSession(page);
    const files = await filesOf(session);
    if (isSlow) await session.send('Network.emulateNetworkConditions', SLOW);
    const begun = performance.now();
    const sum = () => [...files.values()].reduce((all, bytes) => all + bytes, 0);
    void page.goto(browser.server.url(path)).catch(() => undefined);
    const seen: Seen[] = [];
    for (const milestone of milestones) {
      await page.locator(milestone).first().waitFor();
      seen.push({ at: Math.round(performance.now() - begun), bytes: sum() });
    }
    await painted(page);
    measured.push(
      `/${path} ${isSlow ? 'over a slow line' : 'here'}: ` +
        seen.map(({ at, bytes }, i) => `${milestones[i]} after ${at} ms and ${Math.round(bytes / KB)} KB`).join(', '),
    );
    await close();
    return { seen, files };
  }

  it('of the console says which year it is and how far the departments are, long before the rest is there', async function () {
    this.timeout(120_000);
    const milestones = ['.opening-page', '.opening-page tbody tr', 'h1', 'main table'];
    const { files, seen } = await look('', true, milestones);
    const needed = [...files].filter(([name]) => name === '' || /\.css$|^opening/.test(name));
    const bytes = needed.reduce((all, [, one]) => all + one, 0);
    measured.push(`bytes before the console says how far the departments are: ${bytes}`);
    assert.ok(bytes <= 12 * KB, JSON.stringify(needed));
    assert.ok(seen.at(-1)!.bytes <= 235 * KB, `${seen.at(-1)!.bytes} bytes before the console itself is there`);
    await look('', false, ['h1', 'main table']);
  });

  it('of the workbench says what it is at once', async function () {
    this.timeout(120_000);
    const { seen } = await look('workbench/index.html', true, ['.opening-page', 'h1']);
    assert.ok(seen[0]!.bytes <= 12 * KB, `${seen[0]!.bytes} bytes`);
    await look('workbench/index.html', false, ['.opening-page, h1', 'h1']);
  });

  it('of the task pane says what it is at once', async function () {
    this.timeout(120_000);
    const { seen } = await look('addin/taskpane.html', true, ['.opening-page', 'h2']);
    assert.ok(seen[0]!.bytes <= 12 * KB, `${seen[0]!.bytes} bytes`);
    await look('addin/taskpane.html', false, ['.opening-page, h2', 'h2']);
  });
});

/** Bytes that each file took on its way, by the last part of its address, once it has come. */
async function filesOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const names = new Map<string, string>();
  const files = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    names.set(requestId, new URL(request.url).pathname.split('/').at(-1) ?? '');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    files.set(names.get(requestId) ?? requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  return files;
}

async function painted(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
}
