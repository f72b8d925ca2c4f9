/**
 * The workbook of the example in docs/FORMS.md.
 */
import type { CellTable } from '../../support/cell-table.js';
import { row } from '../../core/draft/drafted.js';

const percent = (share: number, at: number) => ({ text: `${share * 100}%`, raw: share, formula: `E${at}/D${at}` });

export const EXAMPLE: readonly CellTable[] = [
  {
    name: '点検表',
    cells: {
      A1: 'ひなた市　令和６年度　子育て事業点検表',
      A2: '施策１　居場所をつくる',
      ...row('A3', ['No.', '事業名', '担当課', '目標値', '実績値', '達成率', '評価', '今後の見通し']),
      ...row('A4', ['1', '児童館の夜間開館', 'こども課', 40, 48, percent(1.2, 4), '◎', '日を増やす']),
      ...row('A5', ['2', '空き教室の開放', '学務課', 10, 8, percent(0.8, 5), '○', '学校と話し合う']),
      ...row('A6', ['小計', null, null, 50, 56]),
      A8: '施策２　相談を受ける',
      ...row('A9', ['No.', '事業名', '担当課', '目標値', '実績値', '達成率', '評価', '今後の見通し']),
      ...row('A10', ['1', '電話での相談', 'こども課', 200, 190, percent(0.95, 10), '○', '続ける']),
      ...row('A11', ['2', '学校への訪問', '教育相談室', 30, 15, percent(0.5, 11), '△', '人を増やして続ける']),
    },
    merges: ['A1:H1'],
  },
];

const ANSWERS = ['E', 'G', 'H'];

/** The same form for the year after, before anybody has filled it in: another heading over a column, no answers yet. */
export const EXAMPLE_BLANK: readonly CellTable[] = EXAMPLE.map((sheet) => ({
  ...sheet,
  cells: Object.fromEntries(
    Object.entries(sheet.cells).flatMap(([address, cell]) => {
      const isHeader = ['3', '9'].includes(address.slice(1));
      if (ANSWERS.includes(address.charAt(0)) && !isHeader) return [];
      if (cell === '担当課') return [[address, '所管課'] as const];
      return [[address, typeof cell === 'string' ? cell.replace('令和６年度', '令和７年度') : cell] as const];
    }),
  ),
}));
