/**
 * The Japanese texts about what is published: the report in its formats, and the tally.
 */
import { countJa as count } from '../../view/language/counting.js';

export const publicationJa = {
  lead: '議会・会議・市民に示す報告書と集計。どの時点のものも作れ、同じ時点からは同じものができます。',
  revision: 'どの時点の報告書か',
  present: (n: number) => `最新（第${n}版）`,
  revisionOf: (n: number, at: string, what: string) => `第${n}版　${at}　${what}`,
  kinds: { workbook: 'ブック', edits: '入力', resolution: '競合の決定', workflow: '手続', undo: '取消し' },
  steps: { edit: '入力', submit: '提出', return: '差戻し', accept: '受理', reopen: '再開', undo: '取消し' },
  what: (department: string, deed: string) => (department === '' ? deed : `${department}：${deed}`),
  stateTitle: { draft: '案（まだ確定していません）', final: '確定' },
  stateHint: {
    draft: '作ったファイルには「案」と示されます。次のことが残っています。',
    final: 'すべての課が受理され、競合はなく、年度の作業は終了しています。',
  },
  open: {
    cycle: '年度の評価作業が終了していません（終了は「準備」で）',
    superseded: 'このあとに届いたものがあり、最新の版ではありません',
    departments: (n: number, names: string) => `受理されていない課が${count(n)}課あります：${names}`,
    conflicts: (n: number) => `決まっていない競合が${count(n)}件あります`,
    changedGiven: (n: number) =>
      `様式で与えた文が書き換えられて届いた欄が${count(n)}件あります（様式の文のまま公表します）`,
  },
  about: (n: number, at: string) => `第${n}版　${at}`,
  seal: (digest: string) => `封：${digest}`,
  filesTitle: 'ファイルにする',
  formats: {
    pdf: {
      name: '会議資料（PDF）',
      hint: '表紙・目次・集計・目標ごとの事業・付録。前年度の評価を並べます。読み上げにも対応します',
    },
    docx: { name: '会議資料（Word）', hint: '同じ内容を、手を加えて使うとき' },
    html: { name: 'ウェブページ（HTML）', hint: '市のサイトにそのまま置ける1つのファイル。検索と印刷ができます' },
    zip: {
      name: 'オープンデータ一式（ZIP）',
      hint: '国の「機械可読性に関するルール」に沿った表・コード表・定義・説明のすべて',
    },
    xlsx: { name: 'すべての表（Excel）', hint: '1シートに1つの表。結合・数式・書式はありません' },
    csv: { name: '回答（CSV）', hint: '1行に1つの値。BOM付きUTF-8' },
    json: { name: '全体（JSON）', hint: 'プログラムで使うため。入力されたとおりの文が入ります' },
  },
  download: 'ダウンロード',
  downloadOf: (name: string) => `ダウンロード：${name}`,
  tallyTitle: '集計',
  noTally: '数えられる項目がありません',
  noTallyHint: '様式に選択肢や目標の項目がないか、集計する項目（tally）が指定されていません。',
  all: '全体',
  noGroup: '（どれにも属さない）',
  group: '集計の対象',
  rows: '行数',
  unanswered: '空欄',
  other: '選択肢以外',
  byGoal: (label: string) => `${label}別`,
  byDepartment: '担当課別',
  departmentsHint: '複数の課が担当する行は、それぞれの課に数えます。',
  compared: (last: string) => `かっこ内は${last}の数`,
  now: (n: number, last: number | undefined) => (last === undefined ? count(n) : `${count(n)}（${count(last)}）`),
  caption: (block: string, field: string) => `${block}：${field}`,
  movesTitle: '前年度からの移り変わり',
  move: (from: string, to: string) => `${from} → ${to}`,
  targetsTitle: (field: string) => `目標の達成（${field}）`,
  reached: '達した',
  missed: '達していない',
  untold: '実績が数値でない',
  programmesTitle: '前年度からの変化',
  changes: {
    rows: '今年度',
    last: '前年度',
    same: '続く',
    renamed: '名称変更など',
    split: '分割',
    joined: '統合',
    begun: '新規',
    ended: '終了',
  },
  block: '区画',
};

export type PublicationText = typeof publicationJa;
