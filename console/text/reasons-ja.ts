/**
 * The Japanese texts about last year's values in the table, and about large changes of figures.
 */
import { countJa as count } from '../../view/language/counting.js';

const signed = (n: number): string => `${n > 0 ? '＋' : '－'}${count(Math.abs(n))}`;

export const reasonsJa = {
  change: (difference: number, ratio: number | undefined) =>
    ratio === undefined ? signed(difference) : `${signed(difference)}、${signed(Math.round(ratio * 100))}%`,
  ask: (change: string) => `前年度から大きく変わっています（${change}）。`,
  label: '増減の理由',
  labelOf: (field: string) => `${field}の増減の理由`,
  hint: '取りまとめ表・履歴・理由の一覧に残ります。',
  saved: (at: string) => `理由を保存しました ${at}`,
  failed: (why: string) => `理由を保存できません。${why}`,
  missing: '増減の理由がありません。',
  mark: '増減の理由',
  markMissing: '増減の理由なし',
  ofOtherValue: (value: string) => `（値が「${value}」だったときの理由）`,
  title: '増減の理由',
  download: '増減の理由の一覧（CSV）',
  fileName: '増減の理由.csv',
  columns: {
    row: '行',
    field: '項目',
    previous: '前年度',
    value: '今年度',
    text: '理由',
    actor: '書いた人',
    at: '日時',
  },
  withLastYear: '前年度の値も表示',
  lastYear: '前年度',
};

export type ReasonsMessages = typeof reasonsJa;
