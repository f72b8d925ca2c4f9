/**
 * Two seasons of a city whose form is in no catalogue, by nothing but what people press and type in a browser. Each chapter
 * stands on the one before. How many steps a way takes is counted and held.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { XLSX } from '../../../core/protocol/content.js';
import { openPackage } from '../../../server/xlsx/package.js';
import { workbookBytes } from '../../server/cli/drafted-book.js';
import { PASSWORD } from '../../server/api/client.js';
import { startTestServer } from '../../server/api/running-server.js';
import { SQLITE } from '../../support/databases.js';
import { withUnknownColumn } from '../../support/unknown-column.js';
import { browserOf, type ConsoleBrowser, type ConsolePage } from '../console-page.js';
import { dropFile, otherWorkbook, type HandedFile } from '../setup-files.js';
import { answersIn, answersOf, written, type Cells } from './answers.js';
import { handOf } from './hand.js';
import { blankSheet, divisionsOf, FIRST_SEASON, rowsOf, type Season } from './shiomino.js';

const PLAN = '海と里山のまちづくり計画';
const FORM = '海と里山のあゆみ表';

const CONFLICTING = '防災対策室';
const MANGLED = '健康づくり課';
const NEWER = '保育課';
const LATE = '学校教育課';
const ANSWERING = '生涯学習課';
const RETURNED = { byWorkbook: '環境政策課', byForm: '地域福祉課' };
const EDITED = '土木課';
const MISTAKEN = '公園緑地課';

const asFile = (name: string, bytes: Uint8Array): HandedFile => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
const blankOf = async (season: Season) =>
  asFile(`あゆみ表（${season.year}）.xlsx`, await workbookBytes([blankSheet(season)]));

describe('two seasons of a city whose form is in no catalogue', function () {
  this.retries(0);
  let browser: ConsoleBrowser;
  let coordinator: ConsolePage;
  let page: Page;
  let isBroken = false;
  const hand = handOf();
  const expected: Record<string, string> = {};
  /** The workbooks that were handed out, by division. */
  const handedOut = new Map<string, Uint8Array>();
  const sent = new Map<string, Uint8Array>();

  before(async function () {
    this.timeout(120_000);
    browser = await browserOf(await startTestServer(false, SQLITE, { municipality: '汐見野市' }));
    coordinator = await browser.openPage({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    page = coordinator.page;
    page.setDefaultTimeout(15_000);
  });
  beforeEach(() => assert.ok(!isBroken, 'a chapter before did not end as it should'));
  afterEach(async function () {
    isBroken ||= this.currentTest?.state === 'failed';
    if (isBroken) await page.screenshot({ path: '/tmp/p1/failed.png', fullPage: true });
    if (this.currentTest?.state === 'failed') console.log(await page.locator('main').innerText());
  });
  after(() => browser.close());

  const main = () => page.getByRole('main');
  const button = (name: string | RegExp, place: Locator = main()) => place.getByRole('button', { name });
  const go = (name: string | RegExp) => hand.press(page.getByRole('navigation').getByRole('link', { name }).first());
  const said = (text: string | RegExp) => main().getByText(text).first().waitFor();
  const shoot = (name: string) => page.screenshot({ path: `/tmp/p1/${name}.png`, fullPage: true });
  const tell = (way: string) => {
    const steps = hand.counted();
    process.stdout.write(`      ${way}: ${steps} steps\n`);
    return steps;
  };
  const expectFrom = (cells: Cells) => {
    for (const [address, raw] of Object.entries(cells)) expected[address] = String(raw);
  };
  const copyOf = async (division: string, cells: Cells = answersOf(FIRST_SEASON, [division])) => {
    const bytes = await written(handedOut.get(division)!, cells);
    sent.set(division, bytes);
    return asFile(`${division}.xlsx`, bytes);
  };
  const rowOf = (division: string, n = 0) =>
    rowsOf(FIRST_SEASON).filter((one) => one.division === division)[n]!.row;
  const give = (...files: readonly HandedFile[]) => hand.give(main().locator('input[type=file]').first(), files);

  describe('the first season', () => {
    it('begins with a form drafted from the blank workbook, corrected and registered', async () => {
      await coordinator.open();
      await hand.press(page.getByRole('link', { name: '年度を始める' }));
      await page.getByRole('heading', { level: 1, name: '年度の準備' }).waitFor();
      await dropFile(page, await blankOf(FIRST_SEASON));
      const panel = page.getByRole('region', { name: 'このブックの様式の案' });
      const column = (header: string) =>
        panel.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${header} あゆみ表 `) }) });
      await column('手ごたえ').getByText('選択肢（4）').waitFor();
      await hand.choose(column('ものさし › ことしの値').getByLabel(/の種類$/), '数値');
      await hand.press(column('取り組んだこと').getByLabel(/は必ず書く$/));
      await hand.type(panel.getByLabel('様式の名称'), FORM);
      await hand.press(button('この様式を登録して、年度を始める', panel));
      await said(`様式「${FORM}」を登録しました。`);
      await hand.type(page.getByLabel('計画の名称'), PLAN);
      await hand.type(page.getByLabel('提出期限'), '2999-05-15');
      await shoot('begin');
      await hand.press(button('この内容で始める'));
      await page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
      for (const division of divisionsOf(FIRST_SEASON)) await page.getByRole('rowheader', { name: division }).waitFor();
      tell('from an empty city to a year');
      await shoot('begun');
    });

    it('hands out a workbook to each division, in one zip', async () => {
      await go('配布と連絡');
      const download = page.waitForEvent('download');
      await hand.press(button('16課分をまとめてダウンロード（ZIP）'));
      const zip = await openPackage(new Uint8Array(await readFile(await (await download).path())));
      for (const division of divisionsOf(FIRST_SEASON)) {
        const name = zip.names.find((one) => one.includes(`_${division}`));
        assert.ok(name, `${division} in ${zip.names.join()}`);
        handedOut.set(division, await zip.read(name));
      }
      assert.equal(zip.names.length, 16);
      tell('handing out');
      await shoot('handing-out');
    });

    it('takes seventeen files in at once, and says which of them need a person', async () => {
      const special = [CONFLICTING, MANGLED, NEWER, LATE, ANSWERING];
      const plain = divisionsOf(FIRST_SEASON).filter((division) => !special.includes(division));
      const files: HandedFile[] = [];
      for (const division of [...plain, NEWER, CONFLICTING]) {
        const cells = answersOf(FIRST_SEASON, [division]);
        expectFrom(cells);
        files.push(await copyOf(division, cells));
      }
      const corrected = { [`H${rowOf(NEWER)}`]: '木のおもちゃを、三つの園に貸し出した。' };
      expectFrom(corrected);
      files.push(asFile(`${NEWER}（直したもの）.xlsx`, await written(sent.get(NEWER)!, corrected)));
      const colleague = { [`G${rowOf(CONFLICTING)}`]: 31 };
      files.push(asFile(`${CONFLICTING}（もう一人）.xlsx`, await written(handedOut.get(CONFLICTING)!, colleague)));
      const answers = answersOf(FIRST_SEASON, [MANGLED]);
      expectFrom(answers);
      const memo = { header: '取り組んだこと', renamed: '今年したこと', memo: '課内の確認', note: '済み' };
      const mangled = await withUnknownColumn(await written(handedOut.get(MANGLED)!, answers), memo);
      files.push(asFile(`${MANGLED}.xlsx`, mangled));
      files.push({ ...(await otherWorkbook()), name: '隣の市の表.xlsx' });
      assert.equal(files.length, 17);
      await go('ブックの取り込み');
      const started = Date.now();
      await give(...files);
      await button('16件を取り込む').and(main().locator(':not([aria-disabled=true])')).waitFor();
      await said(`「${NEWER}.xlsx」を直したものとみて、違う1セルを、こちらの回答に置き換えます。`);
      await said(`「${CONFLICTING}.xlsx」と、1セルで回答が違います。`);
      await shoot('batch');
      await hand.press(button('16件を取り込む'));
      await said('17件のうち15件を取り込みました。');
      await said('3件は確認が必要です。');
      process.stdout.write(`      seventeen files in ${Date.now() - started} ms\n`);
      tell('seventeen files');
      await shoot('taken');
    });

    it('asks what nobody can tell, and takes the workbook in with the answer', async () => {
      const form = main().getByRole('form', { name: `${MANGLED}.xlsx：取り込む前の確認` });
      await shoot('asked');
      await hand.choose(form.getByRole('group', { name: '「今年したこと」の列は？' }).getByRole('combobox'), '取り組んだこと');
      await hand.press(button('決めて読み直す', form));
      await said('「今年したこと」→「取り組んだこと」');
      tell('a column that is asked of');
    });

    it('decides the conflict', async () => {
      await go(/^競合/);
      const card = main().getByRole('article').first();
      await card.getByText('31').waitFor();
      await shoot('conflict');
      await hand.press(button('この値にする', card));
      await said('競合はありません');
      expectFrom({ [`G${rowOf(CONFLICTING)}`]: 31 });
      tell('a conflict');
    });

    it('lists who sent what, and what has to be looked at until somebody has', async () => {
      await go(/^届いたファイル/);
      await main().getByRole('article').first().waitFor();
      await shoot('arrivals');
    });
  });
});
