import assert from 'node:assert/strict';
import type { Role } from '../../core/access/access.js';
import { secondFactorApi, signInPolicyApi } from '../../core/protocol/second-factor.js';
import { totpCode, totpStep } from '../../server/accounts/totp.js';
import { inviteUser } from '../server/accounts/people.js';
import { PASSWORD, type Client } from '../server/api/client.js';
import { accessibilityFaults, startConsole, type ConsoleBrowser } from './console-page.js';
import { openPaneOf, paneOverflow, type SeatedPage } from './pane-of.js';

describe('the second factor in the task pane', () => {
  let browser: ConsoleBrowser;
  let library: SeatedPage;
  let administrator: Client;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    administrator = await browser.server.administrator();
  });
  after(() => browser.close());
  beforeEach(async () => {
    library = await openPaneOf(browser, await browser.server.sampleUser('toshokan'), '図書館');
  });
  afterEach(() => library.close());

  const isAccessible = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await library.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      assert.deepEqual(await accessibilityFaults(library.page), []);
    }
  };
  const isNarrow = async () => {
    await library.page.setViewportSize({ width: 320, height: 900 });
    assert.equal(await paneOverflow(library), 0);
    await library.page.setViewportSize({ width: 1280, height: 900 });
  };
  const settings = () => library.task.getByRole('link', { name: /^設定(: |$)/ }).click();
  const demand = (secondFactorFor: Role[]) => administrator.ask(signInPolicyApi.change, { body: { secondFactorFor } });

  it('is asked for after the password; a wrong code is said to be wrong, and the password need not be typed again', async () => {
    const client = await inviteUser(administrator, browser.server, {
      ...{ loginName: 'denwa', displayName: '電話 持', role: 'viewer' },
    });
    const { secret } = await client.ask(secondFactorApi.begin);
    const code = totpCode(secret, totpStep(new Date()));
    const { codes } = await client.ask(secondFactorApi.confirm, { body: { code } });
    const { task, page } = library;
    await settings();
    await task.getByRole('button', { name: 'サインアウト' }).click();
    await task.getByLabel('利用者名').fill('denwa');
    await task.getByLabel('パスワード').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const field = task.getByLabel('確認コード');
    await field.waitFor();
    assert.equal(await task.getByRole('alert').count(), 0, 'to be asked is no failure');
    await isAccessible();
    await page.keyboard.press('Enter');
    await task.getByText('確認コードを入力してください。').waitFor();
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await task.getByRole('alert').getByText('確認コードが違うか').waitFor();
    await isAccessible();
    await isNarrow();
    await field.fill(codes[0]!);
    await field.press('Enter');
    await task.getByRole('link', { name: '設定: 電話 持さん' }).waitFor();
    await task.getByRole('button', { name: 'サインアウト' }).waitFor();
  });

  it('says in every view that it has to be set up first, leads to where that is done, and goes on then', async () => {
    const { task, page, view } = library;
    await demand(['staff']);
    try {
      await view('提出');
      const alert = task.getByRole('alert').getByText('二段階認証の設定が済むと使えます。');
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await library.load({ name: '図書館.xlsx', bytes: await browser.server.sample('図書館.xlsx') });
      await alert.waitFor();
      for (const name of ['このブック', '点検', '同期', '提出', '前年度']) {
        await view(name);
        await alert.waitFor();
        assert.deepEqual(await accessibilityFaults(library.page), []);
      }
      await settings();
      await task.getByText('あなたの役割では、二段階認証が必要です。').waitFor();
      assert.match(
        (await task.getByRole('link', { name: '操作画面を開く' }).getAttribute('href')) ?? '',
        /\/#\/account$/,
      );
      await isAccessible();
      await isNarrow();
    } finally {
      await demand([]);
    }
    await task.getByRole('button', { name: '設定しました' }).click();
    await task.getByRole('button', { name: 'サインアウト' }).waitFor();
    await view('提出');
    await task.getByText('二段階認証').waitFor({ state: 'detached' });
  });
});
