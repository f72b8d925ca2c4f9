import assert from 'node:assert/strict';
import { workflowApi } from '../../core/protocol/workflow.js';
import { sampleFile, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const LIBRARY = '図書館';
/** No page has more places to stop at. */
const MOST_STOPS = 250;

describe('a coordinator with the keyboard alone', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    opened = await browser.openPage();
  });
  after(() => browser.close());

  const focused = () =>
    opened.page.evaluate<string>(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()`,
    );
  /** Goes on with Tab, around the page if need be, to the control of that name, and presses it. */
  const press = async (name: string | RegExp) => {
    const isThere = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
    const { keyboard } = opened.page;
    for (let i = 0; i < MOST_STOPS && !isThere(await focused()); i++) await keyboard.press('Tab');
    assert.ok(isThere(await focused()), `${String(name)} is reached with Tab`);
    await keyboard.press('Enter');
  };
  const stateOf = async () => {
    const { id: cycleId } = await browser.server.cycleOf(2025);
    const { departments } = await browser.server.ask(workflowApi.standing, { params: { cycleId } });
    return departments.find(({ name }) => name === LIBRARY)?.state;
  };

  it('takes a workbook in, submits for the department, accepts, and takes the report', async function () {
    this.timeout(120_000);
    const { page } = opened;
    await opened.open();
    await press('ブックの取り込み');
    await page.getByRole('heading', { level: 1, name: 'ブックの取り込み' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await press('ブックを選ぶ');
    await (await chooser).setFiles([await sampleFile(browser.server, `${LIBRARY}.xlsx`)]);
    // A single one is taken in at once.
    await page.getByRole('main').getByText('取り込みました', { exact: true }).waitFor();

    await press(/^進捗と提出/);
    await page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
    await opened.quiet();
    await press(LIBRARY);
    const panel = page.getByRole('region', { name: LIBRARY, exact: true });
    await panel.getByRole('button', { name: '担当課に代わって提出する' }).waitFor();
    await press('担当課に代わって提出する');
    await panel.getByText('図書館の回答を提出しました。').waitFor();
    assert.equal(await stateOf(), 'submitted');
    await panel.getByRole('button', { name: '受理する' }).waitFor();
    await press('受理する');
    await panel.getByText('図書館の回答を受理しました。').waitFor();
    assert.equal(await stateOf(), 'accepted');

    const download = page.waitForEvent('download');
    await press('報告書をダウンロード');
    assert.match((await download).suggestedFilename(), /^取りまとめ_.*\.xlsx$/);
    assert.deepEqual(opened.errors, []);
  });
});
