/**
 * The fiscal year（年度）that a text names, as the Gregorian year in which it starts: 令和3年度, R3, 2021年度 → 2021.
 * A fiscal year runs from April to March.
 */
import { ERA, findDate, gregorianYear, withYearInFigures } from './japanese-date.js';
import { compact } from './normalise.js';

/** Best first: a fiscal year by name, an era's year without 年, FY2021, a year. Each captures era and year. */
const YEARS = [
  new RegExp(`(?:(${ERA})\\.?)?(元|\\d{1,4})年度`, 'gu'),
  new RegExp(`(${ERA})\\.?(元|\\d{1,2})(?:FY)?(?![\\d.年])`, 'gu'),
  new RegExp(`FY()(\\d{4})(?!\\d)`, 'gu'),
  new RegExp(`(?:(${ERA}))?(元|\\d{1,4})年`, 'gu'),
];

/**
 * @param means year: the text names the year. asOf: it names a date at which the year has ended or is running; on
 *   1 April the year before has just ended (平成24年4月1日時点 → 2011), any other date lies in its year
 * @returns undefined where the text names none, or where it could be either of two (4月現在)
 */
export function findFiscalYear(text: string, means: 'year' | 'asOf' = 'year'): number | undefined {
  const date = means === 'asOf' ? findDate(text) : undefined;
  return date === undefined ? yearNamed(withYearInFigures(compact(text).toUpperCase())) : yearAsOf(date);
}

/** Every year has one of them; most texts have none, and are not looked at any further. */
const FIGURE = /[元\d]/u;

function yearNamed(text: string): number | undefined {
  if (!FIGURE.test(text)) return undefined;
  for (const pattern of YEARS) {
    for (const [, era, figures = ''] of text.matchAll(pattern)) {
      const year = gregorianYear(era || undefined, figures);
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

/** @param date `yyyy-mm-dd`, or `yyyy-mm` of a whole month */
function yearAsOf(date: string): number | undefined {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  if (day === '04') return undefined;
  return day <= '04-01' ? year - 1 : year;
}
