/**
 * A form of the tests' own whose sheet calculates: a rate beside target and result in each row, a total beneath them, and
 * a second sheet that sums a named range. As a workbook, with as much of it changed as a test is about.
 */
import { formFrom, type FormInput } from '../../core/form/form.js';
import { buildWorkbook, type BuiltCell, type BuiltSheet, type BuiltWorkbook } from './build-workbook.js';

const label = (ja: string, en: string) => ({ ja, en });

export const RATE_DOCUMENT: FormInput = {
  id: 'test-rates',
  version: 1,
  title: label('試験用の点検表', 'Review sheet for tests'),
  fiscalYear: [{ template: '*年度*点検表*' }],
  departments: [{ name: '学務課' }, { name: '福祉課' }, { name: 'こども課' }],
  progressBy: 'department',
  vocabularies: { rating: { choices: [{ value: 'A' }, { value: 'B' }, { value: 'C' }] } },
  blocks: [
    {
      id: 'programme',
      label: label('事業', 'Programme'),
      layout: 'table',
      key: ['programme'],
      fields: [
        {
          id: 'programme',
          label: label('事業名', 'Programme'),
          role: 'key',
          required: true,
          from: { column: ['事業名'] },
        },
        {
          id: 'department',
          label: label('担当課', 'Department'),
          type: 'department',
          role: 'plan',
          from: { column: ['担当課'] },
        },
        { id: 'target', label: label('目標値', 'Target'), type: 'number', role: 'plan', from: { column: ['目標値'] } },
        {
          id: 'actual',
          label: label('実績値', 'Result'),
          type: 'number',
          role: 'answer',
          required: true,
          from: { column: ['実績値'] },
        },
        { id: 'rate', label: label('達成率', 'Rate'), type: 'number', role: 'plan', from: { column: ['達成率'] } },
        {
          id: 'rating',
          label: label('評価', 'Rating'),
          type: 'choice',
          vocabulary: 'rating',
          role: 'answer',
          required: true,
          from: { column: ['評価'] },
        },
      ],
    },
  ],
};

export const RATE_FORM = formFrom(RATE_DOCUMENT);

type Cell = BuiltCell | string | number;
export type Cells = Readonly<Record<string, Cell | null>>;

export const RATE_SHEET = '点検表';

/** Rows 4 to 7: two programmes of 学務課, one of each other department. */
const PROGRAMMES = [
  ['就学の相談', '学務課', 50],
  ['給食の試食', '学務課', 20],
  ['居場所の支援', '福祉課', 40],
  ['遊び場の開放', 'こども課', 10],
] as const;

/** The sheet as it is handed out, with some cells changed; null takes one away. */
export function rateCells(changes: Cells = {}): Record<string, Cell> {
  const rows = PROGRAMMES.map(([programme, department, target], i): Cells => {
    const row = i + 4;
    return { [`A${row}`]: programme, [`B${row}`]: department, [`C${row}`]: target, [`E${row}`]: rate(row, 0) };
  });
  const cells: Cells = Object.assign(
    { A1: '令和8年度 点検表', A3: '事業名', B3: '担当課', C3: '目標値', D3: '実績値', E3: '達成率', F3: '評価' },
    ...rows,
    { A8: '合計', D8: { formula: 'SUM(D4:D7)', value: 0 } },
    changes,
  );
  return Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, Cell] => entry[1] !== null));
}

/** The form's own formula in a row, with a stored result. */
export function rate(row: number, value: number): BuiltCell {
  return { formula: `IF(C${row}=0,0,D${row}/C${row})`, value };
}

export function rateSheet(changes: Cells = {}, more: Partial<BuiltSheet> = {}): BuiltSheet {
  return { name: RATE_SHEET, cells: rateCells(changes), ...more };
}

export function rateBook(changes: Cells = {}, more: Partial<BuiltWorkbook> = {}): Promise<Uint8Array> {
  return buildWorkbook({ sheets: [rateSheet(changes)], ...more });
}
