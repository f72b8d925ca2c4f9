/**
 * Four more workbooks of cities that do not exist, each of another shape: a block of rows for each programme, a sheet of
 * labelled cells for each, an outline, tables side by side.
 */
import type { CellTable } from '../../support/cell-table.js';
import { row } from './drafted.js';

interface Card {
  readonly name: string;
  readonly department: string;
  readonly indicators: readonly (readonly [string, number, number])[];
  readonly done: string;
  readonly issue: string;
}

const CARDS: readonly Card[] = [
  {
    ...{ name: '放課後の見守り', department: 'まなび課' },
    indicators: [
      ['開設した学校の数', 12, 14],
      ['登録した児童の数', 410, 462],
    ],
    ...{ done: '新たに二校で開設し、見守りの担い手を地域から募った。', issue: '担い手の高齢化が進んでいる。' },
  },
  {
    ...{ name: '読み聞かせの会', department: '図書館課' },
    indicators: [['開催した回数', 48, 50]],
    ...{ done: '全ての分館で毎月開いた。', issue: '乳児向けの会の希望が多い。' },
  },
  {
    ...{ name: '子ども食堂への支援', department: 'ふくし課' },
    indicators: [
      ['支援した団体の数', 5, 9],
      ['延べ利用者数', 1500, 2730],
      ['寄附された食品の量', 900, 1120],
    ],
    ...{ done: '備品の購入費を補助した。', issue: '' },
  },
];

function cards(): CellTable {
  let at = 4;
  const cells: Record<string, CellTable['cells'][string]> = {
    A1: 'ひだまり市　令和５年度　子育て支援施策の進捗状況',
    ...row('A3', ['事業名', '担当課', '指標', '前年度実績', '今年度実績']),
  };
  const merges: string[] = ['A1:E1'];
  for (const { name, department, indicators, done, issue } of CARDS) {
    const last = at + indicators.length - 1;
    Object.assign(cells, row(`A${at}`, [name, department]));
    indicators.forEach((indicator, i) => Object.assign(cells, row(`C${at + i}`, indicator)));
    if (last > at) merges.push(`A${at}:A${last}`, `B${at}:B${last}`);
    Object.assign(cells, row(`A${last + 1}`, ['取組の結果', done]), row(`A${last + 2}`, ['残された課題', issue]));
    merges.push(`B${last + 1}:E${last + 1}`, `B${last + 2}:E${last + 2}`);
    at = last + 3;
  }
  return { name: '進捗状況', cells, merges };
}

/** A block of rows for each programme: its indicators, and labelled rows beneath them. */
export const BLOCKS: readonly CellTable[] = [cards()];

function sheet(name: string, no: string, department: string, date: number, budget: number, grade: string): CellTable {
  return {
    name: `シート${no}`,
    cells: {
      A1: '令和４年度　事務事業点検シート（つきのわ市）',
      ...row('A3', ['事業番号', no, '担当課', department]),
      ...row('A4', ['事業名', name]),
      ...row('A5', ['根拠とする条例', `${name}に関する要綱`]),
      ...row('A6', ['予算額（千円）', { text: budget.toLocaleString('en'), raw: budget }, '作成日']),
      D6: { text: `令和5年4月${date}日`, raw: 45016 + date },
      ...row('A7', ['総合評価', grade]),
      A9: '今年度の取組',
      A10: `${name}について、関係する団体と話し合いを重ね、計画したとおりに進めることができた。利用した人の声も集めた。`,
      A13: '改善点',
      A14: '周知の方法を見直し、使いやすい時間帯を増やす。あわせて、職員の研修の機会を設け、相談を受ける体制を整える。',
    },
    merges: ['A1:D1', 'B4:D4', 'B5:D5', 'A9:D9', 'A10:D12', 'A13:D13', 'A14:D16'],
    dropdowns: { B7: ['Ａ', 'Ｂ', 'Ｃ', '未選択'] },
  };
}

/** A sheet of labelled cells for each programme. */
export const LABEL_SHEETS: readonly CellTable[] = [
  sheet('産後の家事支援', '101', '健康づくり課', 3, 2400, 'Ａ'),
  sheet('病児の預かり', '102', '保育課', 10, 5150, 'Ｂ'),
  sheet('多子世帯の学用品補助', '205', '学校支援課', 12, 980, '未選択'),
];

/** An outline: measures with what is to be done for each, in two parts. */
export const OUTLINE: readonly CellTable[] = [
  {
    name: '推進計画',
    cells: {
      A1: 'あけぼの市　令和７年度　子ども施策推進計画',
      A3: '重点的な取組',
      ...row('A4', ['1.', '相談の窓口を一つにする']),
      ...row('B5', ['・', '予約の受付を共通にする']),
      ...row('B6', ['・', '職員が各地区に出向く']),
      ...row('A7', ['2.', '居場所を増やす']),
      ...row('B8', ['・', '空き店舗を借りる']),
      ...row('B9', ['・', '中高生に運営を任せる']),
      ...row('B10', ['・', '夜間も開く']),
      A12: '継続して行う取組',
      ...row('A13', ['1.', '乳児の家庭をすべて訪ねる']),
      ...row('B14', ['・', '助産師が訪ねる']),
      ...row('A15', ['2.', '給食の食材を地元から買う']),
      ...row('B16', ['・', '生産者との会合を開く']),
      ...row('B17', ['・', '献立に産地を載せる']),
    },
  },
];

const SIDE = ['番号', '事業名', '担当課', '取組状況', '評価'];

/** Two tables of one kind side by side, under headings of their own, and one of another kind below them. */
export const SIDE_BY_SIDE: readonly CellTable[] = [
  {
    name: '総括表',
    cells: {
      A1: 'みなも市　令和６年度　子ども・若者計画　点検表',
      A2: '施策1　居場所',
      G2: '施策2　相談',
      ...row('A3', SIDE),
      ...row('G3', SIDE),
      ...row('A4', ['1', '児童館の開館時間の延長', '子ども課', '週三日、午後八時まで開けた。', '◎']),
      ...row('A5', ['2', '公園の木陰づくり', '緑地課', '三か所に植えた。', '○']),
      ...row('A6', ['3', '校庭の開放', '学務課', '雨の日の扱いを決めた。', '○']),
      ...row('G4', ['1', '夜間の電話相談', '相談室', '二月から始めた。', '△']),
      ...row('G5', ['2', '訪問による相談', '相談室', '百二十件を訪ねた。', '○']),
      ...row('A9', ['施設名', '定員', '利用者数', '満足度']),
      ...row('A10', ['北児童館', 60, 5210, 4.1]),
      ...row('A11', ['南児童館', 80, 7344, 3.9]),
      ...row('A12', ['学びの家', 25, 1180, 4.6]),
    },
  },
];
