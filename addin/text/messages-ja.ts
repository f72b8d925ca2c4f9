/**
 * Every Japanese text of the task pane. The English ones (`messages-en.ts`) have the same shape.
 */
import { countJa as count } from '../../view/language/counting.js';
import { deskJa } from './desk-ja.js';
import { syncJa } from './sync-ja.js';

const signed = (n: number) => n.toLocaleString('ja', { signDisplay: 'exceptZero', maximumFractionDigits: 10 });
const percent = (n: number) =>
  n.toLocaleString('ja', { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });

export const ja = {
  ...deskJa,
  ...syncJa,
  product: '取りまとめ',
  viewsLabel: '表示',
  views: {
    workbook: 'このブック',
    check: '点検',
    sync: '同期',
    submit: '提出',
    previous: '前年度',
    settings: '設定',
  },
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

  checkScope: {
    label: '行で絞り込む',
    all: 'すべての行',
    own: '自分の課の行',
    row: '選択中の行',
    noRow: '行のセルを選ぶと、その行の指摘だけを表示します。',
    clean: {
      own: '自分の課の行に、直すところは見つかりませんでした。',
      row: '選択中の行に、直すところは見つかりませんでした。',
    },
  },

  correction: {
    group: (place: string) => `${place}の修正候補`,
    choose: (field: string) => `「${field}」を選んで入力`,
    apply: (text: string) => `「${text}」に直す`,
    done: (place: string, text: string) =>
      text === ''
        ? `${place}を空欄に戻しました。`
        : `${place}に「${text}」と入力しました。Excelの「元に戻す」（Ctrl+Z）でも戻せます。`,
    notDone: (place: string) => `${place}には書き込みませんでした。`,
    undo: '元に戻す',
    dismiss: '閉じる',
    'changed-meanwhile': '点検した後にセルか行が変わっています。再点検してください。',
    formula: '数式が入っています。値にするときは、セルの数式を消してから選び直してください。',
    protected: 'シートが保護されています。保護を解除してから選び直してください。',
    'sheet-missing': 'シートが見つかりません。再点検してください。',
    'not-kept': 'Excelがこの値を受け付けませんでした。セルに直接入力してください。',
  },

  fine: {
    say: '問題なし',
    of: (place: string) => `${place}を問題なしとする`,
    reason: '問題のない理由',
    hint: 'この文が変わるまで、この指摘を出しません。理由は履歴に残り、取りまとめ課も読めます。',
    keep: '問題なしとする',
    cancel: 'やめる',
    list: (n: number) => `問題なしとしたもの ${count(n)}件`,
    lastYear: '前年度に、問題なしとされました。',
    takeBack: '取り消す',
    takeBackOf: (place: string) => `${place}の「問題なし」を取り消す`,
  },

  lists: {
    menu: 'ブックへの表示',
    marks: '指摘のセルに色を付ける',
    offer: '選択肢のリストを付ける',
    withdraw: '選択肢のリストを外す',
    offered: (n: number) =>
      n === 0 ? '新しくリストを付けたセルはありません。' : `${count(n)}個のセルに、選択肢のリストを付けました。`,
    withdrawn: (n: number) =>
      n === 0 ? 'このアドインが付けたリストはありません。' : `${count(n)}個のセルから、リストを外しました。`,
    'has-rule': (n: number) => `${count(n)}個は、すでにリストなどの入力規則があるため、そのままにしました。`,
    protected: (n: number) => `${count(n)}個は、シートが保護されているため付けられませんでした。`,
    unfit: (n: number) => `${count(n)}個は、選択肢が長いかカンマを含むため、リストにできません。`,
    'sheet-missing': (n: number) => `${count(n)}個は、シートが見つかりません。再点検してください。`,
    unmarked: (sheets: string) => `保護されているため、色を付けられないシートがあります：${sheets}`,
  },

  obstacle: {
    connecting: 'サーバーに接続しています…',
    form: '様式を見分けられないため、表示できません。',
    'signed-out': 'サインインすると表示されます。',
    owing: '二段階認証の設定が済むと表示されます。',
    away: 'サーバーにつながると表示されます。点検はこのまま使えます。',
    incompatible: 'サーバーとパネルの版が合いません。情報システム担当にお知らせください。',
    elsewhere: 'このブックは、別のサーバーで取りまとめているものです。',
    cycle: 'このブックがどの年度の取りまとめか、まだ決まっていません。',
    to: (view: string) => `「${view}」で確かめる`,
    again: 'もう一度つなぐ',
  },

  submission: {
    missing: (blank: number, wrong: number) =>
      wrong === 0 ? `足りないセル ${count(blank)}件` : `足りないセル ${count(blank)}件、誤り ${count(wrong)}件`,
    noRows: 'このブックに、この課の行はありません。',
    doubts: (n: number) => `書かれた内容の誤り ${count(n)}件`,
    doubtsHint: '直さなくても提出できます。提出のときに、もう一度お尋ねします。',
    waiting: (n: number) => `まだ送っていない入力が${count(n)}件あります。「同期」で送ってから提出してください。`,
    unsynced: 'このブックは、まだ同期していません。「同期」で入力を送ってから提出してください。',
    toSync: '同期を開く',
    pin: (place: string) => `${place}に理由を付ける`,
    pinNothing: '理由を付けるセルを選んでください',
    noLink: '一度「同期」すると、セルに理由を付けられるようになります。',
    tally: '課の数',
    loading: '提出の状況を調べています…',
    noDepartments: 'あなたが担当する課は、この取りまとめにありません。取りまとめ課にお知らせください。',
    notYours: '提出と受理は、担当課と取りまとめ課が行います。',
  },

  previous: {
    loading: '前年度の内容を取り寄せています…',
    none: (year: string) => `この計画には${year}の取りまとめがないため、比べるものがありません。`,
    selectRow: 'シートで行のセルを選ぶと、その行の前年度の内容をここに並べます。',
    noLink: (year: string) => `この行に当たる${year}の行がありません。新しい事業か、まだ対応付けられていない行です。`,
    statuses: {
      same: '',
      renamed: '前年度から名称が変わった事業です。',
      split: '前年度の一つの事業が分かれたものです。',
      joined: '前年度の複数の事業がまとまったものです。',
    },
    onlyDifferent: '違うところだけ',
    nothing: '違うところはありません。',
    differs: '変更',
    same: '同じ',
    both: '両年度',
    blank: '（空欄）',
    large: '前年度から大きく変わっています。理由を、取りまとめの画面の「回答する」に書いてください。',
    change: ({ difference, ratio }: { readonly difference: number; readonly ratio: number | undefined }) =>
      `${signed(difference)}${ratio === undefined ? '' : `（${percent(ratio)}）`}`,
  },
};

export type Messages = typeof ja;
