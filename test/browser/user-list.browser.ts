import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { usersApi } from '../../core/protocol/users.js';
import { openStore } from '../../server/store/open-store.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';

const HEADINGS = '氏名\t利用者名\t担当課\t役割\t内線';
const LIST = [
  HEADINGS,
  '川辺 航\tkawabe\t図書館\t担当者\t101',
  '谷口 岳\ttaniguchi\t学校教育課、図書館\t\t',
  '会議の事務局\tkaigi\t\t\t',
  '森 しずか\tmori\t図書舘\t担当者\t',
].join('\r\n');

describe('many users at once', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  before(async function () {
    this.timeout(120_000);
    browser = await startConsole();
  });
  after(() => browser.close());
  beforeEach(async () => {
    opened = await browser.openPageOf(await browser.server.sampleUser('johosys'));
    await opened.open('#/users');
  });
  afterEach(() => opened.close());

  const stateOf = (name: string) => opened.page.getByRole('row').filter({ hasText: name }).first();

  it('a paste from Excel is looked at line by line, taken at once, and gives all links', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'まとめて登録' }).click();
    await page.getByLabel('表の貼り付け').fill(LIST);
    const preview = page.getByRole('region', { name: '行ごとの確認' });
    await preview.getByText('「図書館」ではありませんか').waitFor();
    await page.getByText('読まない列：内線').waitFor();
    assert.deepEqual(await page.getByRole('list', { name: '行の内訳' }).getByRole('listitem').allInnerTexts(), [
      '登録できない 1',
      '変更 1',
      '新しく登録 2',
    ]);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('button', { name: '3人を登録・変更する' }).click();
    await page.getByText('2人を登録し、1人を変更しました。1行は登録していません。').waitFor();
    const links = page.getByRole('list', { name: '招待のリンク（2人分）' });
    assert.equal(await links.getByRole('listitem').count(), 2);
    await links.getByRole('button', { name: '川辺 航さんへの案内をコピー' }).waitFor();
    await stateOf('kawabe').getByText('招待中').waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    const download = page.waitForEvent('download');
    await page
      .getByRole('region', { name: /招待のリンク/ })
      .getByRole('button', { name: 'CSVで保存' })
      .click();
    const csv = await readFile(await (await download).path(), 'utf8');
    assert.match(csv, /^\ufeff氏名,利用者名,担当課,リンク,期限\r\n川辺 航,kawabe,図書館,http[^,]+#\/setup\?token=/);
  });

  it('reads a file in Shift_JIS, and says what a workbook is', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'まとめて登録' }).click();
    // 「氏名,メール,課」 and 「青木,aoki@example.lg.jp,図書館」, as Excel saves CSV in Japan.
    const buffer = Buffer.concat([
      Buffer.from([0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x2c, 0x89, 0xdb, 0x0d, 0x0a]),
      Buffer.from([0x90, 0xc2, 0x96, 0xd8]),
      Buffer.from(',aoki@example.lg.jp,'),
      Buffer.from([0x90, 0x7d, 0x8f, 0x91, 0x8a, 0xd9, 0x0d, 0x0a]),
    ]);
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('region', { name: '行ごとの確認' }).getByText('aoki@example.lg.jp').waitFor();
    await page.getByRole('button', { name: '1人を登録・変更する' }).waitFor();
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]);
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: zip });
    await page.getByRole('alert').getByText('Excelのブックは、ここでは読めません').waitFor();
  });

  it('says what is missing where there are no headings', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'まとめて登録' }).click();
    await page.getByLabel('表の貼り付け').fill('川辺\tkawabe2\t図書館');
    await page.getByRole('alert').getByText('見出しの行が見つかりません').waitFor();
    assert.equal(await page.getByRole('button', { name: /人を登録・変更する/ }).count(), 0);
  });

  it('makes all expired links anew with one press, and withdraws one', async () => {
    const { page } = opened;
    const store = await openStore(browser.server.databaseUrl);
    await store.client.oneTimeLink.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(0) } });
    await store.close();
    await page.reload();
    await stateOf('kawabe').getByText('招待の期限切れ').waitFor();
    await page.getByRole('button', { name: /期限切れの\d+人のリンクを作り直す/ }).click();
    await page.getByRole('heading', { name: /招待のリンク/ }).waitFor();
    await stateOf('kawabe').getByText('招待中').waitFor();
    await page.getByRole('button', { name: '渡す用意ができた' }).click();
    await page.getByRole('button', { name: '川辺 航を変更' }).click();
    await page.getByRole('button', { name: '招待を取り消す' }).click();
    await page.getByText('川辺 航さんの招待を取り消しました').waitFor();
    const administrator = await browser.server.sampleUser('johosys');
    const { users } = await administrator.ask(usersApi.list);
    assert.equal(users.find(({ loginName }) => loginName === 'kawabe')?.invitation?.state, 'none');
  });

  it('fits a narrow window', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'まとめて登録' }).click();
    await page.getByLabel('表の貼り付け').fill(LIST);
    await page.getByRole('region', { name: '行ごとの確認' }).waitFor();
    assert.equal(await overflow(page), 0);
  });
});
