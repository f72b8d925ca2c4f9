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
import { otherWorkbook, type HandedFile } from '../setup-files.js';
import { answersIn, answersOf, written, type Cells } from './answers.js';
import { handOf } from './hand.js';
import { blankSheet, divisionsOf, FIRST_SEASON, ENDED, NEW, RENAMED, rowsOf, SECOND_SEASON, SPLIT, type Season } from './shiomino.js';

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

/** Who is invited: name, sign-in name, division. */
const STAFF = [
  ['海野 学', 'unno', ANSWERING],
  ['里見 結', 'satomi', RETURNED.byForm],
  ['磯部 環', 'isobe', RETURNED.byWorkbook],
] as const;

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
  const staff = new Map<string, ConsolePage>();
  let submitting = 0;

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
    if (this.currentTest?.state === 'failed') for (const [name, one] of staff) await one.page.screenshot({ path: `/tmp/p1/failed-${name}.png`, fullPage: true });
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
      await hand.drop(page, await blankOf(FIRST_SEASON));
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
      const entry = (name: string) => main().getByRole('article', { name, exact: true });
      await entry(`${NEWER}（直したもの）.xlsx`).getByText(`先に届いた「${NEWER}.xlsx」`).waitFor();
      await shoot('arrivals');
      await hand.press(button(`${CONFLICTING}（もう一人）.xlsxを確認した`));
      await said('1件を確認済みにしました。');
      tell('an arrival that was looked at');
    });

    it('invites three people of the divisions, who choose a password and are in', async () => {
      const administrator = await browser.openPageOf(await browser.server.administrator());
      await administrator.open('#/users');
      for (const [name, loginName, division] of STAFF) {
        await hand.press(administrator.page.getByRole('button', { name: '利用者を追加' }).first());
        const form = administrator.page.getByRole('form', { name: '新しい利用者' });
        await hand.type(form.getByLabel('氏名'), name);
        await hand.type(form.getByLabel('利用者名'), loginName);
        await hand.press(form.getByLabel(division));
        await hand.press(form.getByRole('button', { name: '利用者を追加' }));
        const link = administrator.page.getByRole('textbox', { name: `${name}さんに渡すリンク` });
        const person = await browser.openPageOf(browser.server.stranger());
        await person.open(new URL(await link.inputValue()).hash);
        await hand.type(person.page.getByLabel('パスワード'), PASSWORD);
        await hand.press(person.page.getByRole('button', { name: '登録してサインイン' }));
        await person.page.getByRole('heading', { level: 1, name: '回答する' }).waitFor();
        staff.set(division, person);
      }
      await administrator.close();
      tell('three people invited and in');
    });

    it('is answered in the browser by a division that sends no workbook', async () => {
      const { page: own } = staff.get(ANSWERING)!;
      await own.setViewportSize({ width: 360, height: 740 });
      for (const { row, name } of rowsOf(FIRST_SEASON).filter(({ division }) => division === ANSWERING)) {
        const cells = answersOf(FIRST_SEASON, [ANSWERING]);
        const form = own.getByRole('region', { name: new RegExp(name) });
        await hand.type(form.getByRole('textbox', { name: 'ことしの値', exact: true }), String(cells[`G${row}`]));
        await hand.type(form.getByRole('textbox', { name: '取り組んだこと', exact: true }), String(cells[`H${row}`]));
        await hand.press(form.getByRole('radio', { name: String(cells[`I${row}`]), exact: true }));
        await hand.type(form.getByRole('textbox', { name: 'つぎの一手', exact: true }), String(cells[`J${row}`]));
        await own.screenshot({ path: '/tmp/p1/answer.png', fullPage: true });
        await hand.key(form.getByRole('textbox', { name: 'つぎの一手', exact: true }), 'Control+Enter');
      }
      expectFrom(answersOf(FIRST_SEASON, [ANSWERING]));
      await hand.press(own.getByRole('button', { name: '提出する', exact: true }));
      await own.getByText(`${ANSWERING}の回答を提出しました。`).first().waitFor();
      tell('two rows answered and submitted on a phone');
    });

    it('reminds the division that is late, and takes its workbook after the deadline', async () => {
      await go('準備');
      await hand.press(button(/の設定を変える$/));
      await said('すでに届いたものがあるため、様式の差替えと年度の削除はできません。');
      await hand.type(main().getByRole('textbox', { name: '提出期限' }), '2026-05-15');
      await hand.press(button('期限を決める'));
      await said(/の提出期限を.*にしました。/);
      await hand.press(main().getByRole('link', { name: `${PLAN} 令和7年度（2025年度）を開く` }));
      await go('配布と連絡');
      await hand.press(main().getByRole('tab', { name: '督促' }));
      const entry = main().getByRole('region', { name: LATE, exact: true });
      await hand.press(button(LATE, entry));
      await entry.getByText(/足りない欄 2件/).waitFor();
      await shoot('remind');
      await hand.press(button('本文をコピー', entry));
      await entry.getByText(/最終の督促.*文面をコピー/).waitFor();
      tell('a reminder');
      await go('ブックの取り込み');
      expectFrom(answersOf(FIRST_SEASON, [LATE]));
      await give(await copyOf(LATE));
      await main().getByRole('article', { name: `${LATE}.xlsx` }).getByText('取り込みました', { exact: true }).waitFor();
      await go('進捗と提出');
      await said('すべての課から届いています。');
      await shoot('late');
    });

    it('is corrected in place by the coordinator', async () => {
      await go('取りまとめ表');
      const row = rowsOf(FIRST_SEASON).find(({ division }) => division === EDITED)!;
      await hand.press(main().getByRole('button', { name: new RegExp(`${row.name}.*のことしの値を直す`) }));
      const dialog = page.getByRole('dialog');
      await hand.type(dialog.getByRole('textbox', { name: '回答' }), '348');
      await shoot('edit');
      await hand.press(button('保存', dialog));
      await said('ことしの値を保存しました。');
      expectFrom({ [`G${row.row}`]: '348' });
      tell('a cell corrected in place');
    });

    it('takes back an upload that was a mistake, and nothing else', async () => {
      const row = rowOf(MISTAKEN);
      const practice = { [`G${row}`]: 1, [`H${row}`]: '練習で書いた文' };
      await go('ブックの取り込み');
      await give(asFile('練習.xlsx', await written(sent.get(MISTAKEN)!, practice)));
      await main().getByRole('article', { name: '練習.xlsx' }).getByText('取り込みました', { exact: true }).waitFor();
      hand.counted();
      await go(/^届いたファイル/);
      await hand.press(button('練習.xlsxの取込みを取り消す'));
      const dialog = page.getByRole('dialog');
      await dialog.getByText('元に戻るセル（2）').waitFor();
      await shoot('undo');
      await hand.press(button('取り消す', dialog));
      await said('「練習.xlsx」の取込みを取り消し、2セルを元に戻しました。');
      tell('an upload taken back');
    });

    it('submits sixteen divisions', async () => {
      await go('進捗と提出');
      hand.counted();
      await hand.press(main().getByRole('checkbox', { name: /^操作できる課をすべて選ぶ/ }));
      await shoot('status');
      await hand.press(button('提出する（15課）'));
      await hand.press(button('15課を提出する', page.getByRole('alertdialog')));
      await said('15課の回答を提出しました。');
      submitting += tell('fifteen divisions submitted, after one that did it itself');
    });

    it('returns two divisions with the reason', async () => {
      const field = '取り組んだこと';
      for (const division of [RETURNED.byForm, RETURNED.byWorkbook]) {
        await hand.press(main().getByRole('rowheader', { name: division }).getByRole('button', { name: division, exact: true }));
        const panel = main().getByRole('region', { name: division, exact: true });
        await hand.press(button('セルに理由を付ける', panel));
        await hand.press(panel.getByRole('list', { name: '見つかった行' }).getByRole('button').first());
        await hand.press(button(new RegExp(`^${field}`), panel).first());
        await page.keyboard.type('何回だったかも書いてください。');
        await shoot('return');
        await hand.press(button('差し戻す', panel));
        await said(`${division}に差し戻しました。`);
      }
      tell('two divisions returned');
    });

    it('is corrected in the browser by one of them, in no more than three steps', async () => {
      const { page: own } = staff.get(RETURNED.byForm)!;
      const row = rowOf(RETURNED.byForm);
      await own.setViewportSize({ width: 360, height: 740 });
      await own.getByText('取りまとめ課から差し戻されました。直すところが1か所あります。').waitFor();
      await own.getByText(/日過ぎています/).waitFor();
      await own.screenshot({ path: '/tmp/p1/returned.png', fullPage: true });
      hand.counted();
      const text = 'となりの縁側を、14地区で延べ96回開いた。';
      await hand.type(own.getByRole('textbox', { name: '取り組んだこと', exact: true }), text);
      await hand.press(own.getByRole('button', { name: '提出する', exact: true }));
      await own.getByText(`${RETURNED.byForm}の回答を提出しました。`).first().waitFor();
      expectFrom({ [`H${row}`]: text });
      assert.ok(tell('a correction in the browser') <= 3);
    });

    it('is corrected by a workbook by the other, in no more than three steps', async () => {
      const { page: own } = staff.get(RETURNED.byWorkbook)!;
      const row = rowOf(RETURNED.byWorkbook);
      const text = '浜の清掃の日を、年に12回開いた。';
      const corrected = await written(sent.get(RETURNED.byWorkbook)!, { [`H${row}`]: text });
      await own.getByText('取りまとめ課から差し戻されました。直すところが1か所あります。').waitFor();
      hand.counted();
      await hand.drop(own, asFile(`${RETURNED.byWorkbook}（差戻し分）.xlsx`, corrected));
      await own.getByRole('article').getByText('取り込みました', { exact: true }).waitFor();
      await own.screenshot({ path: '/tmp/p1/corrected.png', fullPage: true });
      await hand.press(own.getByRole('link', { name: /^回答する/ }));
      await own.getByText(text).first().waitFor();
      await hand.press(own.getByRole('button', { name: '提出する', exact: true }));
      await own.getByText(`${RETURNED.byWorkbook}の回答を提出しました。`).first().waitFor();
      expectFrom({ [`H${row}`]: text });
      assert.ok(tell('a correction by workbook') <= 3);
    });

    it('accepts all sixteen: with submitting in no more than six steps', async () => {
      await go('進捗と提出');
      await main().getByRole('button', { name: '提出済み 16' }).waitFor();
      hand.counted();
      await hand.press(main().getByRole('checkbox', { name: /^操作できる課をすべて選ぶ/ }));
      await hand.press(button('受理する（16課）'));
      await hand.press(button('16課を受理する', page.getByRole('alertdialog')));
      await said('16課の回答を受理しました。');
      submitting += tell('sixteen divisions accepted');
      assert.ok(submitting <= 6, `${submitting} steps`);
    });

    it('gives a report in which every cell is right, and is closed', async () => {
      const report = page.waitForEvent('download');
      await hand.press(main().getByRole('link', { name: '報告書をダウンロード' }));
      const bytes = new Uint8Array(await readFile(await (await report).path()));
      assert.deepEqual(await answersIn(bytes, FIRST_SEASON), expected);
      await go('準備');
      await hand.press(button(/の設定を変える$/));
      await hand.press(button('評価作業を終了する…'));
      const dialog = page.getByRole('alertdialog');
      await dialog.getByText('すべての課が受理済みで、残っていることはありません。').waitFor();
      await hand.press(button('終了する', dialog));
      await said(/の評価作業を終了しました。/);
      tell('the report and the end');
      for (const [, person] of staff) await person.close();
      assert.deepEqual(coordinator.errors.filter((text) => !text.includes('422')), []);
    });
  });

  describe('the second season', () => {
    let steps = 0;

    it('begins with the workbook of the next year, dropped', async () => {
      hand.counted();
      await go('準備');
      await hand.drop(page, await blankOf(SECOND_SEASON));
      await said('令和8年度（2026年度）');
      await hand.press(button('この内容で始める'));
      await page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
      await page.getByRole('rowheader', { name: SPLIT.into[0] }).waitFor();
      steps += tell('the second year begun');
    });

    it('says which programmes go on, under what name, and which division became which', async () => {
      await go('事業のつながり');
      const list = main().getByRole('list', { name: '事業の一覧' });
      const successions = main().getByRole('region', { name: '課の変わったところ' });
      await successions.getByText('土木課は、道路課、河川課に分かれた').waitFor();
      await shoot('programmes');
      await hand.press(list.getByRole('button', { name: new RegExp(`^つなぐ：.*${RENAMED[0]}`) }));
      await hand.press(list.getByRole('button', { name: new RegExp(`^新規の事業：.*${NEW}`) }));
      await hand.press(list.getByRole('button', { name: new RegExp(`^終了した事業：.*${ENDED}`) }));
      await said('決めていない事業はありません');
      await hand.press(button(/^このとおり登録する：土木課/, successions));
      await successions.getByText('登録しました：土木課は、道路課、河川課に分かれた。').waitFor();
      await shoot('programmes-after');
      steps += tell('programmes renamed, new, ended, and a division split');
    });

    it('takes the workbooks of the new divisions in, with last year’s answers beside them', async () => {
      await go('配布と連絡');
      await main().getByRole('checkbox', { name: /^前年度の回答のシートを付ける/ }).waitFor();
      const download = page.waitForEvent('download');
      await hand.press(button('17課分をまとめてダウンロード（ZIP）'));
      const zip = await openPackage(new Uint8Array(await readFile(await (await download).path())));
      const files: HandedFile[] = [];
      for (const division of divisionsOf(SECOND_SEASON)) {
        const name = zip.names.find((one) => one.includes(`_${division}`));
        assert.ok(name, `${division} in ${zip.names.join()}`);
        files.push(asFile(`${division}.xlsx`, await written(await zip.read(name), answersOf(SECOND_SEASON, [division]))));
      }
      await go('ブックの取り込み');
      await give(...files);
      await hand.press(button('17件を取り込む'));
      await said('17件のうち17件を取り込みました。');
      await shoot('second-taken');
      steps += tell('seventeen divisions taken in');
    });

    it('gives a report in which every cell is right: fifteen steps for the whole year', async () => {
      await go('進捗と提出');
      await said('すべての課から届いています。');
      for (const division of SPLIT.into) await main().getByRole('checkbox', { name: `${division}を選ぶ` }).waitFor();
      await shoot('second-status');
      const report = page.waitForEvent('download');
      await hand.press(main().getByRole('link', { name: '報告書をダウンロード' }));
      const bytes = new Uint8Array(await readFile(await (await report).path()));
      const cells = answersOf(SECOND_SEASON, divisionsOf(SECOND_SEASON));
      const texts = Object.fromEntries(Object.entries(cells).map(([address, raw]) => [address, String(raw)]));
      assert.deepEqual(await answersIn(bytes, SECOND_SEASON), texts);
      steps += tell('the report');
      process.stdout.write(`      the second year: ${steps} steps\n`);
      assert.ok(steps <= 15, `${steps} steps`);
    });
  });
});
