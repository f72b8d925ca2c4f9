/**
 * The Japanese texts of the status page: how far every department is, and steps for many of them at once.
 */
import { countJa as count } from '../../view/language/counting.js';

export const statusJa = {
  leads: {
    staff: '自分の課の回答をそろえて、取りまとめ課に提出します',
    reviewer: 'どの課が回答し、どの課が提出したか。受理と差戻しも、ここで行います',
    reader: 'どの課が回答し、どの課が提出し、受理されたか',
  },
  arrived: '届いた課',
  answered: '回答済みの行',
  lacking: '足りないセル・誤り',
  conflicts: '競合',
  accepted: '受理済みの課',
  of: (part: number, whole: number) => ({ part: count(part), whole: `／${count(whole)}` }),
  waiting: (n: number) => `まだ届いていない課（${count(n)}）`,
  allArrived: 'すべての課から届いています。',
  caption: '課ごとの進捗と提出。課の名前を押すと、その課の中身が開きます。見出しを押すと並べ替えられます。',
  columns: {
    department: '課',
    answers: '回答',
    state: '提出',
    blank: '足りない',
    wrong: '誤り',
    conflicts: '競合',
    findings: '点検',
    reviewed: '確認',
    lastFile: '最後に届いたブック',
  },
  none: 'まだ届いていません',
  missing: '未着',
  filledOf: (filled: number, entries: number) => `${count(entries)}件のうち${count(filled)}件に回答`,
  left: (n: number) => `残り${count(n)}件`,
  seeRows: (name: string) => `${name}の行を表で見る`,
  seeBlank: (name: string, n: number) => `${name}の足りないセル${count(n)}件を表で見る`,
  seeWrong: (name: string, n: number) => `${name}の誤り${count(n)}件を開く`,
  seeConflicts: (name: string, n: number) => `${name}の競合${count(n)}件を見る`,
  filter: '課を絞り込む',
  all: 'すべて',
  nobody: 'この条件に当てはまる課はありません。',
  other: '課の一覧にない名前',
  otherHint: '様式にはありますが、担当課の一覧にはない名前です。提出はできません。',
  empty: 'この様式には、課ごとに数える欄がありません。',

  bulk: {
    choose: (department: string) => `${department}を選ぶ`,
    chooseAll: (n: number) => `操作できる課をすべて選ぶ（${count(n)}課）`,
    hint: '課を選ぶと、まとめて提出・受理・差戻しができます。',
    bar: '選んだ課をまとめて操作する',
    steps: {
      submit: (n: number) => `提出する（${count(n)}課）`,
      accept: (n: number) => `受理する（${count(n)}課）`,
      return: (n: number) => `差し戻す（${count(n)}課）`,
    },
    titles: {
      submit: (n: number) => `${count(n)}課の回答を提出します`,
      accept: (n: number) => `${count(n)}課の回答を受理します`,
      return: (n: number) => `${count(n)}課に差し戻します`,
    },
    meaning: {
      submit: '担当課に代わって提出します。提出すると、差戻しまでは書き換えられません。',
      accept: '受理すると、再開するまで書き換えられません。',
      return: '連絡は、選んだすべての課に同じ文で届きます。',
    },
    confirm: {
      submit: (n: number) => `${count(n)}課を提出する`,
      accept: (n: number) => `${count(n)}課を受理する`,
      return: (n: number) => `${count(n)}課に差し戻す`,
    },
    note: '担当課への連絡',
    needsNote: '差し戻す理由を書いてください。',
    leftOut: (n: number) => `選んだうち${count(n)}課は、今この操作ができません`,
    details: '中身を見る',
    working: (done: number, all: number) => `送っています（${count(done)}／${count(all)}）`,
    done: {
      submit: (n: number) => `${count(n)}課の回答を提出しました。`,
      accept: (n: number) => `${count(n)}課の回答を受理しました。`,
      return: (n: number) => `${count(n)}課に差し戻しました。`,
    },
    failed: {
      submit: (n: number) => `${count(n)}課は提出できませんでした。`,
      accept: (n: number) => `${count(n)}課は受理できませんでした。`,
      return: (n: number) => `${count(n)}課は差し戻せませんでした。`,
    },
  },
  closing: {
    open: (n: number) => `${count(n)}課で、残っていることがあります`,
    none: 'すべての課が受理済みで、残っていることはありません。',
    loading: '残っていることを調べています…',
  },
};

export type StatusMessages = typeof statusJa;
