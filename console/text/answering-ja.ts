/**
 * The Japanese texts of answering in the browser.
 */
import { countJa as count } from '../../view/language/counting.js';

export const answeringJa = {
  lead: '自分の課の行に、この画面で回答します。入力した欄を離れると、その場で保存されます。',
  leadFor: (department: string) => `${department}の行に回答します。入力した欄を離れると、その場で保存されます。`,
  department: '課',
  noRows: 'この年度の表に、この課の行はありません',
  noRowsHint: '担当する行がほかにあるはずのときは、取りまとめ担当に確かめてください。',
  notYours: 'この年度に、あなたの課の行はありません',
  notYoursHint: '上の一覧から別の年度を選ぶか、担当課が違うときは管理者に直すよう頼んでください。',
  notForYou: '回答するのは、担当課と取りまとめ担当です',
  notForYouHint: '届いた回答は、取りまとめ表で読めます。',
  toTable: '取りまとめ表を開く',

  rows: '行の一覧',
  showRows: (n: number, all: number) => `行の一覧（${count(all)}件中${count(n)}件目）`,
  hideRows: '行の一覧を閉じる',
  states: {
    returned: '差戻し',
    wrong: '誤りあり',
    conflicting: '競合あり',
    empty: '未回答あり',
    answered: '回答済み',
  },
  rowOf: (n: number, all: number) => `${count(n)}／${count(all)}`,
  previousRow: '前の行',
  nextRow: '次の行',
  keys: 'Tabで次の欄へ、Ctrl＋Enterで次の行へ、Ctrl＋Shift＋Enterで前の行へ移ります。',

  given: '様式の記載',
  lastYear: (year: string) => `${year}の回答`,
  lastYearBlank: '（回答なし）',
  lastYearNone: (year: string) => `${year}に、この行にあたる事業はありません。`,
  firstYear: '前年度の評価作業が登録されていないため、前年度の回答は表示されません。',
  renamed: (year: string, names: string) => `${year}は「${names}」でした。`,
  copy: '写す',
  copyOf: (field: string) => `${field}に前年度の回答を写す`,
  blank: '空欄',

  saving: '保存しています…',
  typing: '入力中（欄を離れると保存されます）',
  saved: (at: string) => `保存しました ${at}`,
  undone: (at: string) => `元に戻しました ${at}`,
  undo: '元に戻す',
  undoOf: (field: string) => `${field}を元に戻す`,
  kept: 'サーバーにつながりません。入力した内容はこの端末に残してあり、つながりしだい保存します。',
  keptMany: (n: number) =>
    `サーバーにつながらないため、${count(n)}件の回答をこの端末に残してあります。つながりしだい保存します。`,
  tryNow: '今すぐ試す',
  refused: (why: string) => `保存できません。${why}`,
  giveUp: '入力をやめて、今の値に戻す',
  conflicting: '別の値が届いて競合しています。どちらにするか決めると、書き換えられます。',
  conflicted: (text: string) =>
    `ほかの人が先に書き換えていました。入力した「${text}」は「競合」に残してあります。どちらにするか決めてください。`,
  toConflicts: '競合を開く',
  byOthers: (before: string) => `ほかの人が書き換えました。前は「${before}」でした。`,
  byOthersMeanwhile: (text: string) =>
    `入力している間に、ほかの人が「${text}」に書き換えました。このまま保存すると、競合になります。`,

  returned: '差戻しの理由',
  returnedRow: 'この行について',
  returnedWhole: '全体について',
  returnedCount: (n: number) => `取りまとめ課から差し戻されました。直すところが${count(n)}か所あります。`,
  returnedNote: '取りまとめ課から差し戻されました。',
  nextReturned: '次の差戻しへ',
  mended: '直しました',
  locked: {
    submitted: '提出済みのため、書き換えられません。直したいときは、取りまとめ課に連絡してください。',
    accepted: '受理されたため、書き換えられません。直したいときは、取りまとめ課に連絡してください。',
    closed: 'この年度の評価作業は締め切られているため、書き換えられません。',
  },

  finish: '提出する前に',
  openCells: (n: number) => `足りない欄・誤りのある欄が${count(n)}か所あります`,
  noneOpen: (rows: number) => `${count(rows)}件の行は、すべてそろっています。提出できます。`,
  toCell: (row: string, field: string) => `${row}の${field}へ`,
  others: 'ほかに直すところ',
  unsent: (n: number) => `保存できていない回答が${count(n)}件あります。保存されてから提出してください。`,
};

export type AnsweringMessages = typeof answeringJa;
