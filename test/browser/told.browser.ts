/**
 * Told once: a workbook with a column that the form does not have asks what it is before it is taken in; one answer settles
 * it for every department with the same header, is shown where it was used, and can be taken back.
 */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
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
/** Where pictures of the page are put, for whoever wants to look at them. */
const PICTURES = process.env['PICTURES'];

describe('a workbook with a column that the form does not have', () => {
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
  const question = (name: string, header: string) =>
    card(name).getByRole('form', { name: `${name}：「${header}」の列は？` });
  const redrawn = async (department: string) => {
    const file = await sampleFile(browser.server, `${department}.xlsx`);
    return { ...file, buffer: Buffer.from(await withUnknownColumn(file.buffer, REDRAWN)) };
  };
  const choose = async (...departments: string[]) => {
    const files = [];
    for (const department of departments) files.push(await redrawn(department));
    await opened.page.locator('input[type=file]').setInputFiles(files);
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

  it('asks 「この列は？」 with three values, and one answer settles it for two departments', async () => {
    await choose('生涯学習課', '図書館');
    for (const name of ['生涯学習課.xlsx', '図書館.xlsx']) await question(name, '今年やったこと').waitFor();
    assert.equal(await filledOf('図書館'), 0);
    const own = question('生涯学習課.xlsx', '今年やったこと');
    assert.ok((await own.getByRole('listitem').count()) <= 3);
    await picture('asking');
    assert.deepEqual(await accessibilityFaults(opened.page), []);

    await own.getByRole('combobox').selectOption({ label: FIELD });
    await own.getByRole('button').click();
    for (const name of ['生涯学習課.xlsx', '図書館.xlsx']) {
      await card(name).getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
    }
    assert.equal(await filledOf('図書館'), 'all');
    assert.equal(await filledOf('生涯学習課'), 'all');
    await main().getByRole('region', { name: '読み取りの指定' }).getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
    await picture('settled');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    assert.deepEqual(opened.errors, []);
  });

  it('can be taken back where it was used, and asks again', async () => {
    await choose('図書館');
    const own = question('図書館.xlsx', '今年やったこと');
    await own.getByRole('combobox').selectOption({ label: FIELD });
    await own.getByRole('button').click();
    await card('図書館.xlsx').getByRole('button', { name: '「今年やったこと」の指定を取り消す' }).click();
    await main().getByText('指定はまだありません', { exact: false }).waitFor();
    await choose('生涯学習課');
    await question('生涯学習課.xlsx', '今年やったこと').waitFor();
  });

  it('is taken in without the column where somebody wants it so', async () => {
    await choose('図書館');
    await question('図書館.xlsx', '課内の確認').waitFor();
    await card('図書館.xlsx').getByRole('button', { name: '図書館.xlsxを、この列を除いて取り込む' }).click();
    await card('図書館.xlsx').getByText('取り込みました', { exact: false }).first().waitFor();
    assert.equal(await filledOf('図書館'), 0);
  });

  it('says what to do where nothing was chosen, and is answered by keyboard alone', async () => {
    await choose('図書館');
    const own = question('図書館.xlsx', '今年やったこと');
    await own.getByRole('button').focus();
    await opened.page.keyboard.press('Enter');
    await own.getByText('どの列かを選んでください。').waitFor();
    await own.getByRole('combobox').focus();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    await card('図書館.xlsx').getByText(`「今年やったこと」→「${FIELD}」`).waitFor();
  });

  it('fits a window 320 pixels wide, in the dark and in English too', async () => {
    await opened.close();
    opened = await browser.openPage({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
    await opened.open(`#/cycles/${cycle}/send`);
    await opened.page.getByRole('button', { name: '表示言語: English' }).click();
    await choose('図書館');
    await main().getByRole('form', { name: '図書館.xlsx: what is the column “今年やったこと”?' }).waitFor();
    assert.equal(await overflow(opened.page), 0);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await picture('narrow');
  });

  it('asks a department for its own copies', async () => {
    await opened.close();
    opened = await browser.openPageOf(await browser.server.sampleUser('toshokan'));
    await opened.open(`#/cycles/${cycle}/send`);
    await choose('図書館');
    const own = question('図書館.xlsx', '今年やったこと');
    await own.getByRole('combobox').selectOption({ label: FIELD });
    await own.getByRole('button').click();
    await card('図書館.xlsx').getByText('図書館のブックだけ').first().waitFor();
    assert.equal(await filledOf('図書館'), 'all');
  });
});
