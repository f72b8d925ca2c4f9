/**
 * Told once: a workbook of which something is not known asks before it is taken in: 「この列は？」, 「この行は？」, 「どの課？」. One
 * answer settles it for every department with the same, is shown where it was used, and can be taken back. What is known
 * throughout is sent once.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { withNameWritten, withRowElsewhere } from '../support/redrawn-workbook.js';
import { withUnknownColumn } from '../support/unknown-column.js';
import {
  accessibilityFaults,
  overflow,
  sampleFile,
  startConsole,
  type ConsoleBrowser,
  type ConsolePage,
} from './console-page.js';

const REDRAWN = { header: '取組の成果', renamed: '今年やったこと', memo: '課内の確認', note: '済み' };
const FIELD = '取組の成果';
const ROW = { name: 'はじめての絵本', renamed: '赤ちゃんと本の時間', number: '109' };
const NAME = { name: '図書館', written: '本の館' };
const SETTLE = '決めて読み直す';
/** Where pictures of the page are put, for whoever wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe('a workbook of which something is not known', () => {
  let browser: ConsoleBrowser;
  let cycle: string;
  let opened: ConsolePage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole();
    cycle = (await browser.server.cycleOf(2025)).id;
    opened = await browser.openPage();
    await opened.open(`#/cycles/${cycle}/send`);
  });
  afterEach(() => browser.close());

  const main = () => opened.page.getByRole('main');
  const card = (name: string) => main().getByRole('article', { name });
  const form = (name: string) => card(name).getByRole('form', { name: `${name}：取り込む前の確認` });
  const question = (name: string, asked = '「今年やったこと」の列は？') =>
    form(name).getByRole('group', { name: asked });
  const settle = (name: string) => form(name).getByRole('button', { name: SETTLE });
  const told = () => main().getByRole('region', { name: '読み取りの指定' });
  const give = async (name: string, redraw: (bytes: Uint8Array) => Promise<Uint8Array>) => {
    const file = await sampleFile(browser.server, name);
    return { ...file, buffer: Buffer.from(await redraw(file.buffer)) };
  };
  const choose = async (...departments: string[]) => {
    const files = [];
    for (const department of departments) {
      files.push(await give(`${department}.xlsx`, (bytes) => withUnknownColumn(bytes, REDRAWN)));
    }
    await opened.page.locator('input[type=file]').setInputFiles(files);
  };
  const answer = async (name: string, label: string, asked?: string) => {
    await question(name, asked).getByRole('combobox').selectOption({ label });
    await settle(name).click();
  };
  const filledOf = async (name: string) => {
    const { departments } = await browser.server.progress(await browser.server.cycleOf(2025));
    const { filled = 0, entries = 0 } = departments.find((department) => department.name === name) ?? {};
    return filled === entries ? 'all' : filled;
  };
  const picture = async (name: string) => {
    if (PICTURES === undefined) return;
    await mkdir(PICTURES, { recursive: true });
    await opened.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  it('asks 「この列は？」 with up to three values, and one answer settles it for two departments', async () => {
    await choose('生涯学習課', '図書館');
    await opened.page.getByRole('button', { name: '2件を取り込む' }).click();
    for (const name of ['生涯学習課.xlsx', '図書館.xlsx']) await question(name).waitFor();
    assert.equal(await filledOf('図書館'), 0);
    const values = await question('生涯学習課.xlsx').getByRole('listitem').count();
    assert.ok(values > 0 && values <= 3);
    await picture('asking');
    assert.deepEqual(await accessibilityFaults(opened.page), []);

    await answer('生涯学習課.xlsx', FIELD);
    for (const name of ['生涯学習課.xlsx', '図書館.xlsx']) {
      await card(name).getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
    }
    assert.equal(await filledOf('図書館'), 'all');
    assert.equal(await filledOf('生涯学習課'), 'all');
    await told().getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
    await told().getByText('使ったブック（2）').click();
    await told().getByText('図書館.xlsx（', { exact: false }).waitFor();
    await picture('settled');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    assert.deepEqual(opened.errors, []);
  });

  it('is sent once where everything is known, and looked at by no other request', async () => {
    const sent: string[] = [];
    opened.page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.split('/').slice(4).join('/'));
    });
    await opened.page.locator('input[type=file]').setInputFiles([await sampleFile(browser.server, '図書館.xlsx')]);
    await card('図書館.xlsx').getByText('取り込みました', { exact: false }).first().waitFor();
    assert.deepEqual(sent, ['submissions']);
  });

  it('asks which row of the form a row is, and which department a name is', async () => {
    await opened.page
      .locator('input[type=file]')
      .setInputFiles([
        await give('図書館.xlsx', async (bytes) => withNameWritten(await withRowElsewhere(bytes, ROW), NAME)),
      ]);
    await question('図書館.xlsx', '「本の館」はどの課？').waitFor();
    await picture('asking-name');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await answer('図書館.xlsx', '図書館', '「本の館」はどの課？');
    const row = `「109 / ${ROW.renamed} / 図書館」の行は？`;
    await question('図書館.xlsx', row).waitFor();
    await picture('asking-row');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await answer('図書館.xlsx', '202 / はじめての絵本 / 図書館', row);
    await card('図書館.xlsx').getByText('指定のとおりに読み取った箇所（2）').waitFor();
    assert.equal(await filledOf('図書館'), 'all');
    await told().getByText('「本の館」→「図書館」').waitFor();
  });

  it('can be taken back where it was used, and asks again', async () => {
    await choose('図書館');
    await answer('図書館.xlsx', FIELD);
    await card('図書館.xlsx').getByRole('button', { name: '「今年やったこと」の指定を取り消す' }).click();
    await told().getByText('指定はまだありません', { exact: false }).waitFor();
    await choose('生涯学習課');
    await question('生涯学習課.xlsx').waitFor();
  });

  it('is taken in without what is not known where somebody wants it so', async () => {
    await choose('図書館');
    await card('図書館.xlsx').getByRole('button', { name: '図書館.xlsxを、決めずに取り込む' }).click();
    await card('図書館.xlsx').getByText('取り込みました', { exact: false }).first().waitFor();
    assert.equal(await filledOf('図書館'), 0);
  });

  it('says what to do where nothing was chosen, and is answered by keyboard alone', async () => {
    await choose('図書館');
    await settle('図書館.xlsx').focus();
    await opened.page.keyboard.press('Enter');
    await form('図書館.xlsx').getByText('分かるものを一つ以上選んでください。').waitFor();
    await question('図書館.xlsx').getByRole('combobox').focus();
    await opened.page.keyboard.press('ArrowDown');
    await settle('図書館.xlsx').focus();
    await opened.page.keyboard.press('Enter');
    await card('図書館.xlsx').getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
  });

  it('fits a window 320 pixels wide, in the dark and in English too', async () => {
    await opened.close();
    opened = await browser.openPage({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
    await opened.open(`#/cycles/${cycle}/send`);
    await opened.page.getByRole('button', { name: '表示言語: English' }).click();
    await choose('図書館');
    await main().getByRole('group', { name: 'What is the column “今年やったこと”?' }).waitFor();
    assert.equal(await overflow(opened.page), 0);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await picture('narrow');
  });

  it('asks a department for its own copies', async () => {
    await opened.close();
    opened = await browser.openPageOf(await browser.server.sampleUser('toshokan'));
    await opened.open(`#/cycles/${cycle}/send`);
    await choose('図書館');
    await answer('図書館.xlsx', FIELD);
    await card('図書館.xlsx').getByText('図書館のブックだけ').first().waitFor();
    assert.equal(await filledOf('図書館'), 'all');
  });
});
