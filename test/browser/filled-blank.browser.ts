/**
 * A coordinator begins a year with a workbook that has answers in it, puts another in its place, deletes it, and begins the
 * year after one in two presses.
 */
import assert from 'node:assert/strict';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { XLSX } from '../../core/protocol/content.js';
import { fillWorkbook } from '../../server/sample/fill-workbook.js';
import { readAnswers, readSampleForm, readSampleWorkbook } from '../../server/sample/sample-city.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { blankFile, formFile, type HandedFile } from './setup-files.js';

const YEAR = '令和7年度（2025年度）';
const PLAN = '若草町こども計画';
const NAME = `${PLAN} ${YEAR}`;

async function filledFile(): Promise<HandedFile> {
  const answers = await readAnswers(2025);
  const blank = await readSampleWorkbook('blank-2025.xlsx');
  const bytes = await fillWorkbook(blank, await readSampleForm(), { department: '図書館', answers });
  return { name: '昨日の管理票.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) };
}

describe('a year that is begun with answers, replaced, deleted, and followed by the next', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;

  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole(false);
    opened = await browser.openPage();
    await opened.open('#/plans');
  });
  afterEach(() => browser.close());

  const card = (name: string) => opened.page.getByRole('form', { name });
  const choose = (name: string, file: HandedFile) => card(name).locator('input[type=file]').setInputFiles([file]);
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).first().click();
  const register = async () => {
    await opened.page.getByText('その他の登録のしかた').click();
    await press('様式を登録');
    await choose('様式を登録する', await formFile());
    await card('様式を登録する').getByRole('button', { name: '登録する' }).click();
    await opened.page.getByText('第1版を登録しました。').waitFor();
  };
  const prepare = async (file: HandedFile) => {
    await press('年度を始める');
    await choose('年度を始める', file);
    await card('年度を始める').getByText('このブックから読み取れたもの').waitFor();
    await card('年度を始める').getByLabel('計画の名称').fill(PLAN);
  };
  const cycles = async () => (await browser.server.ask(cyclesApi.list)).cycles;
  const arrived = async () => {
    const [cycle] = await cycles();
    const { departments } = await browser.server.ask(cyclesApi.progress, { params: { cycleId: cycle!.id } });
    return departments.filter(({ filled }) => filled > 0).map(({ name }) => name);
  };
  const shoot = async (name: string) => {
    const folder = process.env['PICTURES'];
    if (folder) await opened.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('asks what becomes of the answers, and begins nothing before that is said', async () => {
    await register();
    await prepare(await filledFile());
    const begin = card('年度を始める');
    await begin.getByText('このブックには、すでに回答が入っています').waitFor();
    await begin.getByText(/^図書館 \d+個$/).waitFor();
    await press('この内容で始める');
    await begin.getByText('回答をどうするかを選んでください。').waitFor();
    assert.deepEqual(await cycles(), []);
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await shoot('answers-1280');
    await opened.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(opened.page), 0);
    await opened.page.setViewportSize({ width: 360, height: 740 });
    await shoot('answers-360');
    await begin.getByRole('radio', { name: /^空にして配る/ }).check();
    await press('この内容で始める');
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    assert.deepEqual(await arrived(), []);
  });

  it('takes them in as answers where that is chosen, and says then why the year cannot be deleted', async () => {
    await register();
    await prepare(await filledFile());
    await card('年度を始める')
      .getByRole('radio', { name: /^回答として取り込む/ })
      .check();
    await press('この内容で始める');
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    assert.deepEqual(await arrived(), ['図書館']);
    await opened.open('#/plans');
    await opened.page.getByRole('button', { name: `${NAME}の設定を変える` }).click();
    await opened.page.getByText('すでに届いたものがあるため、様式の差替えと年度の削除はできません').waitFor();
  });

  it('replaces the blank and deletes the year, after the plan’s name was entered', async () => {
    await register();
    await prepare(await blankFile());
    await press('この内容で始める');
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    await opened.open('#/plans');
    await opened.page.getByRole('button', { name: `${NAME}の設定を変える` }).click();
    await choose('配布用の様式の差替え', await filledFile());
    const form = card('配布用の様式の差替え');
    await form.getByRole('radio', { name: /^空にして配る/ }).check();
    await shoot('settings-1280');
    await form.getByRole('button', { name: 'この様式に差し替える' }).click();
    await opened.page.getByText('様式を差し替えました').waitFor();
    assert.deepEqual(await arrived(), []);
    await press('この年度を削除する…');
    const question = opened.page.getByRole('alertdialog');
    await question.getByRole('button', { name: '削除する', exact: true }).click();
    await question.getByText('計画の名称が違います。').waitFor();
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await shoot('remove-1280');
    await question.getByRole('textbox').fill(PLAN);
    await question.getByRole('button', { name: '削除する', exact: true }).click();
    await opened.page.getByText(`${NAME}を削除しました。`).waitFor();
    await opened.page.getByText('年度の評価作業は、まだありません').waitFor();
    assert.deepEqual(await cycles(), []);
    assert.deepEqual(opened.errors, []);
  });

  it('begins the year after one in two presses', async () => {
    await register();
    await prepare(await filledFile());
    await card('年度を始める')
      .getByRole('radio', { name: /^回答として取り込む/ })
      .check();
    await card('年度を始める').getByLabel('提出期限').fill('2999-05-15');
    await press('この内容で始める');
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    await opened.open('#/plans');
    await opened.page.getByRole('button', { name: `${NAME}の翌年度を始める` }).click();
    const next = card(`${PLAN} 令和8年度（2026年度）を始める`);
    await next.getByText(/年度の書かれたセル.*新しい年度に書き替える/).waitFor();
    assert.equal(await next.getByLabel('提出期限').inputValue(), '3000-05-15');
    assert.deepEqual(await accessibilityFaults(opened.page), []);
    await shoot('next-1280');
    await opened.page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await overflow(opened.page), 0);
    await next.getByRole('button', { name: 'この内容で始める' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    assert.deepEqual(
      (await cycles()).map(({ fiscalYear, deadline }) => [fiscalYear, deadline]),
      [
        [2026, '3000-05-15'],
        [2025, '2999-05-15'],
      ],
    );
    assert.deepEqual(await arrived(), []);
  });
});
