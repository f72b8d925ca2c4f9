/**
 * The Japanese texts about submitting, returning and accepting.
 */
import { countJa as count } from '../../view/language/counting.js';

export const workflowJa = {
  toSend: 'ブックの取り込みへ',
  noDepartmentsHint: '計画の様式に、担当課の欄がまだないためです。取りまとめ担当に確かめてください。',
  notYours: 'この年度に、あなたの課の欄はありません',
  notYoursHint: '担当課が違うときは、管理者に役割を直すよう頼んでください。',

  open: {
    blank: (n: number) => `足りないセル ${count(n)}件`,
    wrong: (n: number) => `誤り ${count(n)}件`,
    conflicts: (n: number) => `競合 ${count(n)}件`,
    none: '足りないセル・誤り・競合なし',
    noRows: 'この年度の表に、この課の行はありません。',
    missing: '提出までにそろえるところ',
    missingReviewer: '足りないところ・誤り',
    loading: 'この課の行を読み込んでいます…',
    seeRows: 'この課の行を取りまとめ表で見る',
    seeConflicting: '競合を見る',
  },
  place: (sheet: string, address: string) => `${sheet} ${address}`,
  toRow: (row: string) => `${row}を取りまとめ表で見る`,
  gone: 'この行は、もう表にありません',
  wholeRow: '行全体',
  returnedBy: (actor: string, at: string) => `${actor}（${at}）`,
  pick: 'セルに理由を付ける',
  pickRow: '行を探す（事業名や回答の文字）',
  pickedRows: '見つかった行',
  pickField: (row: string) => `${row}のどのセルですか`,
  noRowFound: '当てはまる行はありません。',
  rowsFound: (n: number) => `${count(n)}件の行`,
  pickDone: '選ぶのをやめる',
  otherRow: '別の行を選ぶ',
  pinIssue: '理由に加える',
  pinIssueAt: (place: string) => `${place}の指摘を理由に加える`,
  failed: {
    submit: (department: string) => `${department}の回答を提出できませんでした`,
    return: (department: string) => `${department}に差し戻せませんでした`,
    accept: (department: string) => `${department}の回答を受理できませんでした`,
    reopen: (department: string) => `${department}を、入力できる状態に戻せませんでした`,
  },
  kept: '書いた連絡と理由は残っています。',
  unsure: 'サーバーに届いたかどうか分かりません。もう一度試しても、二重になることはありません。',
  unsent: '送っていない連絡と理由',
  unsentHint: '書いている間に状態が変わったため、送られていません。要らなければ消してください。',
  discard: '消す',

  history: '提出と差戻しの経過',
  historyEmpty: 'まだ何も行われていません。',
  did: {
    edit: '入力を始めました',
    submit: '提出しました',
    return: '差し戻しました',
    accept: '受理しました',
    reopen: '入力できる状態に戻しました',
    undo: '取込みの取消しにより、状態が戻りました',
  },
  somebody: '（名前なし）',
};

export type WorkflowMessages = typeof workflowJa;
