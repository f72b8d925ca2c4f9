/**
 * Every Japanese text of the console. Its keys are the keys of every language (`Messages`).
 */
import { countJa as count } from '../../view/language/counting.js';
import { accountsJa } from './accounts-ja.js';
import { arrivalsJa } from './arrivals-ja.js';
import { answeringJa } from './answering-ja.js';
import { auditJa } from './audit-ja.js';
import { reportJa } from './report-ja.js';
import { handingOutJa } from './handing-out-ja.js';
import { toldJa } from './told-ja.js';
import { workflowJa } from './workflow-ja.js';
import { departmentYearsJa } from './department-years-ja.js';
import { decisionsJa } from './decisions-ja.js';
import { ownFormJa } from './own-form-ja.js';
import { editingJa } from './editing-ja.js';
import { secondFactorJa } from './second-factor-ja.js';
import { reviewsJa } from './reviews-ja.js';
import { findingsJa } from './findings-ja.js';
import { firstStepsJa } from './first-steps-ja.js';
import { reasonsJa } from './reasons-ja.js';
import { setupJa } from './setup-ja.js';
import { statusJa } from './status-ja.js';
import { publicationJa } from './publication-ja.js';
import { programmesJa } from './programmes-ja.js';
import { municipalityJa } from './municipality-ja.js';
import { userListJa } from './user-list-ja.js';
import { yearJa } from './year-ja.js';

