import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { auditApi } from '../../core/protocol/audit.js';
import type { Role } from '../../core/access/access.js';
import { secondFactorApi, signInPolicyApi } from '../../core/protocol/second-factor.js';
import { sessionApi } from '../../core/protocol/session.js';
import { usersApi } from '../../core/protocol/users.js';
import { totpAddress, totpCode, totpStep } from '../../server/accounts/totp.js';
import type { Store } from '../../server/store/database.js';
import { openStore } from '../../server/store/open-store.js';
import { inviteUser } from '../server/accounts/people.js';
import { PASSWORD, type Client } from '../server/api/client.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

/** The dark squares of the QR code of a text, with the border that readers need: `x y`. */
function squaresOf(text: string): string[] {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
}
const squaresIn = (path: string) => [...path.matchAll(/M(\d+ \d+)h1v1h-1z/g)].map(([, place = '']) => place);

describe('the second factor in the console', () => {
  let browser: ConsoleBrowser;
  let store: Store;
  let administrator: Client;
  let municipalityId: string;
  let people = 0;
  const opened: ConsolePage[] = [];

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    store = await openStore(browser.server.databaseUrl);
    administrator = await inviteUser(await browser.server.administrator(), browser.server, {
      ...{ loginName: 'kanri', displayName: '管野 理', role: 'administrator' },
    });
    municipalityId = (await administrator.me()).municipality.id;
  });
  after(async () => {
    await store.close();
    await browser.close();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await administrator.ask(signInPolicyApi.change, { body: { secondFactorFor: [] } });
  });

  interface Person {
    readonly loginName: string;
    readonly displayName: string;
    readonly userId: string;
    readonly client: Client;
  }
  async function person(role: Exclude<Role, 'staff'> = 'viewer'): Promise<Person> {
    const loginName = `denwa${++people}`;
    const displayName = `電話 持${people}`;
    const client = await inviteUser(administrator, browser.server, { loginName, displayName, role });
    return { loginName, displayName, client, userId: (await client.me()).userId };
  }
  async function enrolled(role: Exclude<Role, 'staff'> = 'viewer') {
    const who = await person(role);
    const { secret } = await who.client.ask(secondFactorApi.begin);
    const { codes } = await who.client.ask(secondFactorApi.confirm, { body: { code: await codeNow(who, secret) } });
    return { ...who, secret, codes };
  }
  /** What the phone shows; the code that was used last counts as long past, so that nobody waits for the next one. */
  async function codeNow({ userId }: Pick<Person, 'userId'>, secret: string): Promise<string> {
    await store.client.secondFactor.updateMany({ where: { municipalityId, userId }, data: { lastStep: 0 } });
    return totpCode(secret, totpStep(new Date()));
  }
  /** Since they showed who they are, more than half an hour has passed. */
  const aged = ({ userId }: Pick<Person, 'userId'>) =>
    store.client.session.updateMany({
      where: { municipalityId, userId },
      data: { provenAt: new Date(Date.now() - 31 * 60_000) },
    });
  async function pageOf(client: Client, hash = ''): Promise<Page> {
    const console = await browser.openPageOf(client);
    opened.push(console);
    await console.open(hash);
    return console.page;
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const secretIn = async (page: Page) =>
    (await page.getByRole('group', { name: 'QRコードの代わりに入力する文字' }).locator('code').innerText()).replaceAll(
      ' ',
      '',
    );
  const isAccessible = async (page: Page) => assert.deepEqual(await accessibilityFaults(page), []);
  /** In light and dark, and in a narrow window. */
  async function isFitForAll(page: Page) {
    for (const colorScheme of ['light', 'dark'] as const) {
      // Else colours would change by and by.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await isAccessible(page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(page), 0);
    await page.setViewportSize(size);
  }
  async function typeNameAndPassword(page: Page, loginName: string) {
    await page.getByLabel('利用者名').fill(loginName);
    await page.getByLabel('パスワード').fill(PASSWORD);
    await press(page, 'サインイン');
  }

  it('is set up on one’s own page, by keyboard alone, and the codes for a lost phone are kept', async () => {
    const who = await person();
    const page = await pageOf(who.client, '#/account');
    await page.getByRole('button', { name: '設定を始める' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: '認証アプリで読み取るQRコード' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'スマートフォンの登録');
    const secret = await secretIn(page);
    assert.match(secret, /^[A-Z2-7]{32}$/);
    const squares = await page
      .getByRole('img', { name: '認証アプリで読み取るQRコード' })
      .locator('path')
      .getAttribute('d');
    const address = totpAddress(secret, 'Torimatome', `青葉野市 ${who.loginName}`);
    assert.deepEqual(squaresIn(squares ?? ''), squaresOf(address));
    await isFitForAll(page);
    await page.getByLabel('アプリに表示された6桁の数字').focus();
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('確認コードが違うか').waitFor();
    await page.keyboard.type(await codeNow(who, secret));
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: '回復コードの一覧' }).getByRole('listitem');
    await codes.first().waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), '回復コード');
    const shown = await codes.allInnerTexts();
    assert.equal(shown.length, 10);
    await isFitForAll(page);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'ファイルに保存')]);
    assert.equal(download.suggestedFilename(), 'とりまとめ-回復コード.txt');
    const kept = await readFile(await download.path(), 'utf8');
    assert.deepEqual(
      kept.split('\r\n').filter((line) => /^([A-Z2-7]{4}-){3}/.test(line)),
      shown,
    );
    await page.emulateMedia({ media: 'print' });
    await codes.first().waitFor();
    await page.getByText('トークンはまだありません。').waitFor({ state: 'hidden' });
    assert.equal((await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
    await page.emulateMedia({ media: 'screen' });
    await press(page, '控えました');
    await page.getByText('未使用の回復コードは10個です。').waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), '回復コードを作り直す');
    assert.ok(!(await page.content()).includes(shown[0]!));
  });

  it('is asked for after the password, and a code for a lost phone does as well', async () => {
    const who = await enrolled();
    const page = await pageOf(browser.server.stranger());
    await typeNameAndPassword(page, who.loginName);
    const field = page.getByLabel('確認コード');
    await field.waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'to be asked is no failure');
    assert.ok(await field.evaluate((input) => input.ownerDocument.activeElement === input));
    await isFitForAll(page);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('確認コードが違うか').waitFor();
    assert.equal(await field.inputValue(), '');
    await field.fill(await codeNow(who, who.secret));
    await field.press('Enter');
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: `${who.displayName}のメニュー` }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
    await typeNameAndPassword(page, who.loginName);
    await field.fill(who.codes[0]!.toLowerCase());
    await field.press('Enter');
    await page.getByRole('table').waitFor();
  });

  it('a step that needs proof asks for it, and goes on by itself', async () => {
    const who = await enrolled();
    await aged(who);
    const page = await pageOf(who.client, '#/account');
    await page.getByLabel('トークンの名前（使う場所）').fill('課のパソコン');
    await press(page, 'トークンを作る');
    const dialog = page.getByRole('dialog', { name: '本人の確認' });
    await dialog.waitFor();
    await isFitForAll(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('alert').getByText('アカウントに関わる操作です。').waitFor();
    assert.equal(await page.getByLabel('トークンの名前（使う場所）').inputValue(), '課のパソコン');
    await press(page, 'トークンを作る');
    await page.keyboard.type('まったく違う合い言葉です');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('パスワードが違うか').waitFor();
    await dialog.getByLabel('パスワード').fill(PASSWORD);
    await press(page, '確認して続ける');
    await dialog.getByLabel('確認コード').fill(await codeNow(who, who.secret));
    await press(page, '確認して続ける');
    await page.getByRole('textbox', { name: /いま一度だけ/ }).waitFor();
    assert.equal(await dialog.count(), 0);
  });

  it('whoever has no password signs in again instead', async () => {
    const who = await person();
    await aged(who);
    const page = await pageOf(who.client, '#/account');
    await press(page, '設定を始める');
    await page.getByRole('dialog').waitFor();
    await press(page, 'サインインし直す');
    await typeNameAndPassword(page, who.loginName);
    await press(page, '設定を始める');
    await page.getByRole('img', { name: '認証アプリで読み取るQRコード' }).waitFor();
  });

  it('has new codes made, and is switched off, each after a question', async () => {
    const who = await enrolled();
    const page = await pageOf(who.client, '#/account');
    await press(page, '回復コードを作り直す');
    await page.getByText('これまでの回復コードは使えなくなります').waitFor();
    await isAccessible(page);
    await press(page, '回復コードを作り直す');
    const codes = page.getByRole('list', { name: '回復コードの一覧' });
    await codes.waitFor();
    assert.ok(!(await codes.innerText()).includes(who.codes[0]!));
    await press(page, '控えました');
    await press(page, '無効にする');
    await press(page, 'やめる');
    await press(page, '無効にする');
    await press(page, '無効にする');
    await page.getByRole('status').getByText('二段階認証を無効にしました。').waitFor();
    await page.getByRole('button', { name: '設定を始める' }).waitFor();
    const { since } = await who.client.ask(secondFactorApi.look);
    assert.equal(since, null);
  });

  it('lists where one is signed in, ends one of them, and all others', async () => {
    const who = await person();
    const body = { municipalityId, loginName: who.loginName, password: PASSWORD };
    const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0' };
    const office = browser.server.stranger();
    await office.call(sessionApi.begin, { body, headers: windows });
    const others = [browser.server.stranger(), browser.server.stranger()];
    for (const other of others) await other.ask(sessionApi.begin, { body });
    const page = await pageOf(who.client, '#/account');
    const list = page.getByRole('list', { name: 'サインイン中のブラウザー' }).getByRole('listitem');
    await list.first().waitFor();
    assert.equal(await list.count(), 4);
    assert.equal(await list.filter({ hasText: 'このブラウザー' }).count(), 1);
    await list.filter({ hasText: 'Edge / Windows' }).getByRole('button').click();
    await list.filter({ hasText: 'Edge / Windows' }).waitFor({ state: 'detached' });
    assert.equal((await office.call(sessionApi.me)).status, 401);
    await press(page, 'ほかのブラウザーをすべてサインアウトさせる');
    await page.getByText('ほかにサインインしているブラウザーはありません。').waitFor();
    for (const other of others) assert.equal((await other.call(sessionApi.me)).status, 401);
    await isFitForAll(page);
  });

  it('a link for another password asks for the code, too', async () => {
    const who = await enrolled();
    const { url } = await administrator.ask(usersApi.makeLink, { params: { userId: who.userId } });
    const page = await pageOf(browser.server.stranger(), new URL(url).hash);
    await page.getByRole('textbox', { name: 'パスワード' }).fill('北の窓から山がよく見える');
    await press(page, '登録してサインイン');
    await page.getByLabel('確認コード').fill(await codeNow(who, who.secret));
    await press(page, '登録してサインイン');
    await page.getByRole('table').waitFor();
  });

  it('demanded of a role, it comes before everything else, also for somebody who is at work', async () => {
    const who = await person('coordinator');
    const page = await pageOf(who.client);
    await page.getByRole('table').waitFor();
    const office = await pageOf(administrator, '#/users');
    const policy = office.getByRole('form', { name: '二段階認証を必須にする役割' });
    await policy.getByLabel(/^管理者/).check();
    await policy.getByText('あなた自身はまだ設定していません。').waitFor();
    await isFitForAll(office);
    await policy.getByLabel(/^管理者/).uncheck();
    await policy.getByLabel(/^取りまとめ担当（\d+人中0人が設定済み）/).check();
    await policy.getByRole('button', { name: '保存' }).click();
    await policy.getByText('二段階認証を必須にする役割を保存しました。').waitFor();

    await page.getByRole('link', { name: '取りまとめ表' }).click();
    await page.getByRole('heading', { level: 1, name: '二段階認証の設定' }).waitFor();
    await page.getByRole('button', { name: `${who.displayName}のメニュー` }).click();
    assert.deepEqual(await page.getByRole('menuitem').allInnerTexts(), ['サインアウト']);
    await page.keyboard.press('Escape');
    await page.goto(browser.server.url('#/account'));
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '二段階認証の設定' }).waitFor();
    await isFitForAll(page);
    await press(page, '設定を始める');
    await page.getByLabel('アプリに表示された6桁の数字').fill(await codeNow(who, await secretIn(page)));
    await press(page, '有効にする');
    const codes = page.getByRole('list', { name: '回復コードの一覧' });
    await codes.waitFor();
    await isFitForAll(page);
    // Somebody looks into another window for where to keep them: everything is open by now, and the codes are still there.
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await page.waitForLoadState('networkidle');
    assert.ok(await codes.isVisible());
    await press(page, '控えました');
    await page.getByRole('heading', { level: 1, name: '自分のアカウント' }).waitFor();
    await page.getByText('あなたの役割では必須のため').waitFor();
    assert.equal(await page.getByRole('button', { name: '無効にする' }).count(), 0);
  });

  it('an administrator sees who has one, and resets it for a lost phone; the audit says so', async () => {
    const who = await enrolled();
    const page = await pageOf(administrator, '#/users');
    const row = page.getByRole('row').filter({ hasText: who.loginName });
    await row.getByText('設定済み').waitFor();
    await row.getByRole('button').click();
    await press(page, '二段階認証を解除する');
    await page.getByText('本人からの依頼であることを確かめてください。').waitFor();
    await isFitForAll(page);
    await aged(await administrator.me());
    await press(page, '二段階認証を解除する');
    await page.getByRole('dialog').getByLabel('パスワード').fill(PASSWORD);
    await press(page, '確認して続ける');
    await page.getByRole('status').getByText(`${who.displayName}さんの二段階認証を解除しました。`).waitFor();
    await row.getByText('なし').waitFor();
    const { events } = await administrator.ask(auditApi.list, { query: { limit: 20 } });
    const reset = events.find(({ action }) => action === 'second-factor.reset');
    assert.deepEqual([reset?.actor?.displayName, reset?.subject?.id], ['管野 理', who.userId]);
  });

  it('speaks English as well', async () => {
    const who = await enrolled();
    const page = await pageOf(who.client, '#/account');
    await page.getByRole('button', { name: '表示言語: English' }).click();
    await page.getByText('10 recovery codes not used yet.').waitFor();
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    await isFitForAll(page);
  });
});
