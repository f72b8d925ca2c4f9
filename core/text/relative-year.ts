/**
 * The years that people name by where they stand: 前年度, 今年度, 翌年度. Counted from the year that the workbook is for.
 */
import { compact } from './normalise.js';

const NAMED: readonly (readonly [years: number, names: string])[] = [
  [-2, '前々年度?|前前年度?|一昨年度?'],
  [-1, '前年度?|昨年度?|去年度?'],
  [0, '今年度?|本年度?|当年度?|当該年度'],
  [2, '翌々年度?|次々年度?'],
  [1, '翌年度?|来年度?|次年度?'],
];
/** 前年度比 compares, and says nothing of whose year a figure is. */
const COMPARED = '(?!度|比|同|対|差|増|減|から|より|との)';
const PATTERNS = NAMED.map(([years, names]) => [years, new RegExp(`(?:${names})${COMPARED}(?:末|分)?`, 'u')] as const);

/** @returns how many years later (1), or earlier (-1), and the text without those words; undefined where it names none */
export function findRelativeYear(text: string): { readonly years: number; readonly rest: string } | undefined {
  if (!text.includes('年')) return undefined;
  const whole = compact(text);
  for (const [years, pattern] of PATTERNS) {
    const found = pattern.exec(whole);
    if (!found) continue;
    const rest = whole.slice(0, found.index) + whole.slice(found.index + found[0].length);
    return { years, rest: rest.replace(/^の(?=.)/u, '') };
  }
  return undefined;
}
