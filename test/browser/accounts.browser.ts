import assert from 'node:assert/strict';
import { pino } from 'pino';
import { startServer } from '../../server/serve.js';
import { PASSWORD } from '../server/api/client.js';
import { SQLITE } from '../support/databases.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { sessionApi } from '../../core/protocol/session.js';

describe('signing in to the console', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  afterEach(() => opened.close());

  const atDoor = async () => {
    opened = await browser.openPageOf(browser.server.stranger());
    await opened.open();
    return opened.page;
  };
  const as = async (loginName: string, hash = '') => {
    opened = await browser.openPageOf(await browser.server.sampleUser(loginName));
    await opened.open(hash);
    return opened.page;
  };

  it('asks for name and password, by keyboard alone, and lets in', async () => {
    const page = await atDoor();
    await page.getByLabel('利用者名').focus();
    await page.keyboard.type('torimatome');
    await page.keyboard.press('Tab');
    await page.keyboard.type(browser.server.running().samplePassword!);
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    assert.match(await page.getByRole('banner').innerText(), /青木 まとめ/);
  });

  it('says why it does not let in, and keeps the name', async () => {
    const page = await atDoor();
    await page.getByLabel('利用者名').fill('torimatome');
    await page.getByLabel('パスワード').fill('これは違うパスワードです');
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByRole('alert').getByText('利用者名かパスワードが違うか').waitFor();
    assert.equal(await page.getByLabel('利用者名').inputValue(), 'torimatome');
  });

  it('lets in by a press on a sample user, and out again', async () => {
    const page = await atDoor();
    await page.getByRole('button', { name: '本田 文（担当者・図書館）' }).click();
    await page.getByRole('navigation', { name: '行の一覧' }).waitFor();
    await page.getByRole('button', { name: '本田 文のメニュー' }).click();
    await page.getByText('青葉野市・担当者・図書館').waitFor();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  });

  it('asks again by itself when the session has ended elsewhere', async () => {
    const client = await browser.server.sampleUser('gakko');
    opened = await browser.openPageOf(client);
    await opened.open();
    await opened.page.getByRole('navigation', { name: '行の一覧' }).waitFor();
    await client.call(sessionApi.endEverywhere);
    await opened.page.getByRole('link', { name: '取りまとめ表' }).click();
    await opened.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  });

  it('does not lead viewers to sending', async () => {
    const page = await as('kaigi');
    await page.getByRole('table').waitFor();
    assert.equal(await page.getByRole('link', { name: 'ブックの取り込み' }).count(), 0);
  });

  it('shows a token once and revokes it', async () => {
    const page = await as('kosodate', '#/account');
    await page.getByLabel('トークンの名前（使う場所）').fill('課のパソコン');
    await page.getByRole('button', { name: 'トークンを作る' }).click();
    const secret = await page.getByRole('textbox', { name: /いま一度だけ/ }).inputValue();
    assert.equal((await browser.server.program(secret).me()).loginName, 'kosodate');
    await page.reload();
    await page.getByRole('button', { name: '課のパソコンを失効させる' }).click();
    await page.getByText('トークンはまだありません。').waitFor();
    assert.equal((await browser.server.program(secret).call(sessionApi.me)).status, 401);
  });

  it('another password revokes the tokens in the list, unless the box is cleared', async () => {
    const page = await as('toshokan', '#/account');
    const first = browser.server.running().samplePassword!;
    const change = async (current: string, next: string) => {
      await page.getByLabel('今のパスワード').fill(current);
      await page.getByLabel('新しいパスワード').fill(next);
      await page.getByRole('button', { name: '変更する' }).click();
    };
    await page.getByLabel('トークンの名前（使う場所）').fill('課のパソコン');
    await page.getByRole('button', { name: 'トークンを作る' }).click();
    const revoke = page.getByRole('button', { name: '課のパソコンを失効させる' });
    await revoke.waitFor();
    await page.getByLabel(/トークンもすべて失効させる/).uncheck();
    await change(first, PASSWORD);
    await page.getByText('パスワードを変更しました。').waitFor();
    assert.ok(await revoke.isVisible());
    await page.getByLabel(/トークンもすべて失効させる/).check();
    await change(PASSWORD, '北の窓から山がよく見える');
    await page.getByText('トークンをすべて失効させました。').waitFor();
    await page.getByText('トークンはまだありません。').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
  });

  it('an administrator makes a user, who follows the link, chooses a password and is in', async () => {
    const page = await as('johosys');
    await page.getByRole('button', { name: '森 管理のメニュー' }).click();
    await page.getByRole('menuitem', { name: '利用者の管理' }).click();
    await page.getByRole('button', { name: '利用者を追加' }).first().click();
    const form = page.getByRole('form', { name: '新しい利用者' });
    await form.getByLabel('氏名').fill('新田 来');
    await form.getByLabel('利用者名').fill('nitta');
    await form.getByLabel('公園緑地課').check();
    await form.getByRole('button', { name: '利用者を追加' }).click();
    const link = await page.getByRole('textbox', { name: '新田 来さんに渡すリンク' }).inputValue();
    await page.getByRole('rowheader', { name: '新田 来' }).waitFor();
    await opened.close();
    opened = await browser.openPageOf(browser.server.stranger());
    await opened.open(new URL(link).hash);
    await opened.page.getByText('新田 来さん（利用者名：nitta）').waitFor();
    await opened.page.getByLabel('パスワード').fill(PASSWORD);
    await opened.page.getByRole('button', { name: '登録してサインイン' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '回答する' }).waitFor();
    assert.doesNotMatch(opened.page.url(), /token/);
    await opened.open(new URL(link).hash);
    await opened.page.getByRole('heading', { name: 'このリンクは使えません' }).waitFor();
  });

  it('an administrator changes a role and disables a user', async () => {
    const page = await as('johosys', '#/users');
    await page.getByRole('button', { name: '会田 議を変更' }).click();
    const form = page.getByRole('form', { name: '会田 議（kaigi）' });
    await form.getByLabel('役割').selectOption({ label: '取りまとめ担当' });
    await form.getByRole('button', { name: '保存' }).click();
    const row = page.getByRole('row').filter({ hasText: 'kaigi' });
    await row.getByText('取りまとめ担当').waitFor();
    await page.getByRole('button', { name: '会田 議を変更' }).click();
    await form.getByRole('button', { name: '停止する' }).click();
    await row.getByText('停止中').waitFor();
  });

  for (const [name, user, hash] of [
    ['sign-in', undefined, ''],
    ['account', 'johosys', '#/account'],
    ['users', 'johosys', '#/users'],
  ] as const) {
    it(`passes axe and fits into 320 pixels: ${name}`, async () => {
      const client = user ? await browser.server.sampleUser(user) : browser.server.stranger();
      opened = await browser.openPageOf(client);
      await opened.open(hash);
      if (name === 'users') {
        await opened.page.getByRole('button', { name: '利用者を追加' }).click();
        await opened.page.getByRole('rowheader').first().waitFor();
      }
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }

  it('registers the first administrator with the link of the first start', async () => {
    const own = await SQLITE.create();
    const logger = pino({ level: 'silent' });
    const server = await startServer({ port: 0, databaseUrl: own.url, sample: false, logger, passwordCost: 8 });
    opened = await browser.openPageOf(browser.server.stranger());
    const { page } = opened;
    await page.goto(server.url);
    await page.getByRole('heading', { name: '最初の管理者がまだ登録されていません' }).waitFor();
    await page.goto(server.firstLinks[0]!.url);
    await page.getByLabel('自治体').fill('若草町');
    await page.getByLabel('氏名').fill('林 管');
    await page.getByLabel('利用者名').fill('hayashi');
    await page.getByLabel('パスワード').fill(PASSWORD);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('button', { name: '登録してサインイン' }).click();
    await page.getByText('年度の評価作業がまだありません').waitFor();
    await server.close();
    await own.remove();
  });
});
