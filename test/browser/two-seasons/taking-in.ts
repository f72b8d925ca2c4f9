/**
 * The first season, until every answer is in: the form, the year, handing out, seventeen files at once, what they ask and
 * where they disagree.
 */
import assert from 'node:assert/strict';
import { withUnknownColumn } from '../../support/unknown-column.js';
import { otherWorkbook, type HandedFile } from '../setup-files.js';
import { answersOf, written } from './answers.js';
import { asFile, blankOf, dayFromNow, handedOutIn, rowIn, type Office } from './office.js';
import { ANSWERING, CONFLICTING, FORM, LATE, MANGLED, NEWER, PLAN } from './people.js';
import { divisionsOf, FIRST_SEASON } from './shiomino.js';

/** @param office as soon as it is open */
export function takingIn(office: () => Office): void {
  it('begins with a form drafted from the blank workbook, corrected and registered', async () => {
    const desk = office();
    const { page, hand } = desk;
    await desk.coordinator.open();
    await hand.press(page.getByRole('link', { name: '年度を始める' }));
    await page.getByRole('heading', { level: 1, name: '年度の準備' }).waitFor();
    await hand.drop(page, await blankOf(FIRST_SEASON));
    const panel = page.getByRole('region', { name: 'このブックの様式の案' });
    const column = (header: string) => {
      const named = page.getByRole('rowheader', { name: new RegExp(`^${header} あゆみ表 `) });
      return panel.getByRole('row').filter({ has: named });
    };
    await column('手ごたえ').getByText('選択肢（4）').waitFor();
    await hand.choose(column('ものさし › ことしの値').getByLabel(/の種類$/), '数値');
    await hand.press(column('取り組んだこと').getByLabel(/は必ず書く$/));
    await hand.type(panel.getByLabel('様式の名称'), FORM);
    await desk.pictureOf('own-form', panel.getByRole('table', { name: /の列。/ }), 620);
    await hand.press(desk.button('この様式を登録して、年度を始める', panel));
    await desk.said(`様式「${FORM}」を登録しました。`);
    await hand.type(page.getByLabel('計画の名称'), PLAN);
    await hand.type(page.getByLabel('提出期限'), dayFromNow(30));
    const form = page.getByRole('form', { name: '年度を始める' });
    await form.getByRole('region', { name: 'このブックから読み取れたもの' }).waitFor();
    await desk.pictureOf('begin', form, 1000);
    await hand.press(desk.button('この内容で始める'));
    await page.getByRole('heading', { level: 1, name: '進捗と提出' }).waitFor();
    for (const division of divisionsOf(FIRST_SEASON)) await page.getByRole('rowheader', { name: division }).waitFor();
    desk.tell('from an empty city to a year');
  });

  it('hands out a workbook to each division, in one zip', async () => {
    const desk = office();
    await desk.go('配布と連絡');
    const zip = await desk.download(desk.button('16課分をまとめてダウンロード（ZIP）'));
    const divisions = divisionsOf(FIRST_SEASON);
    for (const [division, bytes] of await handedOutIn(zip, divisions)) desk.handedOut.set(division, bytes);
    assert.deepEqual([...desk.handedOut.keys()], divisions);
    await desk.said('16課分のブックをダウンロードしました。');
    await desk.picture('handing-out', 820);
    desk.tell('handing out');
  });

  it('takes seventeen files in at once, and says which of them need a person', async () => {
    const desk = office();
    const files = await seventeenFiles(desk);
    await desk.go('ブックの取り込み');
    const started = Date.now();
    await desk.give(...files);
    const confirm = desk.button('16件を取り込む').and(desk.main().locator(':not([aria-disabled=true])'));
    await confirm.waitFor();
    await desk.said(`「${NEWER}.xlsx」を直したものとみて、違う1セルを、こちらの回答に置き換えます。`);
    await desk.said(`「${CONFLICTING}.xlsx」と、1セルで回答が違います。`);
    const batch = desk.main().getByRole('region', { name: '取り込む前の確認' }).first();
    await desk.pictureOf('batch', batch, 620, 'bottom');
    await desk.hand.press(confirm);
    await desk.main().getByText('17件のうち15件を取り込みました。').waitFor();
    await desk.said('3件は確認が必要です。');
    process.stdout.write(`      seventeen files in ${Date.now() - started} ms\n`);
    desk.tell('seventeen files');
  });

  it('asks what nobody can tell, and takes the workbook in with the answer', async () => {
    const desk = office();
    const form = desk.main().getByRole('form', { name: `${MANGLED}.xlsx：取り込む前の確認` });
    const question = form.getByRole('group', { name: '「今年したこと」の列は？' });
    await desk.pictureOf('told', desk.main().getByRole('article', { name: `${MANGLED}.xlsx` }));
    await desk.hand.choose(question.getByRole('combobox'), '取り組んだこと');
    await desk.hand.press(desk.button('決めて読み直す', form));
    await desk.said('「今年したこと」→「取り組んだこと」');
    desk.tell('a column that is asked of');
  });

  it('decides the conflict', async () => {
    const desk = office();
    await desk.go(/^競合/);
    const card = desk.main().getByRole('article').first();
    await card.getByText('31').waitFor();
    await desk.picture('conflict', 540);
    await desk.hand.press(desk.button('この値にする', card));
    await desk.said('競合はありません');
    desk.expect({ [`G${rowIn(FIRST_SEASON, CONFLICTING)}`]: 31 });
    desk.tell('a conflict');
  });

  it('[S7] lists who sent what, and nothing has to be looked at any more where its conflict was decided', async () => {
    const desk = office();
    await desk.go(/^届いたファイル/);
    const entry = desk.main().getByRole('article', { name: `${NEWER}（直したもの）.xlsx`, exact: true });
    await entry.getByText(`先に届いた「${NEWER}.xlsx」`).waitFor();
    await desk.picture('arrivals', 860);
    const decided = desk.main().getByRole('article', { name: `${CONFLICTING}（もう一人）.xlsx`, exact: true });
    await decided.getByText(/^競合1件を解消：/).waitFor();
    await decided.getByText('残っている競合はありません').waitFor();
    assert.equal(await desk.button(`${CONFLICTING}（もう一人）.xlsxを確認した`).count(), 0);
    desk.tell('what came in');
  });
}

