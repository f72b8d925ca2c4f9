/**
 * Every Japanese text of the task pane. The English ones (`messages-en.ts`) have the same shape.
 */
import { deskJa } from './desk-ja.js';
import { syncJa } from './sync-ja.js';

const count = (n: number) => n.toLocaleString('ja');

export const ja = {
  ...deskJa,
  ...syncJa,
  product: '取りまとめ',
  language: '言語',
  viewsLabel: '表示',
  views: { workbook: 'このブック', check: '点検', sync: '同期', settings: '設定' },
  reading: 'ブックを読み取っています…',
  starting: 'Excelの準備を待っています…',

  noExcel: {
    elsewhere: 'この画面は、Excelの中で使います',
    elsewhereHint:
      'Excelで調書のブックを開き、「ホーム」タブの「取りまとめ」から「パネル」を押してください。ブラウザーだけでは、ブックの中身を読み取れません。',
    'too-old': 'このExcelでは動きません',
    'too-oldHint':
      'Excel LTSC 2021、Microsoft 365、またはWeb版のExcelが必要です。お使いの端末については、情報システム担当にお尋ねください。',
  },

  failure: {
    title: 'うまくいきませんでした。',
    editing: 'セルの編集中です。Enterキーで確定するか、Escキーで取り消してから、もう一度お試しください。',
    busy: 'Excelが処理中です。少し待ってから、もう一度お試しください。',
    unexpected: (code: string) =>
      `Excelから思わぬ応答がありました（${code}）。続くときは、この符号を添えて情報システム担当にお知らせください。`,
    retry: 'もう一度読み取る',
  },

  workbook: {
    heading: 'このブック',
    form: '様式',
    version: (n: number) => `第${n}版`,
    fiscalYear: '年度',
    noFiscalYear: 'ブックに記載がありません',
    department: '担当課',
    noDepartment: 'ブックに記載がありません',
    records: '読み取った行',
    rows: (n: number) => `${count(n)}件`,
    result: '点検の結果',
    toCheck: '点検を開く',
    unknown: '様式を見分けられませんでした',
    unknownHint: '次のことを確かめてから、もう一度読み取ってください。',
    unknownSteps: [
      '取りまとめ課から配られた様式のブックを開いているか',
      '表の見出し（事業名、担当課など）を書き換えたり、行や列ごと削除したりしていないか',
      'パスワードや保護で、シートの中身が隠れていないか',
    ],
    unknownHelp: '確かめても変わらないときは、取りまとめ課にお知らせください。',
    tried: '照らし合わせた様式',
  },

  check: {
    heading: '点検',
    recheck: '再点検',
    filters: '重さで絞り込む',
    all: 'すべて',
    error: '誤り',
    warning: '注意',
    info: 'お知らせ',
    tally: (n: number) => `${count(n)}件`,
    list: '指摘の一覧',
    listHint: '押すと、そのセルを選びます。',
    wholeWorkbook: 'ブック全体',
    quote: (text: string) => `「${text}」`,
    clean: '誤りはありません',
    cleanHint: '様式に照らして、直すところは見つかりませんでした。',
    noErrors: '誤りはありません。ほかに確かめてほしい点があります。',
    noneOfKind: 'この重さの指摘はありません。',
    more: (n: number) => `さらに表示（残り${count(n)}件）`,
    done: (errors: number, warnings: number, infos: number) =>
      `点検が終わりました。誤り${count(errors)}件、注意${count(warnings)}件、お知らせ${count(infos)}件。`,
    selected: (place: string) => `${place}を選びました。`,
    needsForm: '様式を見分けられないため、点検できません。',
    toWorkbook: 'どうすればよいか',
    'sheet-missing': 'そのシートが見つかりません。名前が変わったか、削除されたようです。再点検してください。',
    'sheet-hidden': 'そのシートは非表示です。Excelで再表示してから、もう一度押してください。',
  },
};

export type Messages = typeof ja;
