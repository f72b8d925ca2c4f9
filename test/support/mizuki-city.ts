/**
 * The workbooks of みずき市, which does not exist and whose form is in no catalogue: a table under two rows of headers with
 * words of the city's own, a drop-down list, a heading above each of its two parts. Last year's is filled in, this year's
 * is as it is handed out; the year after, a column is new.
 */
import type { CellTable } from './cell-table.js';

const PROGRAMMES = [
  ['1-1', 'ふれあい食堂の支援', '地域福祉課', '月に2回、集会所で開く', 24],
  ['1-2', '見守り隊の登録', '地域福祉課', '隊員をふやす', 120],
  ['1-3', '移動図書のはこび', '図書文化室', '団地を回る', 36],
  ['2-1', '放課後の居場所', 'こども育成課', '4か所で開く', 800],
  ['2-2', '中学生の職場めぐり', '教育指導室', '受け入れ先をふやす', 15],
  ['2-3', '親子の畑', 'こども育成課', '畑を貸し出す', 30],
] as const;

const SAID = [
  'おおむね予定どおり',
  '雨で3回休んだ',
  '参加がふえた',
  '場所をかえて続けた',
  '受け入れ先が減った',
  '畑をひとつふやした',
];
const MARKS = ['進んだ', 'やや進んだ', '進んだ', '進んだ', '足踏み', 'やや進んだ'];
export const MIZUKI_MARKS = ['進んだ', 'やや進んだ', '足踏み', '後退した'];
const DONE = [22, 131, 30, 845, 11, 34];

const HEADER = ['番号', '取組の名', '受け持ち', 'ねらい', '数の目安', null, '今年のようす', '歩み', '申し送り'];
const BELOW = [null, null, null, null, '目標', '実績', null, null, null];

interface Book {
  readonly year: string;
  readonly isFilled: boolean;
  /** Columns behind the last. */
  readonly more?: readonly string[];
}

function at(row: number, texts: readonly (string | number | null)[]): CellTable['cells'] {
  return Object.fromEntries(
    texts.flatMap((text, i) => (text === null ? [] : [[`${String.fromCharCode(65 + i)}${row}`, text] as const])),
  );
}

/** @returns one sheet, as cells */
export function mizukiSheets({ year, isFilled, more = [] }: Book): readonly CellTable[] {
  const part = (top: number, first: number): CellTable['cells'] => ({
    ...at(top, [...HEADER, ...more]),
    ...at(top + 1, BELOW),
    ...Object.assign(
      {},
      ...PROGRAMMES.slice(first, first + 3).map(([no, name, division, aim, goal], i) => {
        const k = first + i;
        const answers = isFilled
          ? [DONE[k]!, SAID[k]!, MARKS[k]!, k === 1 ? '名簿を見直す' : null]
          : [null, null, null, null];
        return at(top + 2 + i, [no, name, division, aim, goal, ...answers]);
      }),
    ),
  });
  const tall = [...'ABCDGHI', ...more.map((_, i) => String.fromCharCode(74 + i))];
  const merges = (top: number) => [`E${top}:F${top}`, ...tall.map((column) => `${column}${top}:${column}${top + 1}`)];
  return [
    {
      name: '歩みの表',
      cells: {
        A1: `みずき市　${year}　ささえあい計画　歩みの表`,
        A3: '柱１　となりどうしで',
        ...part(4, 0),
        A10: '柱２　こどもとともに',
        ...part(11, 3),
      },
      merges: ['A1:I1', ...merges(4), ...merges(11)],
      dropdowns: { 'H6:H8': MIZUKI_MARKS, 'H13:H15': MIZUKI_MARKS },
    },
  ];
}

export const MIZUKI_LAST_YEAR = mizukiSheets({ year: '令和６年度', isFilled: true });
export const MIZUKI_THIS_YEAR = mizukiSheets({ year: '令和７年度', isFilled: false });
export const MIZUKI_NEXT_YEAR = mizukiSheets({ year: '令和８年度', isFilled: false, more: ['市民の声'] });
