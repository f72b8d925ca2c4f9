import assert from 'node:assert/strict';
import { addressOf } from '../../core/protocol/endpoint.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { workflowApi } from '../../core/protocol/workflow.js';
import { overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const VIEWS = ['progress', 'table', 'conflicts', 'send', 'arrivals', 'programmes'] as const;

describe('the console’s frame', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  it('opens on the progress of the newest year, named in the title', async () => {
    opened = await browser.openPage();
    await opened.open();
    assert.match(await opened.page.title(), /進捗.*取りまとめ/);
    await opened.page.getByText('第３期あおばの子ども・若者計画').first().waitFor();
    assert.match(await opened.page.getByRole('banner').innerText(), /青葉野市/);
    assert.ok((await opened.page.content()).includes('令和7年度（2025年度）'));
  });

  it('breaks no rule of its content security policy and writes no error', async () => {
    opened = await browser.openPage();
    for (const view of VIEWS) await opened.open(`#/cycles/${cycle}/${view}`);
    assert.deepEqual(opened.errors, []);
  });

  it('takes its look from styles that the policy lets in', async () => {
    opened = await browser.openPage();
    await opened.open();
    const font = await opened.page.evaluate<string>(
      "getComputedStyle(document.querySelector('h1')).getPropertyValue('font-family')",
    );
    assert.match(font, /Hiragino|BIZ UDPGothic|Yu Gothic/);
  });

  it('gives every view a title and a heading of its own', async () => {
    opened = await browser.openPage();
    const titles = new Set<string>();
    for (const view of VIEWS) {
      await opened.open(`#/cycles/${cycle}/${view}`);
      titles.add(await opened.page.title());
      assert.equal(await opened.page.getByRole('heading', { level: 1 }).count(), 1);
    }
    assert.equal(titles.size, VIEWS.length);
  });

  it('speaks English when asked, says so to screen readers, and remembers it', async () => {
    opened = await browser.openPage();
    await opened.open();
    const language = () => opened.page.evaluate<string>('document.documentElement.lang');
    assert.equal(await language(), 'ja');
    await opened.page.getByText('English', { exact: true }).first().click();
    await opened.page.getByRole('link', { name: 'Merged table', exact: true }).waitFor();
    assert.equal(await language(), 'en');
    assert.ok((await opened.page.content()).includes('FY2025'));
    await opened.page.reload();
    await opened.page.getByRole('link', { name: 'Merged table', exact: true }).waitFor();
  });

  it('skips to the content from the first press of Tab', async () => {
    opened = await browser.openPage();
    await opened.open();
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    const inMain = await opened.page.evaluate<boolean>("document.activeElement?.closest('main') !== null");
    assert.ok(inMain);
    assert.match(opened.page.url(), /cycles|\/$|#$/);
    assert.equal(await opened.page.getByRole('heading', { level: 1 }).count(), 1);
  });

  for (const view of VIEWS) {
    it(`never scrolls sideways at 320 pixels: ${view}`, async () => {
      opened = await browser.openPage({ viewport: { width: 320, height: 640 } });
      await opened.open(`#/cycles/${cycle}/${view}`);
      assert.equal(await overflow(opened.page), 0);
    });
  }

  it('holds names of any length at 320 pixels', async () => {
    const long = 'とても長い名称'.repeat(12);
    const unbroken = 'Unbreakable'.repeat(20);
    const { cycles } = await browser.server.ask(cyclesApi.list);
    const standing = await browser.server.ask(workflowApi.standing, { params: { cycleId: cycle } });
    opened = await browser.openPage({ viewport: { width: 320, height: 640 } });
    await opened.page.route(`**/${addressOf(cyclesApi.list)}`, (route) =>
      route.fulfill({
        json: { cycles: cycles.map((one) => ({ ...one, municipality: unbroken, plan: `${long}${one.fiscalYear}` })) },
      }),
    );
    const departments = standing.departments.map((one, i) => ({ ...one, name: `${i % 2 ? long : unbroken}${i}` }));
    await opened.page.route('**/standing', (route) => route.fulfill({ json: { ...standing, departments } }));
    await opened.open(`#/cycles/${cycle}/progress`);
    await opened.page.getByText(long).first().waitFor();
    assert.equal(await overflow(opened.page), 0);
  });
});
