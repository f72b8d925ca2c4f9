/**
 * Two sheets of an evaluation record: labels above, a header of two rows that comes again after a page break, a heading
 * row over rows that are set in, cells that are merged over two programmes, a narrative box below.
 */
import type { GridCell } from '../../../core/grid/grid.js';
import type { SampleBook, SampleRecord } from './sample-books.js';

function header(row: number): Record<string, string> {
  return {
    [`A${row}`]: '施策の目標\n個別事業名',
    [`B${row}`]: '取組み・方針\n（目標量）',
    [`C${row}`]: '点検の結果',
    [`C${row + 1}`]: '達成度\n令和5年4月1日時点',
    [`D${row + 1}`]: '評価及び今後の方策等',
    [`E${row + 1}`]: '評価\n区分',
  };
}

function headerMerges(row: number): string[] {
  return [`A${row}:A${row + 1}`, `B${row}:B${row + 1}`, `C${row}:E${row}`];
}

function setIn(text: string): GridCell {
  return { text, raw: text, indent: 1 };
}

const FIRST = {
  name: '調書-1',
  cells: {
    A1: '青葉台市みどり計画　目標事業評価調書-1',
    A3: '計　画　名',
    C3: '青葉台市みどりと水辺の計画（中期）',
    A4: '施策名\n（目標量）',
    B4: '身近な緑をふやす',
    C4: '基本目標1\n基本目標3',
    D4: '基本施策1-1、1-2\n基本施策3-1',
    ...header(5),
    A7: '街路樹の植え替え',
    B7: '五年で百二十本を植え替える。',
    C7: '令和4年度 26本\n累計 71本',
    D7: '樹種の選定に時間を要した。住民の意見を聞きながら続ける。',
    E7: '継続',
    A8: '生け垣づくりへの補助',
    B8: '年十件を目安に補助する。',
    C8: '12件（86m）',
    D8: '目安を上回った。周知の方法を広げる。',
    E8: '充実',
    ...header(9),
    A11: '屋上緑化の相談',
    B11: '窓口を設けて相談に応じる。',
    C11: '3件',
    D11: '相談は少ないが続けてほしいという声がある。',
    E11: '継続',
    A12: '苗木の配布\n※新規',
    B12: '春と秋の二回、各三百本を配る。',
    C12: '',
    D12: '',
    E12: '未選択',
    A13: '施策全体又は基本目標からの実績評価',
    A14: '植え替えと補助は見込みどおりに進んだ。相談と配布は知られておらず、来年度は広報紙で特集を組む。',
  },
  merges: [...['A1:E1', 'A3:B3', 'C3:E3', 'D4:E4', 'A13:E13', 'A14:E18'], ...headerMerges(5), ...headerMerges(9)],
};

const SECOND = {
  name: '調書-2',
  cells: {
    A1: '青葉台市みどり計画　目標事業評価調書-2',
    A3: '計　画　名',
    C3: '青葉台市みどりと水辺の計画（中期）',
    A4: '施策名\n（目標量）',
    B4: '水辺に親しむ',
    C4: '基本目標2　基本施策2-1',
    ...header(5),
    A7: '水辺の学校',
    C7: '参加 1,204人\n（4か所）',
    A8: setIn('川の観察会'),
    B8: '年六回ひらく。',
    C8: '5回 延べ 310人',
    D8: '雨で一回を取りやめた。日程の組み方を見直す。',
    E8: '①達成',
    A9: setIn('水質しらべ'),
    B9: '小学校と共に年二回行う。',
    C9: '2回',
    E9: '継続',
    A10: '遊歩道の手入れ',
    B10: '草刈りを年三回行う。',
    C10: '3回',
    D10: '回数を保つ。',
    E10: '継続',
    B11: '傷んだ柵を直す。',
    C11: '二か所',
    E11: '変更',
    A12: '施策全体又は基本目標からの実績評価',
    A13: '参加者は増えており、学校との連携も定着した。柵の修繕は財源の確保が課題である。',
  },
  merges: [
    ...['A1:E1', 'A3:B3', 'C3:E3', 'C4:E4', 'D8:D9', 'A10:A11', 'D10:D11', 'A12:E12', 'A13:E17'],
    ...headerMerges(5),
  ],
};

function programme(sheet: string, row: number, changes: Record<string, string> = {}): SampleRecord {
  const fields = {
    programme: `A${row}`,
    policy: `B${row}`,
    achievement: `C${row}`,
    evaluation: `D${row}`,
    rating: `E${row}`,
  };
  return { block: 'programme', sheet, fields: { group: '', ...fields, ...changes } };
}

export const EVALUATION_RECORD: SampleBook = {
  form: 'kiyose-evaluation',
  fiscalYear: 2022,
  sheets: [FIRST, SECOND],
  records: [
    { block: 'measure', sheet: '調書-1', fields: { plan: 'C3', measure: 'B4', goals: 'C4,D4' } },
    programme('調書-1', 7),
    programme('調書-1', 8),
    programme('調書-1', 11),
    programme('調書-1', 12),
    { block: 'overall', sheet: '調書-1', fields: { overallEvaluation: 'A14' } },
    { block: 'measure', sheet: '調書-2', fields: { plan: 'C3', measure: 'B4', goals: 'C4' } },
    { block: 'group', sheet: '調書-2', fields: { group: 'A7', achievement: 'C7' } },
    programme('調書-2', 8, { group: 'A7' }),
    programme('調書-2', 9, { group: 'A7', evaluation: 'D8' }),
    programme('調書-2', 10),
    programme('調書-2', 11, { programme: 'A10', evaluation: 'D10' }),
    { block: 'overall', sheet: '調書-2', fields: { overallEvaluation: 'A13' } },
  ],
};
