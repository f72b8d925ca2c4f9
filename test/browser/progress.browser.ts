import assert from 'node:assert/strict';
import { startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the progress of a cycle', () => {
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
    await opened.open(`#/cycles/${cycle}/progress`);
  });
  afterEach(() => opened.close());

  const rows = () => opened.page.getByRole('table').getByRole('row');
  const names = async () => {
    const cells = await opened.page.getByRole('table').getByRole('rowheader').allInnerTexts();
    return cells.map((text) => text.split('\n')[0]?.trim());
  };

  it('has a row for every department, in the order of the form', async () => {
    const { departments } = await browser.server.progress(await browser.server.cycleOf(2025));
    assert.deepEqual(
      await names(),
      departments.map(({ name }) => name),
    );
  });

  it('says in words which departments are missing', async () => {
    const { departments } = await browser.server.progress(await browser.server.cycleOf(2025));
    const missing = departments.filter(({ lastSubmission, filled }) => lastSubmission === null && filled === 0);
    assert.ok(missing.length > 0);
    for (const { name } of missing) {
      await rows()
        .filter({ has: opened.page.getByRole('rowheader', { name }) })
        .filter({ hasText: '未着' })
        .waitFor();
    }
    await opened.page.getByText(`まだ届いていない課（${missing.length}）`).waitFor();
  });

  it('counts the answers of each department', async () => {
    const { departments } = await browser.server.progress(await browser.server.cycleOf(2025));
    for (const { name, filled, entries } of departments) {
      const text = await rows()
        .filter({ has: opened.page.getByRole('rowheader', { name, exact: false }) })
        .first()
        .innerText();
      assert.match(text.replace(/\s+/g, ''), new RegExp(`${filled}[/／]${entries}`), name);
    }
  });

  it('sorts by a heading and says so to screen readers', async () => {
    const heading = opened.page.getByRole('columnheader', { name: '回答' });
    await heading.getByRole('button').click();
    assert.match((await heading.getAttribute('aria-sort')) ?? '', /ascending|descending/);
    const first = await names();
    await heading.getByRole('button').click();
    const second = await names();
    assert.notDeepEqual(first, second);
    assert.deepEqual([...first].sort(), [...second].sort());
  });

  it('leads from a department to its rows in the merged table', async () => {
    await opened.page
      .getByRole('link', { name: /こども政策課/ })
      .first()
      .click();
    await opened.page.waitForURL(/\/table\?/);
    await opened.page.getByRole('table').waitFor();
    assert.equal(new URLSearchParams(opened.page.url().split('?')[1]).get('department'), 'こども政策課');
  });

  it('shows another year when the year is switched', async () => {
    const other = await browser.server.cycleOf(2024);
    await opened.page.getByLabel('年度').selectOption(other.id);
    await opened.page.waitForURL(new RegExp(other.id));
    await opened.page.getByText('すべての課から届いています。').waitFor();
  });
});
