/**
 * The evaluation workbook of a city that does not exist: two header rows with groups and years, codes, merged cells of
 * programmes that two departments answer for, a rate that is calculated, ratings from a list, directions typed in,
 * subtotals, notes, a header that comes again after a page break, and a second sheet.
 */
import type { CellTable } from '../../support/cell-table.js';
import { row } from './drafted.js';

const HEADER = ['事業コード', '事業名', '担当課', '目標', null, '実績', null, '達成率', '評価', '今後の方向性', '備考'];
const YEARS = ['R5', 'R6', 'R5', 'R6'];

interface Line {
  readonly code: string | null;
  readonly programme: string | null;
  readonly department: string;
  readonly figures: readonly [number, number, number, number];
  readonly rating: string;
  readonly direction: string;
  readonly note?: string;
}

function header(top: number): CellTable['cells'] {
  return { ...row(`A${top}`, HEADER), ...row(`D${top + 1}`, YEARS) };
}

function headerMerges(top: number): string[] {
  const tall = ['A', 'B', 'C', 'H', 'I', 'J', 'K'].map((column) => `${column}${top}:${column}${top + 1}`);
  return [...tall, `D${top}:E${top}`, `F${top}:G${top}`];
}

function line(at: number, { code, programme, department, figures, rating, direction, note }: Line): CellTable['cells'] {
  const share = figures[3] / figures[1];
  const rate = { text: `${Math.round(share * 100)}%`, raw: share, formula: `G${at}/E${at}` };
  const shown = figures.map((figure) => ({ text: figure.toLocaleString('en'), raw: figure }));
  return row(`A${at}`, [code, programme, department, ...shown, rate, rating, direction, note ?? null]);
}

const programme = (code: string | null, name: string | null, department: string) => ({
  code,
  programme: name,
  department,
});

const FIRST: readonly Line[] = [
  {
    ...programme('A-01', '親子ひろばの開設', 'こども家庭課'),
    figures: [1200, 1300, 1180, 1365],
    rating: 'A',
    direction: '拡充',
  },
  { ...programme(null, null, '保育課'), figures: [300, 300, 240, 246], rating: 'C', direction: '継続' },
  {
    ...programme('A-02', '家庭への訪問相談', 'こども家庭課'),
    figures: [80, 90, 85, 99],
    rating: 'A',
    direction: '継続',
  },
  {
    ...programme('A-03', '一時預かり', '保育課'),
    ...{ figures: [450, 450, 300, 270], rating: 'C', direction: '縮小', note: '受け入れ枠を見直した' },
  },
];
const SECOND: readonly Line[] = [
  { ...programme('B-01', '遊び場の点検', '公園みどり課'), figures: [24, 24, 24, 24], rating: 'A', direction: '継続' },
  { ...programme('B-02', '夏休みの学習会', '生涯学習課'), figures: [10, 12, 9, 10], rating: 'B', direction: '継続' },
];
const THIRD: readonly Line[] = [
  { ...programme('C-01', '若者の居場所', '生涯学習課'), figures: [40, 60, 38, 54], rating: 'B', direction: '拡充' },
  { ...programme('C-02', '紙の広報物の配布', 'こども家庭課'), figures: [6, 6, 6, 2], rating: 'D', direction: '廃止' },
];

export const CITY: readonly CellTable[] = [
  {
    name: '家庭支援',
    cells: {
      A1: 'そらまめ市こども計画　令和６年度　事業評価表',
      A3: '施策１：子育て家庭を支える',
      ...header(4),
      ...Object.assign({}, ...FIRST.map((one, i) => line(6 + i, one))),
      ...row('A10', ['小計', null, null, 2030, 2140, 1805, 1980]),
      A12: '施策２：子どもの育ちを支える',
      ...header(13),
      ...Object.assign({}, ...SECOND.map((one, i) => line(15 + i, one))),
      A18: '※ 達成率は、当該年度の実績を目標で除したもの。',
    },
    merges: ['A1:K1', 'A6:A7', 'B6:B7', ...headerMerges(4), ...headerMerges(13)],
    dropdowns: { 'I6:I9': ['A', 'B', 'C', 'D'], 'I15:I16': ['A', 'B', 'C', 'D'] },
  },
  {
    name: '若者支援',
    cells: {
      A1: 'そらまめ市こども計画　令和６年度　事業評価表',
      A2: '施策３：若者の自立を支える',
      ...header(3),
      ...Object.assign({}, ...THIRD.map((one, i) => line(5 + i, one))),
    },
    merges: ['A1:K1', ...headerMerges(3)],
    dropdowns: { 'I5:I6': ['A', 'B', 'C', 'D'] },
  },
];
