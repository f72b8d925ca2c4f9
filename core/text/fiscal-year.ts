/**
 * The fiscal year（年度）that a text names, as the Gregorian year in which it starts: 令和3年度, R3, 2021年度 → 2021.
 */
import { DATE_WITHIN, gregorianYear, isoDate } from './japanese-date.js';
import { compact } from './normalise.js';

const ERA = '明治|大正|昭和|平成|令和|明|大|昭|平|令|M|T|S|H|R';
/** Best first: a fiscal year by name, an era's letter with its year, a year. */
const YEARS = [
  new RegExp(`(?:(${ERA})\\.?)?(元|\\d{1,4})年度`, 'u'),
  new RegExp(`(?<![A-Z])(${ERA})\\.?(元|\\d{1,2})(?:FY)?(?![\\d.])`, 'u'),
  new RegExp(`FY()(\\d{4})`, 'u'),
  new RegExp(`(${ERA})(元|\\d{1,2})年`, 'u'),
];

/**
 * @param means year: the text names the year. asOf: it names a date at which the year has ended or is running; on
 *   1 April the year before has just ended (平成24年4月1日時点 → 2011)
 */
export function findFiscalYear(text: string, means: 'year' | 'asOf' = 'year'): number | undefined {
  const plain = compact(text).toUpperCase();
  return means === 'asOf' ? yearAsOf(plain) : yearNamed(plain);
}

function yearNamed(text: string): number | undefined {
  for (const pattern of YEARS) {
    const match = pattern.exec(text);
    const year = match ? gregorianYear(match[1] || undefined, match[2] ?? '') : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearAsOf(text: string): number | undefined {
  const match = DATE_WITHIN.exec(text);
  const date = match ? isoDate(match) : undefined;
  if (date === undefined) return yearNamed(text);
  const year = Number(date.slice(0, 4));
  return date.slice(5) <= '04-01' ? year - 1 : year;
}
