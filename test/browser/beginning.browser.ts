/**
 * A coordinator of a city that has nothing yet begins a year, without anything but the console.
 */
import assert from 'node:assert/strict';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { blankFile, documentFile, dropFile, formFile, memo, otherWorkbook, type HandedFile } from './setup-files.js';

const YEAR = '令和7年度（2025年度）';
const PLAN = '若草町こども計画';

describe('beginning a year in the console', () => {
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
  const begin = () => card('年度を始める');
  const choose = (name: string, file: HandedFile) => card(name).locator('input[type=file]').setInputFiles([file]);
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).first().click();
  const register = async (file: HandedFile) => {
    await opened.page.getByText('その他の登録のしかた').click();
    await press('様式を登録');
    await choose('様式を登録する', file);
    await card('様式を登録する').getByRole('button', { name: '登録する' }).click();
  };
  const cycles = async () => (await browser.server.ask(cyclesApi.list)).cycles;

  it('leads from an empty city to the progress of its first year', async () => {
    await opened.open();
    await opened.page.getByRole('link', { name: '年度を始める' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '年度の準備' }).waitFor();
    await register(await formFile());
    await opened.page.getByText('第1版を登録しました。').waitFor();
    await press('年度を始める');
    await choose('年度を始める', await blankFile());
    const found = begin().getByRole('region', { name: 'このブックから読み取れたもの' });
    await found.getByText(YEAR).waitFor();
    await found.getByText(/^14課（.*図書館/).waitFor();
    assert.deepEqual(await cycles(), []);
    await begin().getByLabel('計画の名称').fill(PLAN);
    await begin().getByLabel('提出期限').fill('2999-05-15');
    await press('この内容で始める');
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    await opened.page.getByRole('rowheader', { name: '図書館' }).waitFor();
    assert.match(await opened.page.getByRole('main').innerText(), /提出期限.*5月15日.*あと/s);
    await opened.page
      .getByRole('status')
      .filter({ hasText: `${PLAN} ${YEAR}を始めました。` })
      .waitFor();
    const [cycle] = await cycles();
    assert.deepEqual([cycle?.plan, cycle?.fiscalYear, cycle?.deadline], [PLAN, 2025, '2999-05-15']);
    assert.deepEqual(opened.errors, []);
  });

  it('says beside the workbook why it is refused, and keeps what was typed', async () => {
    await press('年度を始める');
    await begin().getByLabel('計画の名称').fill(PLAN);
    await press('この内容で始める');
    await begin().getByText('各課に配る様式を選んでください。').waitFor();
    await choose('年度を始める', memo);
    await begin().getByRole('alert').getByText('Excelブック').waitFor();
    await choose('年度を始める', await otherWorkbook());
    await begin().getByText('登録された様式のどれにも合いません').waitFor();
    // The form that fits it, registered meanwhile, is recognised without choosing the workbook again.
    await choose('年度を始める', await blankFile());
    await begin().getByText('登録された様式のどれにも合いません').waitFor();
    await register(await formFile());
    await begin().getByText('このブックから読み取れたもの').waitFor();
    assert.equal(await begin().getByLabel('計画の名称').inputValue(), PLAN);
  });

  it('names what is missing where the workbook is not on the chosen form', async () => {
    await register(await formFile());
    await press('年度を始める');
    await choose('年度を始める', await otherWorkbook());
    await begin().getByLabel('様式').selectOption({ label: '事業進捗管理票（青葉野市）（第1版）' });
    await begin().getByText('様式「事業進捗管理票（青葉野市）」（第1版）に合いません').waitFor();
    assert.match(await begin().getByRole('alert').innerText(), /見つかりません/);
  });

  it('says at the year that the plan has it already, and warns of a year that the workbook does not say', async () => {
    const go = async () => {
      await opened.open('#/plans');
      await press('年度を始める');
      await choose('年度を始める', await blankFile());
      await begin().getByText('このブックから読み取れたもの').waitFor();
      await begin().getByLabel('計画の名称').fill(PLAN);
      await press('この内容で始める');
    };
    await register(await formFile());
    await go();
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    await go();
    await begin().getByText(`「${PLAN}」の2025年度の評価作業は、すでにあります。`).waitFor();
    assert.equal(await begin().getByLabel('計画の名称').inputValue(), PLAN);
    await begin().getByLabel('年度（評価する年度）').selectOption({ label: '令和6年度（2024年度）' });
    await begin().getByText(`ブックには${YEAR}と書かれています`).waitFor();
  });

  it('opens with what is dropped on the page, workbook or document', async () => {
    await dropFile(opened.page, await formFile());
    await card('様式を登録する').getByText('「事業進捗管理票（青葉野市）」の第1版です。').waitFor();
    await card('様式を登録する').getByRole('button', { name: '登録する' }).click();
    await opened.page.getByText('第1版を登録しました。').waitFor();
    await dropFile(opened.page, await blankFile());
    await begin().getByText('このブックから読み取れたもの').waitFor();
  });

  it('says of a form’s document what is wrong where, and what the server has under that version', async () => {
    await opened.page.getByText('その他の登録のしかた').click();
    await press('様式を登録');
    await choose('様式を登録する', documentFile('{"id":'));
    await card('様式を登録する').getByText('JSONとして読めません').waitFor();
    await choose('様式を登録する', documentFile('{"id": "hinata", "version": 1, "blocks": []}'));
    await card('様式を登録する')
      .getByText(/直すところが\d+か所/)
      .waitFor();
    assert.match(await card('様式を登録する').innerText(), /title この項目が必要です/);
    await choose('様式を登録する', await formFile());
    await card('様式を登録する').getByRole('button', { name: '登録する' }).click();
    await opened.page.getByText('第1版を登録しました。').waitFor();
    await register(await formFile({ title: { ja: '別の題', en: 'Another' } }));
    await card('様式を登録する').getByRole('alert').getByText('版の番号を上げてください').waitFor();
  });

  it('can be done by keyboard alone, and gives the focus back when given up', async () => {
    const { keyboard } = opened.page;
    await opened.page.getByRole('button', { name: '年度を始める', exact: true }).focus();
    await keyboard.press('Enter');
    await begin().waitFor();
    const chooser = opened.page.waitForEvent('filechooser');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await (await chooser).setFiles([memo]);
    await begin().getByRole('alert').waitFor();
    await begin().getByRole('button', { name: 'やめる' }).focus();
    await keyboard.press('Enter');
    assert.equal(await opened.page.evaluate('document.activeElement?.textContent'), '年度を始める');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe and fits into 320 pixels with everything open, ${colorScheme}`, async () => {
      opened = await browser.openPage({ colorScheme });
      await opened.open('#/plans');
      await opened.page.getByText('その他の登録のしかた').click();
      await press('様式を登録');
      await choose('様式を登録する', documentFile('{"blocks": []}'));
      await press('年度を始める');
      await begin().getByLabel('計画の名称').fill('とても長い名称'.repeat(20));
      await choose('年度を始める', await otherWorkbook());
      await opened.page
        .getByRole('table', { name: /の列。/ })
        .first()
        .waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await opened.page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(opened.page), 0);
    });
  }
});
