/**
 * The form and the blank workbook of a city that exists only to be worked on: as many departments and rows as wanted, one
 * table, five answers a row. All wording is made by counting.
 */
import { formFrom, type Form } from '../../../core/form/form.js';
import { buildWorkbook, type BuiltCell } from '../build-workbook.js';

export interface CitySize {
  readonly departments: number;
  /** Rows of each department; each has five answers. */
  readonly rowsEach: number;
}

export const FISCAL_YEAR = 2025;
export const BLOCK = 'entry';
/** What a department fills in. */
export const ANSWERS = ['status', 'count', 'rating', 'note', 'next'] as const;
export const RATINGS = ['達成', '継続', '未実施'] as const;
const SHEET = '進捗管理';
const FIRST_ROW = 4;

export function departmentName(n: number): string {
  return `第${n + 1}課`;
}

export function programmeName(department: number, row: number): string {
  return `第${department + 1}課の事業${row + 1}`;
}

const both = (ja: string, en: string) => ({ ja, en });

/** @returns the form, not in any year yet */
export function cityForm(departments: number): Form {
  return formFrom({
    id: 'test-city',
    version: 1,
    title: both('試験用の進捗管理表', 'Progress sheet for tests'),
    fiscalYear: [{ template: '取組状況*年度*' }],
    departments: Array.from({ length: departments }, (_, n) => ({ name: departmentName(n) })),
    progressBy: 'department',
    vocabularies: { rating: { choices: RATINGS.map((value) => ({ value })), unset: ['未選択'] } },
    blocks: [
      {
        id: BLOCK,
        label: both('事業の取組', 'Programme entry'),
        layout: 'table',
        key: ['programme', 'department'],
        ties: [['rating', 'status']],
        fields: [
          { ...text('programme', '事業名', 'Programme'), role: 'key', required: true },
          { ...text('department', '担当課', 'Department'), type: 'department', role: 'key', required: true },
          { ...text('content', '内容', 'Content'), role: 'plan' },
          { ...text('status', '取組状況', 'Status'), required: true },
          { ...text('count', '件数', 'Count'), type: 'number' },
          { ...text('rating', '評価区分', 'Rating'), type: 'choice', vocabulary: 'rating', required: true },
          text('note', '備考', 'Note'),
          text('next', '今後の方針', 'Next steps'),
        ],
      },
    ],
  });
}

function text(id: string, ja: string, en: string) {
  return { id, label: both(ja, en), role: 'answer' as const, from: { column: [ja] } };
}

/** The workbook as it is sent out. */
export function cityWorkbook({ departments, rowsEach }: CitySize): Promise<Uint8Array> {
  const header = ['事業名', '担当課', '内容', `取組状況\n（令和${FISCAL_YEAR - 2018}年度）`, '件数', '評価区分'];
  const cells: Record<string, BuiltCell | string> = { A1: '事業の進捗管理' };
  for (const [i, label] of [...header, '備考', '今後の方針'].entries()) cells[`${'ABCDEFGH'[i]}3`] = label;
  for (let department = 0; department < departments; department++) {
    for (let row = 0; row < rowsEach; row++) {
      const number = FIRST_ROW + department * rowsEach + row;
      cells[`A${number}`] = programmeName(department, row);
      cells[`B${number}`] = departmentName(department);
      cells[`C${number}`] = `計画に定めた内容${row + 1}`;
    }
  }
  return buildWorkbook({ sheets: [{ name: SHEET, cells }] });
}