export const ja = {
  product: '取りまとめ',
  tagline: '各課の評価調書を、ひとつの報告書に',
  skip: '本文へ移る',
  language: '表示言語',
  fiscalYear: '年度',
  views: {
    progress: '進捗と提出',
    answer: '回答する',
    table: '取りまとめ表',
    check: '点検',
    conflicts: '競合',
    send: 'ブックの取り込み',
    arrivals: '届いたファイル',
    programmes: '事業のつながり',
    publication: '公表・集計',
    'handing-out': '配布と連絡',
  },
  viewsLabel: '画面の切替え',
  loading: '読み込んでいます…',
  blank: '空欄',
  retry: 'もう一度試す',
  close: '閉じる',

  accounts: accountsJa,
  userList: userListJa,
  municipality: municipalityJa,
  answering: answeringJa,
  audit: auditJa,
  report: reportJa,
  secondFactor: secondFactorJa,
  workflow: workflowJa,
  decisions: decisionsJa,
  editing: editingJa,
  firstSteps: firstStepsJa,
  reasons: reasonsJa,
  setup: setupJa,
  status: statusJa,
  findings: findingsJa,
  reviews: reviewsJa,
  arrivals: arrivalsJa,
  year: yearJa,
  programmes: programmesJa,
  publication: publicationJa,
  ownForm: ownFormJa,
  departmentYears: departmentYearsJa,
  told: toldJa,
  handingOut: handingOutJa,

  failure: {
    unreachable: 'サーバーにつながりません',
    unreachableHint: 'ネットワークの接続を確かめてください。サーバーが止まっているときは、管理者に知らせてください。',
    stale: '表示は、最後につながったときのものです。',
    unexpected: 'サーバーの返事を読み取れません',
    unexpectedHint: 'ページを読み込み直してください。続くときは、管理者に知らせてください。',
    notShown: 'この画面を表示できません',
    notShownHint:
      'サーバーが更新されたか、ネットワークが切れています。接続を確かめて、ページを読み込み直してください。',
    loadAgain: 'ページを読み込み直す',
    unreadable: 'ファイルを開けません',
    problem: 'できませんでした',
    requestId: (id: string) => `問い合わせ番号：${id}`,
  },
  noCycles: {
    title: '年度の評価作業がまだありません',
    hint: '取りまとめ担当が年度を始めると、ここに表示されます。見本の市で試すには、サーバーを「npm start」で起動します。',
    hintForCoordinator: '各課に配る様式（空のExcelブック）を用意して、年度を始めてください。',
  },
  lostCycle: { title: 'この年度の評価作業は見つかりません', hint: '上の一覧から年度を選び直してください。' },

  downloads: {
    report: '報告書をダウンロード',
    blank: '配布用の様式',
    preparing: '作成しています…',
    reportHint: '届いた回答を市の様式に書き込んだExcelブックです。',
  },

  table: {
    lead: '届いた回答を、ひとつの表で読む',
    block: '表',
    department: '課',
    sheet: 'シート',
    all: 'すべて',
    show: '表示',
    showAll: 'すべての行',
    showBlank: '空欄のある行',
    showConflicting: '競合のある行',
    showChanged: '前回の確認から変わった行',
    showUnseen: 'まだ確認していない行',
    withPlan: (names: string) => `計画の内容（${names}）も表示`,
    search: '文字で探す',
    shown: (shown: number, all: number) => `${count(all)}件のうち${count(shown)}件を表示`,
    clear: '絞り込みを解除',
    nothing: '条件に合う行はありません。',
    empty: 'この表には、まだ行がありません。',
    region: (label: string) => `${label}（表の中を動かせます）`,
    unanswered: '未回答',
    draft: '提出前',
    drafts: 'まだ提出していない課の回答は表示していません。課が提出すると表示されます。',
    conflicting: '競合',
    stands: '採用中',
    other: '別の値',
    page: (page: number, pages: number) => `${count(page)}／${count(pages)}ページ`,
    previous: '前へ',
    next: '次へ',
    pages: 'ページの切替え',
  },

  conflicts: {
    lead: '同じセルに、違う値が届いています',
    hint: '報告書には「採用中」の値が入り、そのセルに印が付きます。どちらが正しいか、担当課に確かめてください。',
    ofDepartment: (name: string) => `${name}の競合だけを表示しています。`,
    showAll: 'すべての競合を表示',
    none: '競合はありません',
    noneHint: '同じセルに違う値が届くと、ここに両方が並びます。',
    base: '元の値',
    from: (source: string) => `出どころ：${source}`,
    unknownSource: '出どころ不明',
  },

  send: {
    lead: 'メールなどで届いたブックを取り込む',
    drop: 'ブックをここにドロップ',
    dropNow: '指を離すと取り込みます',
    choose: 'ブックを選ぶ',
    hint: 'Excelブック（.xlsx）を、いくつでもまとめて取り込めます。書き込む先は様式から自動で見分けます。',
    queue: '取り込みの結果',
    clear: '済んだものを一覧から消す',
    waiting: '順番を待っています',
    sending: (percent: number) => `送っています（${percent}%）`,
    working: '内容を調べています…',
    saved: '取り込みました',
    savedWith: '取り込みました（確認が必要です）',
    partly: '一部だけ取り込みました。取り込まなかった回答があります',
    noneTaken: '回答は取り込まれていません',
    wholeRow: '行全体',
    nothingNew: '新しい回答はありませんでした',
    refused: '取り込めませんでした',
    again: 'もう一度送る',
    remove: '一覧から消す',
    department: (name: string) => `課：${name}`,
    departmentUnknown: '課：ブックに書かれていません',
    numbers: {
      saved: '書き込んだセル',
      unchanged: '同じだったセル',
      conflicts: '競合したセル',
      refused: '取り込まなかった回答',
      issues: '指摘',
    },
    savedCells: (n: number) => `書き込んだセル（${count(n)}）`,
    refusedCells: (n: number) => `取り込まなかった回答（${count(n)}）`,
    announceRefused: (n: number) => `取り込まなかった回答が${count(n)}件あります。`,
    conflictCells: (n: number) => `競合したセル（${count(n)}）`,
    issues: (n: number) => `指摘（${count(n)}）`,
    evidence: (texts: string) => `ブックでの記載：${texts}`,
    announceSaved: (name: string, saved: number, conflicts: number, issues: number) =>
      `${name}を取り込みました。書き込んだセル${count(saved)}、競合${count(conflicts)}、指摘${count(issues)}。`,
    announceFailed: (name: string, why: string) => `${name}は取り込めませんでした。${why}`,
    severity: { error: '要修正', warning: '注意', info: '参考' },
    valueFrom: (value: string, source: string) => `${value}（${source}）`,
    samples: '見本のブックを試す',
    samplesHint: '見本の市の、まだ届いていない課のブックです。取り込むと、進捗や競合がどう変わるかを見られます。',
    samplesElsewhere: (year: string) => `見本のブックは${year}のものです。年度を切り替えると試せます。`,
    trySample: '取り込んでみる',
    trySampleNamed: (name: string) => `${name}を取り込んでみる`,
    downloadNamed: (name: string) => `${name}をダウンロード`,
    seeProgress: '進捗を見る',
  },
};

export type Messages = typeof ja;
