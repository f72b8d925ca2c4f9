/**
 * The words of what was found in the content of a workbook, in the language that the person chose.
 */
import { countEn, countJa } from '../language/counting.js';
import { useTexts, type Wording } from '../language/wording.js';

const ja = {
  lastYear: '前年度',
  compared: '比べたところ',
  found: (field: string) => `「${field}」で見つかったこと`,
  kind: (title: string, n: number) => `${title}：${countJa(n)}件`,
  replace: (from: string, to: string) => `「${from}」を「${to}」に直す`,
  put: (to: string) => `「${to}」に直す`,
};

const en: typeof ja = {
  lastYear: 'Last year',
  compared: 'What was compared',
  found: (field) => `What was found in “${field}”`,
  kind: (title, n) => `${title}: ${countEn(n)}`,
  replace: (from, to) => `Change “${from}” to “${to}”`,
  put: (to) => `Change to “${to}”`,
};

const WORDS = { ja, en };

export const useFindingWords = (): Wording<typeof ja> => useTexts(WORDS);
