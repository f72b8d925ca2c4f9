/**
 * What coordinators change of a year that runs, and who gets to these pages at all.
 */
import assert from 'node:assert/strict';
import { readSampleForm } from '../../server/sample/sample-city.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { formsApi } from '../../core/protocol/forms.js';

const NAME = '第３期あおばの子ども・若者計画 令和7年度（2025年度）';

describe('the settings of a year', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  let cycle: string;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const year = () => opened.page.getByRole('article', { name: NAME });
  const openSettings = async (options: { colorScheme?: 'light' | 'dark' } = {}) => {
    opened = await browser.openPage(options);
    await opened.open('#/plans');
    await year()
      .getByRole('button', { name: `${NAME}の設定を変える` })
      .click();
  };
  const day = () => year().getByRole('textbox', { name: '提出期限' });
  const press = (name: string) => year().getByRole('button', { name }).click();
  const progressText = async () => {
    await opened.page.getByRole('link', { name: `${NAME}を開く` }).click();
    await opened.page.getByRole('table').waitFor();
    return opened.page.getByRole('main').innerText();
  };

  it('sets a deadline that stands over the progress, and takes it away again', async () => {
    await openSettings();
    await day().fill('2999-05-15');
    await press('期限を決める');
    await year()
      .getByText(/提出期限を.*5月15日.*にしました/)
      .waitFor();
    assert.match(await progressText(), /提出期限.*5月15日/s);
    await opened.open('#/plans');
    await year()
      .getByRole('button', { name: `${NAME}の設定を変える` })
      .click();
    await press('期限をなくす');
    await year().getByText('提出期限をなくしました').waitFor();
    assert.doesNotMatch(await progressText(), /提出期限/);
    assert.equal((await browser.server.cycleOf(2025)).deadline, null);
  });

  it('asks for a day where none is given', async () => {
    await openSettings();
    await day().fill('');
    await press('期限を決める');
    await year().getByText('日付を選んでください。').waitFor();
  });

  it('closes a year only after saying what it means, and opens it again', async () => {
    await openSettings();
    await press('評価作業を終了する');
    const question = opened.page.getByRole('alertdialog');
    await question.getByText('書き込めなくなります').waitFor();
    await question.getByText('14課で、残っていることがあります').waitFor();
    const library = question.getByRole('listitem').filter({ hasText: /^図書館/ });
    assert.match(await library.innerText(), /未提出\s+足りないセル 8件/);
    await library.getByText('中身を見る').click();
    assert.match((await library.getByRole('link').first().getAttribute('href')) ?? '', /table\?.*row=/);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await question.getByRole('button', { name: 'やめる' }).click();
    await question.waitFor({ state: 'hidden' });
    assert.equal((await browser.server.cycleOf(2025)).state, 'open');
    await press('評価作業を終了する');
    await question.getByRole('button', { name: '終了する', exact: true }).click();
    await year().getByText('評価作業を終了しました').waitFor();
    await year().getByText('終了', { exact: true }).waitFor();
    assert.match(await progressText(), /評価作業は終了しています/);
    await opened.open('#/plans');
    await year()
      .getByRole('button', { name: `${NAME}の設定を変える` })
      .click();
    await press('評価作業を再開する');
    await year().getByText('評価作業を再開しました').waitFor();
    assert.equal((await browser.server.cycleOf(2025)).state, 'open');
  });

  it('takes a year over to another version of its form', async () => {
    const form = { ...(await readSampleForm()).document, version: 7 };
    assert.equal((await browser.server.client.call(formsApi.register, { body: form })).status, 204);
    await openSettings();
    await year().getByLabel('様式の版').last().selectOption({ label: '第7版' });
    await press('この版に切り替える');
    await year().getByText('様式を第7版に切り替えました').waitFor();
    assert.equal((await browser.server.cycleOf(2025)).form.version, 7);
  });

  it('says in the setting itself what the server refuses', async () => {
    await openSettings();
    await opened.page.route('**/deadline', (route) => route.abort());
    await day().fill('2999-06-01');
    await press('期限を決める');
    const form = year().getByRole('form', { name: '提出期限' });
    await form.getByRole('alert').getByText('サーバーにつながりません').waitFor();
    assert.equal(await day().inputValue(), '2999-06-01');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels, ${colorScheme}`, async () => {
      await openSettings({ colorScheme });
      await day().fill('2999-05-15');
      await press('期限を決める');
      await year()
        .getByText(/提出期限を.*にしました/)
        .waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }

  for (const [role, loginName] of [
    ['staff', 'toshokan'],
    ['viewers', 'kaigi'],
    ['administrators', 'johosys'],
  ] as const) {
    it(`does not lead ${role} to setting up a year, and tells them whose work it is`, async () => {
      opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
      await opened.open(`#/cycles/${cycle}/progress`);
      // 「準備」 leads an administrator to what is theirs: departments and users.
      assert.equal(await opened.page.locator('a[href="#/plans"]').count(), 0);
      await opened.page.getByRole('button', { name: /のメニュー$/ }).click();
      await opened.page.getByRole('menuitem', { name: 'サインアウト' }).waitFor();
      assert.equal(await opened.page.getByRole('menuitem', { name: '年度の準備' }).count(), 0);
      await opened.open('#/plans');
      await opened.page.getByText('年度の準備は、取りまとめ担当の仕事です').waitFor();
      assert.equal(await opened.page.getByRole('button', { name: '年度を始める', exact: true }).count(), 0);
    });
  }
});
