/**
 * A coordinator takes a form that nobody uses off the list, and brings it back.
 */
import assert from 'node:assert/strict';
import { formsApi } from '../../core/protocol/forms.js';
import { readSampleForm } from '../../server/sample/sample-city.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const NAME = '事業進捗管理票（青葉野市）';

describe('withdrawing a form in the console', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    const form = { ...(await readSampleForm()).document, version: 7 };
    assert.equal((await browser.server.client.call(formsApi.register, { body: form })).status, 204);
  });
  afterEach(() => opened.close());

  const open = async (options = {}) => {
    opened = await browser.openPage(options);
    await opened.open('#/plans');
  };
  const section = () => opened.page.getByRole('region', { name: '様式', exact: true });
  const item = (version: number) =>
    section()
      .getByRole('listitem')
      .filter({ hasText: `${NAME}（第${version}版）` });
  const withdraw = () => item(7).getByRole('button', { name: `${NAME}（第7版）を取り下げる` });
  const question = () => item(7).getByRole('group', { name: `${NAME}（第7版）を取り下げる` });
  const summary = () => section().getByText('取り下げた様式（1件）');
  const offered = async () =>
    (await browser.server.ask(formsApi.list)).forms
      .filter(({ title }) => title.ja === NAME)
      .map(({ version }) => version);

  it('asks once more, takes it off the list and the choices, and brings it back', async () => {
    await open();
    await withdraw().click();
    await question().getByRole('alert').getByText('使える様式の一覧から外し').waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await question().getByRole('button', { name: 'やめる' }).click();
    await question().waitFor({ state: 'hidden' });
    assert.equal(await opened.page.evaluate('document.activeElement?.textContent'), '取り下げる');
    assert.deepEqual(await offered(), [7, 1]);
    await withdraw().click();
    await question().getByRole('button', { name: '一覧から外す' }).click();
    await section().getByText(`${NAME}（第7版）を取り下げました。`).waitFor();
    assert.deepEqual(await offered(), [1]);
    await opened.page.getByRole('button', { name: '年度を始める', exact: true }).click();
    const choices = await opened.page.getByRole('combobox', { name: '様式' }).innerText();
    assert.match(choices, /第1版/);
    assert.doesNotMatch(choices, /第7版/);
    await summary().click();
    await section()
      .getByRole('button', { name: `${NAME}（第7版）を元に戻す` })
      .click();
    await section().getByText(`${NAME}（第7版）を元に戻しました。`).waitFor();
    await withdraw().waitFor();
    assert.equal(await summary().count(), 0);
    assert.deepEqual(opened.errors, []);
  });

  it('has no such button for a form that a year is on, and says which year', async () => {
    await open();
    await item(1)
      .getByText(/令和7年度.*令和6年度.*で使用/)
      .waitFor();
    assert.equal(await item(1).getByRole('button').count(), 0);
  });

  it('says at the form what the server refuses', async () => {
    await open();
    await opened.page.route('**/versions/7', (route) => route.abort());
    await withdraw().click();
    await question().getByRole('button', { name: '一覧から外す' }).click();
    await item(7).getByRole('alert').getByText('サーバーにつながりません').waitFor();
    assert.deepEqual(await offered(), [7, 1]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels, ${colorScheme}`, async () => {
      const params = { formId: (await readSampleForm()).id, version: 7 };
      await browser.server.client.call(formsApi.withdraw, { params });
      await browser.server.client.call(formsApi.register, {
        body: { ...(await readSampleForm()).document, version: 8 },
      });
      await open({ colorScheme });
      await summary().click();
      await item(8).getByRole('button').first().click();
      await item(8).getByRole('alert').waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }
});
