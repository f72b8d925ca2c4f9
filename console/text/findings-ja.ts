/**
 * The Japanese texts of 点検: what the checks of content found, and answers to it.
 */
import { countJa as count } from '../../view/language/counting.js';

export const findingsJa = {
  title: '点検',
  lead: {
    reviewer:
      '書かれていることの食い違いや、昨年度のままの文を、根拠とともに並べています。正しいものには「問題なし」と答え、直すものは理由を付けて差し戻せます。',
    staff:
      '自分の課の行で、書かれていることの食い違いや、昨年度のままの文を並べています。直すか、正しければ「問題なし」と理由を答えてください。',
  },
  by: '並べ方',
  groups: { check: '点検の項目ごと', department: '課ごと', goal: '目標・見出しごと' },
  nobody: '担当課なし',
  filters: {
    department: '課',
    check: '項目',
    standing: '状態',
    text: '文字で探す',
    all: 'すべて',
    toLookAt: '確かめるもの',
    noted: '参考も含める',
    fine: '問題なしとしたもの',
  },
  shown: (shown: number, all: number) => `${count(all)}件のうち${count(shown)}件を表示`,
  ofGroup: (n: number) => `${count(n)}件`,
  none: '確かめることはありません',
  noneHint: '回答が届くと、書かれていることを自動で点検します。',
  nothing: '条件に合うものはありません。',
  clear: '絞り込みを解除',
  more: (n: number) => `続きの${count(n)}件を表示`,
  moreAll: (n: number) => `残り${count(n)}件をすべて表示`,

  severity: { error: '要修正', warning: '注意', info: '参考' },
  forReader: '取りまとめ担当が確かめます',
  this: '今年度',
  lastYear: '前年度',
  otherRow: (row: string) => `別の行：${row}`,
  suggest: (text: string) => `「${text}」に直す`,
  suggestLabel: (row: string, text: string) => `${row}を「${text}」に直す`,
  suggested: (row: string, label: string) => `${row}の「${label}」を直しました。`,
  undone: (row: string, label: string) => `${row}の「${label}」を元に戻しました。`,
  notWritten: '保存できませんでした。取りまとめ表で、今の内容を確かめてください。',
  undo: '元に戻す',
  toRowOf: (row: string) => `${row}を取りまとめ表で見る`,
  choose: (row: string) => `${row}の指摘を選ぶ`,
  chooseGroup: (n: number) => `${count(n)}件をすべて選ぶ`,
  chosen: (n: number) => `${count(n)}件を選んでいます`,
  unchoose: '選択を解除',

  fine: '問題なし',
  fineOf: (row: string) => `${row}の指摘に「問題なし」と答える`,
  said: (actor: string, at: string) => `問題なし（${actor}、${at}）`,
  saidLastYear: (year: string, actor: string) => `${year}に「問題なし」とされました（${actor}）`,
  takeBack: '問題なしを取り消す',
  takenBack: '問題なしを取り消しました。',
  fineDialog: {
    title: (n: number) => (n === 1 ? '問題なしと答える' : `${count(n)}件に問題なしと答える`),
    meaning: '文が変わるまで、この指摘は出ません。理由は履歴に残り、来年度の同じ指摘にも表示します。',
    reason: '理由（内数のため、指標の定義が変わったため、など）',
    needsReason: '理由を書いてください。',
    confirm: '問題なしと答える',
    cancel: 'やめる',
  },
  fineDone: (n: number) => `${count(n)}件に「問題なし」と答えました。`,
  fineGone: (n: number) => `${count(n)}件は、文が変わっていたため答えていません。`,
  fineForeign: (n: number) => `${count(n)}件は、ほかの課の行のため答えていません。`,

  sendBack: (n: number) => (n === 1 ? '理由を付けて差し戻す' : `${count(n)}件を理由にして差し戻す`),
  sendBackOf: (row: string) => `${row}：理由を付けて差し戻す`,
  returnDialog: {
    title: (n: number) => `${count(n)}課に差し戻す`,
    nobody: '差し戻せる課がありません',
    meaning: '選んだ指摘が、セルごとの差戻しの理由になります。課は直して、もう一度提出します。',
    reasons: (n: number) => `理由${count(n)}件`,
    leftOut:
      '差し戻せるのは提出済みか受理済みの課だけです。次の課には差し戻しません。指摘は、課の画面にも表示されています。',
    ownerless: (n: number) => `担当課のない行の${count(n)}件は、差し戻せません。`,
    note: '添える言葉（書かなくてもかまいません）',
    confirm: (n: number) => `${count(n)}課に差し戻す`,
    cancel: 'やめる',
    list: '差し戻す課',
  },
  returned: (names: string) => `${names}に差し戻しました。`,
  returnFailed: (name: string) => `${name}には差し戻せませんでした`,

  checks: {
    right: (right: number, all: number) =>
      `この市では${count(all)}件のうち${count(right)}件（${Math.round((100 * right) / all)}％）が直されました`,
    unknown: 'この市での当たり具合は、まだ分かりません',
    open: (n: number) => `未対応${count(n)}件`,
    setting: 'この項目の扱い',
    settings: { error: '要修正にする', warning: '注意にする', info: '参考にする', off: '今年度は使わない' },
    usual: (severity: string) => `様式のとおり（${severity}）`,
    names: { error: '要修正', warning: '注意', info: '参考', off: '使わない' },
    changed: (name: string, to: string) => `「${name}」を、今年度は「${to}」にしました。`,
    changedBack: (name: string) => `「${name}」を元に戻しました。`,
    all: (n: number) => `点検の項目と当たり具合（${count(n)}項目）`,
    offCount: (n: number) => `使わない項目 ${count(n)}`,
  },
  history: { title: '点検への答え', fine: '問題なし', takenBack: '問題なしの取消し' },
  seeOf: (name: string, n: number) => `${name}の点検${count(n)}件を見る`,
  total: '点検で確かめること',
  inUpload: (name: string, n: number) => `${name}の行に、点検で確かめることが${count(n)}件あります。`,
  inRows: (n: number) => `この取込みで変わった行に、点検で確かめることが${count(n)}件あります`,
  noneInRows: 'この取込みで変わった行に、点検で確かめることはありません。',
  toFindings: '点検を見る',
};

export type FindingMessages = typeof findingsJa;
