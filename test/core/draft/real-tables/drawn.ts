/**
 * Tables and boxes as city halls draw them, written down row by row, with what a draft of them has to read.
 */
import { formatAddress } from '../../../../core/grid/address.js';
import type { GridCell } from '../../../../core/grid/grid.js';
import type { CellTable } from '../../../support/cell-table.js';

/** A cell; null for a blank one. */
export type Drawn = GridCell | string | number | null;

export interface DrawnWorkbook {
  readonly name: string;
  readonly sheets: readonly CellTable[];
  /** Where records stand: their cells, each column of which is a field, and how many they are. */
  readonly tables?: readonly DrawnTable[];
  /** Boxes beside or under labels, of which each is a field, on every sheet named. */
  readonly boxes?: {
    readonly sheets: readonly string[];
    readonly at: readonly string[];
    /** Where a sheet has several records. */
    readonly records?: number;
  };
  /** Texts that are nobody's label: titles, versions, remarks. */
  readonly data: readonly string[];
}

export interface DrawnTable {
  readonly sheet?: string;
  readonly area: string;
  readonly records: number;
}

/** A sheet of rows from the first row and the first column on. */
export function drawn(
  rows: readonly (readonly Drawn[])[],
  more: Partial<Omit<CellTable, 'cells'>> & { readonly from?: number } = {},
): CellTable {
  const { from = 1, name = '表', ...rest } = more;
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c): [string, Drawn][] =>
      cell === null ? [] : [[formatAddress({ row: r + 1, column: c + from }), cell]],
    ),
  );
  return { name, cells: Object.fromEntries(cells), ...rest };
}

export const PROGRAMMES = [
  ...['夜間の学習教室', '朝の見守り', '図書の宅配', '空き家の活用', '花壇の手入れ', '若者の相談', '防災の訓練'],
  ...['公園の点検', '食育の講座', '古着の回収', '手話の入門', '水路の清掃'],
];
export const DEPARTMENTS = ['学務課', '福祉課', '健康課', '環境課'];
export const GRADES = ['A', 'B', 'C'];
const SAID = [
  '参加する人が増え、地域の支え手も育ってきたため、来年度も続ける。',
  '広報の方法を見直したところ、若い世代の申込みが目立つようになった。',
  '会場の都合で回数を減らしたが、満足したという声が多く寄せられた。',
  '関係する団体と役割を分け、負担を減らしながら続けることができた。',
];

/** One of a few things, by number. */
export const of = <T>(all: readonly T[], i: number): T => all[i % all.length]!;
export const programme = (i: number): string => PROGRAMMES[i % PROGRAMMES.length]!;
export const department = (i: number): string => of(DEPARTMENTS, i);
export const grade = (i: number): string => of(GRADES, i);
/** What a department says of a programme. */
export const said = (i: number): string => `${programme(i)}について、${of(SAID, i)}`;
/** `count` rows, made by number. */
export const rows = (count: number, row: (i: number) => readonly Drawn[]): (readonly Drawn[])[] =>
  Array.from({ length: count }, (_, i) => row(i));
export const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
