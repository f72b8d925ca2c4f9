/**
 * The Japanese words of a department's way through a cycle: submitting, returning, accepting, and by when.
 */
import { countJa as count } from '../language/counting.js';

const staff = {
  editing: '回答がそろったら提出してください。提出すると、差戻しまでは書き換えられません。',
  submitted: '提出しました。取りまとめ課が確認しています。直したいときは、取りまとめ課に連絡してください。',
  accepted: '取りまとめ課が受理しました。直したいときは、取りまとめ課に連絡してください。',
};

export const workflowWordsJa = {
  states: {
    'not-started': '未着手',
    editing: '入力中',
    submitted: '提出済み',
    returned: '差戻し',
    accepted: '受理済み',
  },
  steps: { submit: '提出する', return: '差し戻す', accept: '受理する', reopen: '入力できる状態に戻す' },
  submitFor: '担当課に代わって提出する',
  /** What to do now: for reviewers, and for staff by the way on which their answers come in. */
  hints: {
    reviewer: {
      'not-started': 'まだ入力がありません。',
      editing: '担当課が入力しています。',
      submitted: '内容を確かめ、受理するか、理由を付けて差し戻してください。',
      returned: '差し戻しました。担当課の再提出を待っています。',
      accepted: '受理しました。直すときは、入力できる状態に戻してください。',
    },
    bySync: {
      ...staff,
      'not-started': '入力して同期すると「入力中」になります。回答がそろったら提出してください。',
      returned: '取りまとめ課から差し戻されました。理由のセルを直して同期し、もう一度提出してください。',
    },
    byWorkbook: {
      ...staff,
      'not-started': '記入したブックを取り込むと「入力中」になります。回答がそろったら提出してください。',
      returned: '取りまとめ課から差し戻されました。理由のセルを直したブックを取り込み、もう一度提出してください。',
    },
  },
  closed: 'この年度の評価作業は締め切られています。提出や受理はできません。',
  reload: '最新の状態にする',

  deadline: '提出期限',
  noDeadline: '決めていません',
  left: (days: number) =>
    days > 0 ? `あと${count(days)}日` : days === 0 ? '今日まで' : `${count(-days)}日過ぎています`,

  late: (days: number) => `期限の${count(days)}日後`,

  complete: (rows: number) => `この課の${count(rows)}件の行は、すべてそろっています。`,
  returned: '差戻しの理由',
  whole: '回答全体',
  note: { submit: '取りまとめ課への連絡（任意）', review: '担当課への連絡（任意）' },
  returnHint: '差し戻すには、連絡か、セルの理由を書いてください。',
  reasons: 'セルに付ける理由',
  reasonAt: (place: string) => `${place}の理由`,
  dropReason: (place: string) => `${place}の理由を取り消す`,

  ask: {
    submit: (n: number) => `残っていることが${count(n)}件あります。このまま提出しますか。`,
    accept: (n: number) => `残っていることが${count(n)}件あります。このまま受理しますか。`,
    reopen: () => '受理や提出を取り消し、担当課が書き換えられる状態に戻します。よろしいですか。',
  },
  anyway: { submit: 'このまま提出する', accept: 'このまま受理する', reopen: '入力できる状態に戻す' },
  cancel: 'やめる',
  done: {
    submit: (department: string) => `${department}の回答を提出しました。`,
    return: (department: string) => `${department}に差し戻しました。`,
    accept: (department: string) => `${department}の回答を受理しました。`,
    reopen: (department: string) => `${department}を、入力できる状態に戻しました。`,
  },
};

export type WorkflowWords = typeof workflowWordsJa;
