/**
 * The console in a real browser, over a real server with a database of its own. Whatever the page writes to the
 * browser's console as an error, or the content security policy blocks, is kept for the tests to look at.
 *
 * Chromium is the one that `CHROMIUM` names, or the system's.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page, type Request } from 'playwright-core';
import type { Client } from '../server/api/client.js';
import { startTestServer, type TestServer } from '../server/api/running-server.js';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const DESK = { width: 1280, height: 900 };

export interface ConsolePage {
  readonly page: Page;
  /** Errors of the page since it was opened. */
  readonly errors: readonly string[];
  /** Opens a place in the console, e.g. `#/cycles/ID/table`, and waits until nothing more is loading. */
  open(hash?: string): Promise<void>;
  /** Until nothing is loading any more; the stream on which the page listens for changes never ends. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface ConsoleBrowser {
  readonly server: TestServer;
  /** A page on which a coordinator is signed in. */
  openPage(options?: BrowserContextOptions): Promise<ConsolePage>;
  /** A page on which somebody else is, or nobody. */
  openPageOf(client: Client): Promise<ConsolePage>;
  close(): Promise<void>;
}

/** @param sample whether the sample city is loaded; else the database is empty */
export async function startConsole(sample = true): Promise<ConsoleBrowser> {
  return browserOf(await startTestServer(sample));
}

export async function browserOf(server: TestServer): Promise<ConsoleBrowser> {
  const browser = await launch();
  return {
    server,
    openPage: (options = {}) => openPage(browser, server, server.client, options),
    openPageOf: (client) => openPage(browser, server, client, {}),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] });
}

async function openPage(
  browser: Browser,
  server: TestServer,
  client: Client,
  options: BrowserContextOptions,
): Promise<ConsolePage> {
  const context = await browser.newContext({ viewport: DESK, locale: 'ja-JP', ...options });
  await context.addCookies(client.allCookies().map((cookie) => ({ ...cookie, url: server.url('') })));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const quiet = quietness(page);
  return {
    page,
    errors,
    open: async (hash = '') => {
      await page.goto(server.url(hash));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await quiet();
    },
    quiet,
    close: () => context.close(),
  };
}

/** What a page asks for next it asks within so much of the last answer. */
const QUIET_MS = 300;

function quietness(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let lastAt = Date.now();
  const end = (request: Request) => {
    if (underWay.delete(request)) lastAt = Date.now();
  };
  page.on('request', (request) => {
    if (request.headers()['accept'] !== 'text/event-stream') underWay.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    lastAt = Date.now();
    while (underWay.size > 0 || Date.now() - lastAt < QUIET_MS) await page.waitForTimeout(50);
  };
}

/** A sample workbook as a file to hand to the page. */
export async function sampleFile(server: TestServer, name: string) {
  const buffer = Buffer.from(await server.sample(name));
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}

/**
 * Until something holds on the page. Playwright's own way evaluates it in the page again and again, which the page's content
 * security policy refuses.
 */
export async function eventually(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(expression))) await page.waitForTimeout(30);
}

/** How far the page reaches beyond the window's width, in CSS pixels; 0 where nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Not those without an end, like a spinner's, and not for long: one that stands still never ends either. */
const ANIMATIONS_ENDED = `Promise.race([
  new Promise((done) => setTimeout(done, 1000)),
  Promise.allSettled(document.getAnimations()
    .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished)),
])`;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong, one line each: rule, impact and where. Frames are looked at, too: axe has to be in each of them,
 * and passes over those where it is not. What is still fading in is waited for: half transparent, its letters have less
 * contrast than they will have. Left out are the marks with which Fluent UI hands the focus on at the edges of
 * menus and dialogs: they never keep it.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const frame of page.frames()) {
    await frame.evaluate(ANIMATIONS_ENDED);
    await frame.evaluate(source);
  }
  const dummies = '[data-tabster-dummy]';
  const exclude = [[dummies], ...(page.frames().length > 1 ? [['iframe', dummies]] : [])];
  // Two panes side by side have the same parts, each in a frame with a name of its own.
  const isElsewhere = `(node) => node.any.every(({ relatedNodes }) =>
    relatedNodes.every(({ target }) => String(target.slice(0, -1)) !== String(node.target.slice(0, -1))))`;
  return page.evaluate<string[]>(
    `axe.run({ exclude: ${JSON.stringify(exclude)} }, { runOnly: ${JSON.stringify(RULES)} }).then(
      ({ violations, incomplete }) => [...violations, ...incomplete.filter(({ id }) => id === 'frame-tested')]
        .map(({ nodes, ...fault }) =>
          ({ ...fault, nodes: nodes.filter((node) => fault.id !== 'landmark-unique' || !(${isElsewhere})(node)) }))
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ id, impact, nodes }) =>
          id + ' (' + impact + '): ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
}
