/**
 * Dates and years as Japanese documents write them: 平成24年4月1日, H24.4.1, 2012/4/1, 令 和 元 年 ５ 月 ２ ２ 日.
 */
import { compact } from './normalise.js';

/** The Gregorian year before an era's first; an era's year n is `before + n`. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ 明: 1867, 大: 1911, 昭: 1925, 平: 1988, 令: 2018 },
  ...{ M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 },
};

const ERA = Object.keys(ERAS).join('|');
const DATE = new RegExp(`^(?:(${ERA})\\.?)?(元|\\d{1,4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?$`, 'u');

/** Any date in a text, with words around it. */
export const DATE_WITHIN = new RegExp(`(?:(${ERA})\\.?)?(元|\\d{1,4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?`, 'u');

/** @returns `yyyy-mm-dd`; undefined for a text that is no date, or a date that does not exist */
export function parseDate(text: string): string | undefined {
  const match = DATE.exec(compact(text).toUpperCase());
  return match ? isoDate(match) : undefined;
}

/** The Gregorian year of an era's year (令和 and 元 or 3); without an era the figure itself, if it has four digits. */
export function gregorianYear(era: string | undefined, year: string): number | undefined {
  const number = year === '元' ? 1 : Number(year);
  if (era !== undefined) return (ERAS[era] ?? Number.NaN) + number;
  return year.length === 4 ? number : undefined;
}

/** @param match of `DATE` or `DATE_WITHIN` */
export function isoDate([, era, year = '', month = '', day = '']: RegExpExecArray): string | undefined {
  const y = gregorianYear(era, year);
  const [m, d] = [Number(month), Number(day)];
  if (y === undefined || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
