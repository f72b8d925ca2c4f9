/**
 * Sheets for one programme each, as city halls draw them: the same labels, merged and placed in different ways.
 */
import type { CellTable } from '../cell-table.js';

export interface ProgrammeAnswers {
  readonly programme?: string;
  readonly department?: string;
  readonly purpose?: string;
  readonly budget?: number | '';
  readonly rating?: string;
  readonly status?: string;
  readonly direction?: string;
  /** Name, unit, R4, R5, R6, target. */
  readonly indicators?: readonly (readonly [string, string, string, string, string, string])[];
}

export type SheetShape = (name: string, answers: ProgrammeAnswers) => CellTable;

type Cells = Record<string, string | number>;

const TITLE = '令和６年度　事業評価シート';

function indicatorTable(answers: ProgrammeAnswers, top: number, first = 'A'): Cells {
  const column = (i: number) => String.fromCharCode(first.charCodeAt(0) + i);
  const rows = [['指標', '単位', 'R4', 'R5', 'R6', '目標'], ...(answers.indicators ?? [])];
  return Object.fromEntries(
    rows.flatMap((row, r) => row.flatMap((text, c) => (text === '' ? [] : [[`${column(c)}${top + r}`, text]]))),
  );
}

/** Two pairs in a row, a label that stands upright beside a box of several rows, boxes merged over columns. */
export const pairsInARow: SheetShape = (name, answers) => ({
  name,
  cells: {
    A1: TITLE,
    ...{ A3: '事業名', B3: answers.programme ?? '', E3: '担当課', F3: answers.department ?? '' },
    ...{ A4: '目的', B4: answers.purpose ?? '' },
    ...{ A5: '事業費\n（千円）', B5: answers.budget ?? '', E5: '評　価', F5: answers.rating ?? '' },
    ...{ A6: '実\n施\n状\n況', B6: answers.status ?? '' },
    ...indicatorTable(answers, 11),
    ...{ A18: '今後の方向性', B18: answers.direction ?? '' },
  },
  merges: ['A1:H1', 'B3:D3', 'F3:H3', 'B4:H4', 'B5:D5', 'F5:H5', 'A6:A9', 'B6:H9', 'B18:H18'],
});

/** Every cell by itself, without a merge; a label that the form does not have behind each of the boxes. */
export const singleCells: SheetShape = (name, answers) => ({
  name,
  cells: {
    A1: TITLE,
    ...{ A3: '事業名：', B3: answers.programme ?? '', C3: '事業番号' },
    ...{ A4: '担当課', B4: answers.department ?? '', C4: '電話' },
    ...{ A5: '目的', B5: answers.purpose ?? '', C5: '根拠法令' },
    ...{ A6: '事業費（千円）', B6: answers.budget ?? '', C6: '財源' },
    ...{ A7: '評価（A・B・C）', B7: answers.rating ?? '', C7: '評価者' },
    ...{ A8: '実施状況', B8: answers.status ?? '' },
    ...{ A9: '今後の方向性', B9: answers.direction ?? '' },
    ...indicatorTable(answers, 12),
  },
});

/** Labels over their boxes. */
export const boxesBelow: SheetShape = (name, answers) => ({
  name,
  cells: {
    A1: TITLE,
    ...{ A3: '事業名', A4: answers.programme ?? '', D3: '担当課', D4: answers.department ?? '' },
    ...{ A5: '目的\n※何のために行うか', A6: answers.purpose ?? '' },
    ...{ A9: '事業費（千円）', A10: answers.budget ?? '', D9: '評価', D10: answers.rating ?? '' },
    ...{ A11: '実施状況', A12: answers.status ?? '' },
    ...{ A16: '今後の方向性', A17: answers.direction ?? '' },
    ...indicatorTable(answers, 21),
  },
  merges: ['A3:C3', 'A4:C4', 'D3:F3', 'D4:F4', 'A5:F5', 'A6:F8', 'A9:C9', 'A10:C10', 'A11:F11', 'A12:F15', 'A17:F19'],
});

/** A tall box on the left, the table beside it on the right, more labels under both. */
export const tableBeside: SheetShape = (name, answers) => ({
  name,
  cells: {
    A1: TITLE,
    ...{ A2: '事業名', B2: answers.programme ?? '', F2: '担当課', G2: answers.department ?? '' },
    ...{ A3: '目的', B3: answers.purpose ?? '' },
    ...{ A4: '実施状況', B4: answers.status ?? '' },
    ...indicatorTable(answers, 4, 'E'),
    ...{ A10: '事業費', B10: answers.budget ?? '', E10: '評価', F10: answers.rating ?? '' },
    ...{ A11: '今後の方向性', B11: answers.direction ?? '' },
  },
  merges: ['B2:D2', 'G2:J2', 'B3:J3', 'A4:A9', 'B4:D9', 'B10:D10', 'F10:J10', 'B11:J11'],
});

/** The key in the middle of the sheet, remarks and an official's stamp around it, blank columns as margins. */
export const scattered: SheetShape = (name, answers) => ({
  name,
  cells: {
    B1: TITLE,
    ...{ H1: '課長印', B2: '【作成上の注意】黄色の欄に入力してください。' },
    ...{ B4: '担当課', D4: answers.department ?? '', G4: '評価', H4: answers.rating ?? '' },
    ...{ B5: '事業名', D5: answers.programme ?? '' },
    ...{ B6: '目的', D6: answers.purpose ?? '' },
    ...{ B7: '１年間の記録' },
    ...{ B8: '実施状況', D8: answers.status ?? '' },
    ...{ B9: '今後の方向性', D9: answers.direction ?? '' },
    ...{ B10: '事業費 [千円]', D10: answers.budget ?? '' },
    ...indicatorTable(answers, 13, 'B'),
  },
  merges: [
    'B1:G1',
    'B4:C4',
    'D4:F4',
    'B5:C5',
    'D5:H5',
    'B6:C6',
    'D6:H6',
    'B7:H7',
    'B8:C8',
    'D8:H8',
    'B9:C9',
    'D9:H9',
    'B10:C10',
    'D10:E10',
  ],
});

export const SHEET_SHAPES: Readonly<Record<string, SheetShape>> = {
  pairsInARow,
  singleCells,
  tableBeside,
  scattered,
};

export const GARDEN: ProgrammeAnswers = {
  programme: '花壇の手入れ',
  department: '公園課',
  purpose: '通りを明るくする。',
  budget: 320,
  rating: 'A',
  status: '春と秋に植え替えた。',
  direction: '続ける',
  indicators: [
    ['植え替えた回数', '回', '1', '2', '2', '2'],
    ['手伝った人数', '人', '30', '42', '51', '50'],
  ],
};

export const VISITS: ProgrammeAnswers = {
  programme: '声かけ訪問',
  department: '障がい福祉課',
  purpose: '困りごとを早く知る。',
  budget: 1200,
  rating: 'B',
  status: '月に一度訪ねた。',
  direction: '人を増やす',
  indicators: [['訪ねた世帯', '世帯', '12', '15', '18', '20']],
};

/** What the city hands out of a programme: nothing is answered. */
export function handedOut({ programme, department, purpose, indicators = [] }: ProgrammeAnswers): ProgrammeAnswers {
  return {
    ...(programme === undefined ? {} : { programme }),
    ...(department === undefined ? {} : { department }),
    ...(purpose === undefined ? {} : { purpose }),
    indicators: indicators.map(([name, unit, r4, r5, , target]) => [name, unit, r4, r5, '', target]),
  };
}
