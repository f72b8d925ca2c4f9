/**
 * The first season, from the people of the divisions to the report: answering in the browser, reminding, correcting, taking
 * back, submitting, returning, accepting, closing.
 */
import assert from 'node:assert/strict';
import { PASSWORD } from '../../server/api/client.js';
import { answersIn, answersOf, written } from './answers.js';
import { asFile, dayFromNow, rowIn, type Office } from './office.js';
import { ANSWERING, EDITED, INVITED, LATE, MISTAKEN, PLAN, RETURNED } from './people.js';
import { FIRST_SEASON, rowsOf } from './shiomino.js';

const PHONE = { width: 360, height: 740 };
const RETURNED_TO = '取りまとめ課から差し戻されました。直すところが1か所あります。';

/** @param office as soon as it is open */
export function workingOn(office: () => Office): void {
  let submitting = 0;

  it('invites people of the divisions, who choose a password and are in', async () => {
    const desk = office();
    const { hand } = desk;
    const administrator = await desk.browser.openPageOf(await desk.browser.server.administrator());
    await administrator.open('#/users');
    for (const [name, loginName, division] of INVITED) {
      await hand.press(administrator.page.getByRole('button', { name: '利用者を追加' }).first());
      const form = administrator.page.getByRole('form', { name: '新しい利用者' });
      await hand.type(form.getByLabel('氏名'), name);
      await hand.type(form.getByLabel('利用者名'), loginName);
      await hand.press(form.getByLabel(division));
      await hand.press(form.getByRole('button', { name: '利用者を追加' }));
      const link = administrator.page.getByRole('textbox', { name: `${name}さんに渡すリンク` });
      const person = await desk.browser.openPageOf(desk.browser.server.stranger());
      await person.open(new URL(await link.inputValue()).hash);
      await hand.type(person.page.getByLabel('パスワード'), PASSWORD);
      await hand.press(person.page.getByRole('button', { name: '登録してサインイン' }));
      await person.page.getByRole('heading', { level: 1, name: '回答する' }).waitFor();
      desk.staff.set(division, person);
    }
    await administrator.close();
    desk.tell('three people invited and in');
  });

  it('is answered on a phone by a division that sends no workbook', async () => {
    const desk = office();
    const { hand } = desk;
    const own = desk.pageOf(ANSWERING);
    const answers = answersOf(FIRST_SEASON, [ANSWERING]);
    const answer = (address: string) => String(answers[address]);
    await own.setViewportSize(PHONE);
    for (const { row, name } of rowsOf(FIRST_SEASON).filter(({ division }) => division === ANSWERING)) {
      const form = own.getByRole('region', { name: new RegExp(name) });
      const field = (label: string) => form.getByRole('textbox', { name: label, exact: true });
      await hand.type(field('ことしの値'), answer(`G${row}`));
      await hand.type(field('取り組んだこと'), answer(`H${row}`));
      await hand.press(form.getByRole('radio', { name: answer(`I${row}`), exact: true }));
      await hand.type(field('つぎの一手'), answer(`J${row}`));
      await hand.key(field('つぎの一手'), 'Control+Enter');
    }
    desk.expect(answers);
    await hand.press(own.getByRole('button', { name: '提出する', exact: true }));
    await own.getByText(`${ANSWERING}の回答を提出しました。`).first().waitFor();
    desk.tell('two rows answered and submitted on a phone');
  });

  it('reminds the division that is late, and takes its workbook after the deadline', async () => {
    const desk = office();
    const { hand } = desk;
    await desk.go('準備');
    await hand.press(desk.button(/の設定を変える$/));
    await desk.said('すでに届いたものがあるため、様式の差替えと年度の削除はできません。');
    await hand.type(desk.main().getByRole('textbox', { name: '提出期限' }), dayFromNow(-10));
    await hand.press(desk.button('期限を決める'));
    await desk.said(/の提出期限を.*にしました。/);
    await hand.press(desk.main().getByRole('link', { name: `${PLAN} 令和7年度（2025年度）を開く` }));
    await desk.said('まだ届いていない課（1）');
    await desk.picture('status', 900);
    await desk.go('配布と連絡');
    await hand.press(desk.main().getByRole('tab', { name: '督促' }));
    const entry = desk.main().getByRole('region', { name: LATE, exact: true });
    await hand.press(desk.button(LATE, entry));
    await entry.getByText(/足りない欄 2件/).waitFor();
    await hand.press(desk.button('本文をコピー', entry));
    await entry.getByText(/最終の督促.*文面をコピー/).waitFor();
    await desk.pictureOf('remind', entry);
    desk.tell('a reminder, after a deadline that was changed');
    await desk.go('ブックの取り込み');
    await desk.give(await desk.copyOf(LATE));
    const card = desk.main().getByRole('article', { name: `${LATE}.xlsx` });
    await card.getByText('取り込みました', { exact: true }).waitFor();
    await desk.go('進捗と提出');
    await desk.said('すべての課から届いています。');
  });

  it('is corrected in place by the coordinator', async () => {
    const desk = office();
    const { page, hand } = desk;
    hand.counted();
    await desk.go('取りまとめ表');
    const row = rowsOf(FIRST_SEASON).find(({ division }) => division === EDITED)!;
    await hand.press(desk.button(new RegExp(`${row.name}.*のことしの値を直す`)));
    const dialog = page.getByRole('dialog');
    await hand.type(dialog.getByRole('textbox', { name: '回答' }), '348');
    await hand.press(desk.button('保存', dialog));
    await desk.said('ことしの値を保存しました。');
    desk.expect({ [`G${row.row}`]: 348 });
    desk.tell('a cell corrected in place');
  });

  it('takes back an upload that was a mistake, and nothing else', async () => {
    const desk = office();
    const row = rowIn(FIRST_SEASON, MISTAKEN);
    const practice = await written(desk.sentBy(MISTAKEN), { [`G${row}`]: 1, [`H${row}`]: '練習で書いた文' });
    await desk.go('ブックの取り込み');
    await desk.give(asFile('練習.xlsx', practice));
    const card = desk.main().getByRole('article', { name: '練習.xlsx' });
    await card.getByText('取り込みました', { exact: true }).waitFor();
    desk.hand.counted();
    await desk.go(/^届いたファイル/);
    await desk.hand.press(desk.button('練習.xlsxの取込みを取り消す'));
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('元に戻るセル（2）').waitFor();
    await desk.pictureOf('undo', dialog);
    await desk.hand.press(desk.button('取り消す', dialog));
    await desk.said('「練習.xlsx」の取込みを取り消し、2セルを元に戻しました。');
    desk.tell('an upload taken back');
  });

  it('submits sixteen divisions', async () => {
    const desk = office();
    const { page, hand } = desk;
    await desk.go('進捗と提出');
    hand.counted();
    await hand.press(desk.main().getByRole('checkbox', { name: /^操作できる課をすべて選ぶ/ }));
    await hand.press(desk.button('提出する（15課）'));
    await hand.press(desk.button('15課を提出する', page.getByRole('alertdialog')));
    await desk.said('15課の回答を提出しました。');
    submitting += desk.tell('fifteen divisions submitted, after one that did it itself');
  });

  it('returns two divisions with the reason', async () => {
    const desk = office();
    const { page, hand } = desk;
    for (const division of [RETURNED.byForm, RETURNED.byWorkbook]) {
      const header = desk.main().getByRole('rowheader', { name: division });
      await hand.press(header.getByRole('button', { name: division, exact: true }));
      const panel = desk.main().getByRole('region', { name: division, exact: true });
      await hand.press(desk.button('セルに理由を付ける', panel));
      await hand.press(panel.getByRole('list', { name: '見つかった行' }).getByRole('button').first());
      await hand.press(desk.button(/^取り組んだこと/, panel).first());
      await page.keyboard.type('何回だったかも書いてください。');
      if (division === RETURNED.byForm) await desk.pictureOf('return', panel);
      await hand.press(desk.button('差し戻す', panel));
      await desk.said(`${division}に差し戻しました。`);
    }
    desk.tell('two divisions returned');
  });

  it('is corrected in the browser by one of them, in no more than three steps', async () => {
    const desk = office();
    const own = desk.pageOf(RETURNED.byForm);
    await own.setViewportSize(PHONE);
    await own.getByText(RETURNED_TO).waitFor();
    // The deadline was changed while the page was open.
    await own.getByText(/日過ぎています/).waitFor();
    await desk.picture('answer-phone', 1420, own);
    desk.hand.counted();
    const text = 'となりの縁側を、14地区で延べ96回開いた。';
    await desk.hand.type(own.getByRole('textbox', { name: '取り組んだこと', exact: true }), text);
    await desk.hand.press(own.getByRole('button', { name: '提出する', exact: true }));
    await own.getByText(`${RETURNED.byForm}の回答を提出しました。`).first().waitFor();
    desk.expect({ [`H${rowIn(FIRST_SEASON, RETURNED.byForm)}`]: text });
    assert.ok(desk.tell('a correction in the browser') <= 3);
  });

  it('is corrected by a workbook by the other, in no more than three steps', async () => {
    const desk = office();
    const division = RETURNED.byWorkbook;
    const own = desk.pageOf(division);
    const corrected = { [`H${rowIn(FIRST_SEASON, division)}`]: '浜の清掃の日を、年に12回開いた。' };
    const file = asFile(`${division}（差戻し分）.xlsx`, await written(desk.sentBy(division), corrected));
    await own.getByText(RETURNED_TO).waitFor();
    desk.hand.counted();
    await desk.hand.drop(own, file);
    await own.getByRole('article').getByText('取り込みました', { exact: true }).waitFor();
    await desk.hand.press(own.getByRole('link', { name: /^回答する/ }));
    // Nobody submits what they do not see.
    for (const text of Object.values(corrected)) await own.getByText(text).first().waitFor();
    await desk.hand.press(own.getByRole('button', { name: '提出する', exact: true }));
    await own.getByText(`${division}の回答を提出しました。`).first().waitFor();
    desk.expect(corrected);
    assert.ok(desk.tell('a correction by workbook') <= 3);
  });

  it('accepts all sixteen: with submitting in no more than six steps', async () => {
    const desk = office();
    await desk.go('進捗と提出');
    await desk.button('提出済み 16').waitFor();
    desk.hand.counted();
    await desk.hand.press(desk.main().getByRole('checkbox', { name: /^操作できる課をすべて選ぶ/ }));
    await desk.hand.press(desk.button('受理する（16課）'));
    await desk.hand.press(desk.button('16課を受理する', desk.page.getByRole('alertdialog')));
    await desk.said('16課の回答を受理しました。');
    submitting += desk.tell('sixteen divisions accepted');
    assert.ok(submitting <= 6, `${submitting} steps`);
  });

  it('gives a report in which every cell is right, and is closed', async () => {
    const desk = office();
    const report = await desk.download(desk.main().getByRole('link', { name: '報告書をダウンロード' }));
    assert.deepEqual(await answersIn(report, FIRST_SEASON), desk.expected);
    await desk.go('準備');
    await desk.hand.press(desk.button(/の設定を変える$/));
    await desk.hand.press(desk.button('評価作業を終了する…'));
    const dialog = desk.page.getByRole('alertdialog');
    await dialog.getByText('すべての課が受理済みで、残っていることはありません。').waitFor();
    await desk.hand.press(desk.button('終了する', dialog));
    await desk.said(/の評価作業を終了しました。/);
    desk.tell('the report and the end');
  });
}
