/**
 * Every Japanese text of the workbench. The English ones (`messages-en.ts`) have the same shape.
 */
import type { Unsaved } from '../../core/protocol/saved-workbook.js';
import type { GridText } from '../grid/grid-text.js';

const grid: GridText = {
  sheet: (name) => `シート「${name}」`,
  hint: '矢印キーで移動、文字キーで入力、F2で編集。F6で表の外へ移ります。',
  everything: 'すべて選ぶ',
  list: '選択肢の一覧',
  nameBox: '名前ボックス（番地を入力して移動）',
  formulaBar: '数式バー',
  accept: '入力を確定',
  discard: '入力を取り消す',
  tabs: 'シート',
  earlierTabs: '前のシート見出しを表示',
  laterTabs: '次のシート見出しを表示',
  undo: '元に戻す',
  redo: 'やり直し',
  zoom: '表示倍率',
  close: '閉じる',
};

const KINDS: Record<Unsaved, string> = {
  formulas: '数式',
  formats: '書式',
  sheets: 'シートの構成',
  names: '名前の定義',
  rules: '入力規則・条件付き書式',
};

export const ja = {
  grid,
  product: '取りまとめ ワークベンチ',
  subtitle: 'Excelがなくても、ブックを開いて点検・同期を試せます',
  openAnother: '別のブックを開く',
  save: '.xlsxで保存',
  saved: (name: string) => `「${name}」を保存しました。`,
  notSaved: (kinds: readonly Unsaved[]) =>
    kinds.length === 0
      ? ''
      : `ただし、${kinds.map((kind) => KINDS[kind]).join('・')}の変更は、この画面からは保存されません。`,
  unsigned: '変更したため、電子署名は外れました。必要なら、保存したブックに署名し直してください。',
  unsaved: '未保存の変更があります',
  addSide: 'もう一つの課を並べる',
  closeSide: 'この課を閉じる',
  sides: 'ブックと作業ウィンドウ',
  side: (n: number) => `課${'①②'[n - 1] ?? n}`,
  department: '課の画面',
  pane: '作業ウィンドウ',
  splitter: '表と作業ウィンドウの境目',
  opening: (name: string) => `「${name}」を読み取っています…`,
  drop: 'ここに .xlsx ファイルを置く',
  dropHint:
    'ブックは、このサーバーで読み取って画面に表示するだけで、サーバーには残りません。変更は「.xlsxで保存」でお手元に残せます。',
  choose: 'ファイルを選ぶ',
  samples: '見本市のブックで試す',
  noSamples: '見本市のブックは、このサーバーには入っていません。',
  failed: '開けませんでした。',
  signInFirst: 'サインインすると、ブックを開けます',
  signInHint: 'この画面は、サーバーでブックを読み取ります。サインインすると、ここに戻ります。',
  signIn: 'サインインする',
  saveFailed: '保存できませんでした。',
  discard: '保存していない変更があります。変更を捨てて続けますか？',
  discardYes: '変更を捨てる',
  discardNo: 'やめる',
};

export type WorkbenchText = typeof ja;
