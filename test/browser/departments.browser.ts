/**
 * The register of departments in the console.
 */
import assert from 'node:assert/strict';
import { departmentsApi } from '../../core/protocol/departments.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

describe('the register of departments in the console', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const main = () => opened.page.getByRole('main');
  const as = async (loginName: string) => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    await opened.open('#/departments');
  };
  const register = async () => (await browser.server.ask(departmentsApi.list)).departments.map(({ name }) => name);
  const add = async (name: string) => {
    const form = main().getByRole('form', { name: '担当課を追加する' });
    await form.getByLabel('課の名称').fill(name);
    await form.getByRole('button', { name: '追加' }).click();
    return form;
  };

  it('shows the departments in their order, with the other spellings that their form has', async () => {
    await as('torimatome');
    const item = main().getByRole('listitem').filter({ hasText: '図書館' });
    await item.getByText('別の書き方：中央図書館').waitFor();
    const shown = await main()
      .getByRole('button', { name: /の名称を直す$/ })
      .count();
    assert.equal(shown, (await register()).length);
  });

  it('adds a department and says so, ready for the next; a name stands once', async () => {
    await as('torimatome');
    const form = await add('開館準備室');
    await form.getByRole('status').getByText('開館準備室を追加しました。').waitFor();
    assert.ok((await register()).includes('開館準備室'));
    assert.equal(await form.getByLabel('課の名称').inputValue(), '');
    const item = main().getByRole('listitem').filter({ hasText: '開館準備室' });
    await item.getByText('受付中の年度の様式には、この名称の課がありません').waitFor();
    await add('図書館');
    await form.getByRole('alert').getByText('「図書館」は、すでに登録されています').waitFor();
    assert.equal(await form.getByLabel('課の名称').inputValue(), '図書館');
    await add(' ');
    await form.getByText('課の名称を入れてください。').waitFor();
  });

  it('corrects a name by keyboard, and warns of one that the forms do not know', async () => {
    await as('johosys');
    await add('まちがい課');
    const button = main().getByRole('button', { name: 'まちがい課の名称を直す' });
    await button.focus();
    await opened.page.keyboard.press('Enter');
    const field = main().getByLabel('まちがい課の新しい名称');
    await field.waitFor();
    await opened.page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
    assert.equal(
      await opened.page.evaluate("document.activeElement?.getAttribute('aria-label')"),
      'まちがい課の名称を直す',
    );
    await opened.page.keyboard.press('Enter');
    await field.fill('図書館');
    await opened.page.keyboard.press('Enter');
    await main().getByRole('alert').getByText('「図書館」は、すでに登録されています').waitFor();
    await field.fill('どこにもない課');
    await main().getByText('自分の課の欄に書けなくなります').waitFor();
    await opened.page.keyboard.press('Enter');
    await main().getByRole('status').getByText('まちがい課をどこにもない課に直しました。').waitFor();
    const names = await register();
    assert.ok(names.includes('どこにもない課') && !names.includes('まちがい課'));
  });

  it('leads administrators to departments and users, and not to years', async () => {
    await as('johosys');
    const pages = opened.page.getByRole('navigation', { name: '準備の画面の切替え' });
    assert.deepEqual(await pages.getByRole('link').allInnerTexts(), ['担当課', '利用者の管理', '操作の記録', '自治体']);
  });

  for (const loginName of ['toshokan', 'kaigi']) {
    it(`tells ${loginName} whose work it is`, async () => {
      await as(loginName);
      await main().getByText('担当課の一覧は、取りまとめ担当と管理者が扱います').waitFor();
      assert.equal(await main().getByRole('button').count(), 0);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels with names of any length, ${colorScheme}`, async () => {
      opened = await browser.openPage({ colorScheme });
      await opened.open('#/departments');
      const name = `${'とても長い名称の課'.repeat(9)}${colorScheme}`;
      await add(name);
      await main().getByRole('status').getByText('追加しました').waitFor();
      await main()
        .getByRole('button', { name: `${name}の名称を直す` })
        .click();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }

  it('says that a department was renamed, since when, and counts it under its new name at once', async () => {
    await as('torimatome');
    const item = main().getByRole('listitem').filter({ hasText: '生活支援課' }).first();
    await item.getByRole('button', { name: '生活支援課の組織の変更' }).click();
    const form = main().getByRole('form', { name: '生活支援課の組織の変更' });
    await form.getByLabel('この課は').selectOption({ label: '名称が変わった' });
    await form.getByLabel('新しい名称になった年度').selectOption({ label: '令和7年度（2025年度）' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('課の名称を入れてください。').waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    if (process.env['PICTURES']) {
      await opened.page.screenshot({ path: `${process.env['PICTURES']}/departments-1280.png`, fullPage: true });
      await opened.page.setViewportSize({ width: 360, height: 740 });
      await form.screenshot({ path: `${process.env['PICTURES']}/departments-360.png` });
    }
    await opened.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(opened.page), 0);
    await form.getByLabel('新しい名称', { exact: false }).last().fill('くらし支援課');
    await form.getByRole('button', { name: '保存' }).click();
    await main().getByText('生活支援課の組織の変更を保存しました').waitFor();
    await item.getByText('令和7年度（2025年度）からくらし支援課').waitFor();
    await opened.page.setViewportSize({ width: 1280, height: 900 });
    await opened.open(`#/cycles/${(await browser.server.cycleOf(2025)).id}/progress`);
    await opened.page.getByRole('rowheader', { name: 'くらし支援課' }).waitFor();
    assert.equal(await opened.page.getByRole('rowheader', { name: '生活支援課' }).count(), 0);
  });

  it('says into which departments one was split, and takes it back', async () => {
    await as('torimatome');
    const item = main().getByRole('listitem').filter({ hasText: '産業振興課' }).first();
    const open = () => item.getByRole('button', { name: '産業振興課の組織の変更' }).click();
    const form = main().getByRole('form', { name: '産業振興課の組織の変更' });
    await open();
    await form.getByLabel('この課は').selectOption({ label: '複数の課に分かれた' });
    await form.getByRole('textbox').fill('商工課');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('2つ以上入れてください').waitFor();
    await form.getByRole('textbox').fill('商工課\n農政課');
    await form.getByRole('button', { name: '保存' }).click();
    await item.getByText(/から商工課、農政課/).waitFor();
    assert.ok((await register()).includes('農政課'));
    await open();
    await form.getByLabel('この課は').selectOption({ label: '続いている' });
    await form.getByRole('button', { name: '保存' }).click();
    await item.getByText(/から商工課/).waitFor({ state: 'hidden' });
  });
});
