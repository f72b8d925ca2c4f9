/**
 * A coordinator of a city whose form is in no catalogue begins a year with nothing but its workbook: the form is drafted,
 * looked over as a table, corrected, registered; and corrected again as a new version later.
 */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { XLSX } from '../../core/protocol/content.js';
import { cyclesApi } from '../../core/protocol/cycles.js';
import { draftedFormSchema, formsApi } from '../../core/protocol/forms.js';
import { plansApi } from '../../core/protocol/plans.js';
import { MIZUKI_LAST_YEAR, MIZUKI_NEXT_YEAR, MIZUKI_THIS_YEAR } from '../support/mizuki-city.js';
import { workbookBytes } from '../server/cli/drafted-book.js';
import { accessibilityFaults, overflow, startConsole, type ConsoleBrowser, type ConsolePage } from './console-page.js';
import { dropFile, memo, otherWorkbook, type HandedFile } from './setup-files.js';

const file = async (name: string, sheets: typeof MIZUKI_THIS_YEAR): Promise<HandedFile> => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(await workbookBytes(sheets)),
});
const PLAN = 'ささえあい計画';
const TITLE = 'みずき市 ささえあい計画 歩みの表';

describe('a form of one’s own in the console', () => {
  let browser: ConsoleBrowser;
  let opened: ConsolePage;
  let thisYear: HandedFile;
  let lastYear: HandedFile;
  let nextYear: HandedFile;

  before(async () => {
    thisYear = await file('歩みの表（令和7年度）.xlsx', MIZUKI_THIS_YEAR);
    lastYear = await file('歩みの表（令和6年度）.xlsx', MIZUKI_LAST_YEAR);
    nextYear = await file('歩みの表（令和8年度）.xlsx', MIZUKI_NEXT_YEAR);
  });
  beforeEach(async function () {
    this.timeout(120_000);
    browser = await startConsole(false);
    opened = await browser.openPage();
    await opened.open('#/plans');
  });
  afterEach(() => browser.close());

  const begin = () => opened.page.getByRole('form', { name: '年度を始める' });
  const panel = () => opened.page.getByRole('region', { name: 'このブックの様式の案' });
  const rowIn = (place: Locator, header: string) =>
    place
      .getByRole('row')
      .filter({ has: opened.page.getByRole('rowheader', { name: new RegExp(`^${header} 歩みの表 `) }) });
  const row = (header: string) => rowIn(panel(), header);
  const read = (name: string) => panel().getByRole('region', { name: `「${name}」から読み取れるもの` });
  const choose = async (chosen: HandedFile) => {
    await opened.page.getByRole('button', { name: '年度を始める', exact: true }).click();
    await begin().locator('input[type=file]').setInputFiles([chosen]);
  };
  const addBook = (chosen: HandedFile) => panel().locator('input[type=file]').setInputFiles([chosen]);
  const register = () => panel().getByRole('button', { name: 'この様式を登録して、年度を始める' }).click();
  const registered = async () => {
    const [known] = (await browser.server.ask(formsApi.list)).forms.filter(({ id }) => id.startsWith('own-form'));
    assert.ok(known);
    return browser.server.ask(formsApi.document, { params: { formId: known.id, version: known.version } });
  };

  it('leads from a workbook that no form fits to a year that is begun with it', async () => {
    await choose(thisYear);
    await panel().getByText('確かめてほしい列が').waitFor();
    await row('数の目安 › 目標').getByText('歩みの表 E5').waitFor();
    assert.match(await row('数の目安 › 目標').innerText(), /ほぼ確か 90%.*24\s*120\s*36/s);
    assert.match(await row('歩み').innerText(), /要確認 55%.*用語集にない.*まだ値がありません.*選択肢（4）/s);
    await read(thisYear.name)
      .getByText(/地域福祉課 2件.*こども育成課 2件/)
      .waitFor();
    await read(thisYear.name).getByRole('cell', { name: 'ふれあい食堂の支援' }).waitFor();
    assert.deepEqual(
      (await browser.server.ask(formsApi.list)).forms.filter(({ inUse }) => inUse),
      [],
    );
    await register();
    await begin().getByRole('region', { name: 'このブックから読み取れたもの' }).getByText(TITLE).waitFor();
    await opened.page.getByText(`様式「${TITLE}」を登録しました。`).waitFor();
    assert.equal(await panel().count(), 0);
    await begin().getByLabel('計画の名称').fill(PLAN);
    await begin().getByRole('button', { name: 'この内容で始める' }).click();
    await opened.page.getByRole('heading', { level: 1, name: '進捗' }).waitFor();
    await opened.page.getByRole('rowheader', { name: '図書文化室' }).waitFor();
    const [cycle] = (await browser.server.ask(cyclesApi.list)).cycles;
    assert.deepEqual([cycle?.plan, cycle?.fiscalYear, cycle?.form.title.ja], [PLAN, 2025, TITLE]);
    assert.ok(!JSON.stringify(await registered()).includes('because'), 'what was confirmed is no draft any more');
    // That no form fits the workbook is an answer that the browser notes.
    assert.deepEqual(
      opened.errors.filter((error) => !error.includes('422')),
      [],
    );
  });

  it('registers what was corrected: name, type, choices, who fills in, a column that is left out', async () => {
    await choose(thisYear);
    await row('歩み').getByLabel('「歩み」の名称').fill('達成の度合い');
    await row('歩み')
      .getByText(/^選択肢（4）/)
      .click();
    await row('歩み').getByLabel('「歩み」の選択肢（1行に1つ）').fill('進んだ\n止まった\n\n進んだ\n');
    await row('申し送り').getByLabel('「申し送り」の種類').selectOption({ label: '数値' });
    await row('ねらい').getByLabel('「ねらい」をだれが書くか').selectOption({ label: '担当課' });
    await row('ねらい').getByLabel('「ねらい」は必ず書く').check();
    await row('今年のようす').getByLabel('「今年のようす」を読む').uncheck();
    await row('今年のようす').getByText('読み取りません').waitFor();
    await row('歩み').getByText('直しました').waitFor();
    await read(thisYear.name).getByRole('columnheader', { name: '達成の度合い' }).waitFor();
    assert.equal(await read(thisYear.name).getByRole('columnheader', { name: '今年のようす' }).count(), 0);
    await panel().getByLabel('様式の名称').fill('歩みの表');
    await register();
    await opened.page.getByText('様式「歩みの表」を登録しました。').waitFor();
    const form = await registered();
    const fields = form.blocks[0]!.fields;
    const field = (id: string) => fields.find((one) => one.id === id);
    assert.equal(field('column7'), undefined);
    assert.deepEqual(
      [field('column9')?.type, field('purpose')?.role, field('purpose')?.required],
      ['number', 'answer', true],
    );
    assert.equal(field('column8')?.label.ja, '達成の度合い');
    const choices = form.vocabularies[field('column8')?.vocabulary ?? '']?.choices;
    assert.deepEqual(
      choices?.map(({ value }) => value),
      ['進んだ', '止まった'],
    );
  });

  it('says what is missing instead of registering it, and where', async () => {
    await choose(thisYear);
    for (const header of ['番号', '取組の名']) {
      await row(header).getByLabel(`「${header}」をだれが書くか`).selectOption({ label: '取りまとめ（印刷）' });
    }
    await row('申し送り').getByLabel('「申し送り」の種類').selectOption({ label: '選択肢から選ぶ' });
    await register();
    const alert = panel().getByRole('alert').filter({ hasText: '登録の前に直すところが2か所あります' });
    await alert.getByText('行を見分ける列がありません').waitFor();
    await alert.getByText('申し送り：選択肢を1行に1つずつ').waitFor();
    assert.deepEqual(
      (await browser.server.ask(formsApi.list)).forms.filter(({ inUse }) => inUse),
      [],
    );
    await row('取組の名').getByLabel('「取組の名」をだれが書くか').selectOption({ label: '行を見分ける' });
    await row('申し送り').getByLabel('「申し送り」の選択肢（1行に1つ）').fill('ある');
    await alert.waitFor({ state: 'hidden' });
    await register();
    await opened.page.getByText(`様式「${TITLE}」を登録しました。`).waitFor();
  });

  it('is surer with last year’s workbook beside it, and keeps what was corrected', async () => {
    await choose(thisYear);
    assert.match(await row('今年のようす').innerText(), /まだ値がありません/);
    await row('歩み').getByLabel('「歩み」の名称').fill('達成の度合い');
    await addBook(lastYear);
    await row('今年のようす').getByText('おおむね予定どおり').waitFor();
    await row('今年のようす').getByText('記入前の様式では空欄で').waitFor();
    assert.equal(await row('歩み').getByLabel('「歩み」の名称').inputValue(), '達成の度合い');
    await read(lastYear.name).getByText('令和6年度（2024年度）').waitFor();
    await addBook(await otherWorkbook());
    await panel().getByText('様式が違うので、使っていません').waitFor();
    await panel().getByRole('button', { name: '別の表.xlsxを外す' }).click();
    await panel().getByText('様式が違うので、使っていません').waitFor({ state: 'hidden' });
    await panel()
      .getByRole('radio', { name: `${lastYear.name}で年度を始める` })
      .check();
    await register();
    await begin().getByText(lastYear.name).waitFor();
    await begin()
      .getByRole('region', { name: 'このブックから読み取れたもの' })
      .getByText('令和6年度（2024年度）')
      .waitFor();
  });

  it('takes what is dropped on the page beside the workbook that is looked at, not in its place', async () => {
    await dropFile(opened.page, thisYear);
    await row('番号').waitFor();
    await dropFile(opened.page, lastYear);
    await row('今年のようす').getByText('おおむね予定どおり').waitFor();
    await begin().getByText(thisYear.name).waitFor();
    await panel()
      .getByRole('radio', { name: `${thisYear.name}で年度を始める`, checked: true })
      .waitFor();
  });

  it('says why nothing can be drafted, beside the workbook, and is drafted anew from another', async () => {
    const empty = {
      ...memo,
      name: '空.xlsx',
      buffer: Buffer.from(await workbookBytes([{ name: '空', cells: { A1: 'お知らせ' } }])),
    };
    await choose(empty);
    await panel().getByText('様式の案を作れません').waitFor();
    await begin().locator('input[type=file]').setInputFiles([thisYear]);
    await row('番号').waitFor();
    await begin().locator('input[type=file]').setInputFiles([memo]);
    await begin().getByRole('alert').getByText('Excelブック').waitFor();
    assert.equal(await panel().count(), 0);
  });

  it('can be had although a form was recognised', async () => {
    await choose(thisYear);
    await register();
    await begin().getByRole('region', { name: 'このブックから読み取れたもの' }).waitFor();
    await begin().getByRole('button', { name: 'このブックから新しい様式を作る' }).click();
    await row('番号').waitFor();
    await panel().getByLabel('様式の名称').fill('もう一つの表');
    await register();
    await opened.page.getByText('様式「もう一つの表」を登録しました。').waitFor();
  });

  describe('and its next version', () => {
    const NAME = `${TITLE}（第1版）`;
    const editing = () => opened.page.getByRole('region', { name: `「${NAME}」を直す` });
    const forms = () => opened.page.getByRole('region', { name: '様式', exact: true });
    const tried = () => editing().getByRole('region', { name: /^「ささえあい計画 令和7年度.*から読み取れるもの$/ });
    const changes = () => editing().getByRole('region', { name: '今の版から変わるところ' });

    beforeEach(async function () {
      this.timeout(60_000);
      const { client } = browser.server;
      const body = { workbooks: [thisYear.buffer, lastYear.buffer], asked: {} };
      const { form } = draftedFormSchema.parse(await (await client.call(formsApi.draft, { body })).json());
      assert.equal((await client.call(formsApi.register, { body: form })).status, 204);
      const query = { plan: PLAN, fiscalYear: 2025, form: form.id, fileName: thisYear.name };
      assert.equal((await client.call(plansApi.begin, { query, body: thisYear.buffer })).status, 201);
      await opened.page.reload();
      await forms()
        .getByRole('button', { name: `${NAME}を直す` })
        .click();
      await editing()
        .getByRole('heading', { name: `「${NAME}」を直す` })
        .waitFor();
    });

    it('shows what is changed, and what is read of a year that uses it, before it is registered', async () => {
      await tried().getByText('取組 6件').waitFor();
      await changes().getByText('まだ何も変えていません。').waitFor();
      await rowIn(editing(), '申し送り').getByLabel('「申し送り」を読む').uncheck();
      await rowIn(editing(), '歩み').getByLabel('「歩み」の名称').fill('達成の度合い');
      await rowIn(editing(), 'ねらい').getByLabel('「ねらい」の種類').selectOption({ label: '数値' });
      await changes().getByText('なくなる列：申し送り').waitFor();
      await changes().getByText('名称：歩み → 達成の度合い').waitFor();
      await changes().getByText('ねらいの種類：文字 → 数値').waitFor();
      await changes().getByText('届いている回答は消えません').waitFor();
      await tried()
        .getByText(/^確かめたいところ（[6-9]）/)
        .waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      await editing().getByRole('button', { name: '第2版として登録する' }).click();
      await forms().getByText(`様式「${TITLE}」の第2版を登録しました。`).waitFor();
      const versions = (await browser.server.ask(formsApi.list)).forms.filter(({ id }) => id === 'own-form');
      assert.deepEqual(
        versions.map(({ version }) => version),
        [2, 1],
      );
      const [cycle] = (await browser.server.ask(cyclesApi.list)).cycles;
      assert.equal(cycle?.form.version, 1, 'the year that runs stays on its version');
    });

    it('finds the columns that are new in a newer workbook', async () => {
      await editing().locator('input[type=file]').setInputFiles([nextYear]);
      await editing().getByText('新しい列が1列見つかりました。').waitFor();
      await rowIn(editing(), '市民の声').getByText('新しい列').waitFor();
      await changes().getByText('加わる列：市民の声').waitFor();
      await editing()
        .getByRole('region', { name: `「${nextYear.name}」から読み取れるもの` })
        .waitFor();
      await editing().getByRole('button', { name: '第2版として登録する' }).click();
      await forms().getByText('第2版を登録しました。').waitFor();
      const document = await browser.server.ask(formsApi.document, { params: { formId: 'own-form', version: 2 } });
      assert.equal(document.blocks[0]!.fields.at(-1)?.label.ja, '市民の声');
    });

    it('says that a year cannot be taken over to one that does not find its rows', async () => {
      const who = (header: string) => rowIn(editing(), header).getByLabel(`「${header}」をだれが書くか`);
      await who('ねらい').selectOption({ label: '行を見分ける' });
      await who('番号').selectOption({ label: '取りまとめ（印刷）' });
      await editing().getByText('その年度はこの版に切り替えられません').waitFor();
    });

    it('asks for a change before it is registered, fits into 320 pixels, and can be given up', async () => {
      await tried().waitFor();
      await editing().getByRole('button', { name: '第2版として登録する' }).click();
      await editing().getByText('まだ何も変えていません。').nth(1).waitFor();
      await opened.page.setViewportSize({ width: 320, height: 740 });
      assert.equal(await overflow(opened.page), 0);
      await editing().getByRole('button', { name: 'やめる' }).click();
      await editing().waitFor({ state: 'hidden' });
    });
  });

  it('can be done by keyboard alone', async () => {
    const { keyboard } = opened.page;
    await opened.page.getByRole('button', { name: '年度を始める', exact: true }).focus();
    await keyboard.press('Enter');
    await begin().waitFor();
    const chooser = opened.page.waitForEvent('filechooser');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await (await chooser).setFiles([thisYear]);
    await row('番号').waitFor();
    const focused = () =>
      opened.page.evaluate<string>(
        `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`,
      );
    const tabTo = async (name: string) => {
      for (let i = 0; i < 150 && (await focused()) !== name; i++) await keyboard.press('Tab');
      assert.equal(await focused(), name);
    };
    await tabTo('「ねらい」をだれが書くか');
    await keyboard.press('ArrowDown');
    await row('ねらい').getByText('直しました').waitFor();
    await tabTo('「申し送り」を読む');
    await keyboard.press('Space');
    await row('申し送り').getByText('読み取りません').waitFor();
    await tabTo('この様式を登録して、年度を始める');
    await keyboard.press('Enter');
    await opened.page.getByText(`様式「${TITLE}」を登録しました。`).waitFor();
    assert.match(await focused(), /登録しました/);
    await tabTo('この内容で始める');
  });

  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    it(`passes axe and fits into 320 pixels, ${colorScheme}, forced colours ${forcedColors}`, async () => {
      opened = await browser.openPage({ colorScheme, forcedColors });
      await opened.open('#/plans');
      await choose(thisYear);
      await row('番号').waitFor();
      await panel()
        .getByText(/^担当課（/)
        .click();
      await panel().getByText('様式の文書（JSON）').click();
      await row('歩み')
        .getByText(/^選択肢（4）/)
        .click();
      await row('申し送り').getByLabel('「申し送り」の種類').selectOption({ label: '選択肢から選ぶ' });
      await register();
      await panel().getByRole('alert').waitFor();
      assert.deepEqual(await accessibilityFaults(opened.page), []);
      for (const width of [360, 320]) {
        await opened.page.setViewportSize({ width, height: 740 });
        assert.equal(await overflow(opened.page), 0, `${width} px`);
      }
      assert.deepEqual(await accessibilityFaults(opened.page), []);
    });
  }
});