/** As they lie in a coordinator's folder. */
async function seventeenFiles(desk: Office): Promise<readonly HandedFile[]> {
  const special = [CONFLICTING, MANGLED, NEWER, LATE, ANSWERING];
  const plain = divisionsOf(FIRST_SEASON).filter((division) => !special.includes(division));
  const files: HandedFile[] = [];
  for (const division of [...plain, NEWER, CONFLICTING]) files.push(await desk.copyOf(division));
  const corrected = { [`H${rowIn(FIRST_SEASON, NEWER)}`]: '木のおもちゃを、三つの園に貸し出した。' };
  desk.expect(corrected);
  files.push(asFile(`${NEWER}（直したもの）.xlsx`, await written(desk.sentBy(NEWER), corrected)));
  const figure = { [`G${rowIn(FIRST_SEASON, CONFLICTING)}`]: 31 };
  files.push(asFile(`${CONFLICTING}（もう一人）.xlsx`, await written(desk.handedTo(CONFLICTING), figure)));
  const answers = answersOf(FIRST_SEASON, [MANGLED]);
  desk.expect(answers);
  const memo = { header: '取り組んだこと', renamed: '今年したこと', memo: '課内の確認', note: '済み' };
  const mangled = await withUnknownColumn(await written(desk.handedTo(MANGLED), answers), memo);
  files.push(asFile(`${MANGLED}.xlsx`, mangled), { ...(await otherWorkbook()), name: '隣の市の表.xlsx' });
  assert.equal(files.length, 17);
  return files;
}
