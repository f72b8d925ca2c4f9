/**
 * Days and fiscal years as Japanese letters write them.
 */
import { ERAS } from './japanese-eras.js';

const WEEKDAYS = '日月火水木金土';

/** 令和8年5月15日（金）. @param day a day that exists, as `2026-05-15` */
export function writtenDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${eraYear(year, month * 100 + date)}年${month}月${date}日（${weekday}）`;
}

/** 令和7年度; a fiscal year has the era that it has for most of its months. @param fiscalYear the year it starts in */
export function writtenFiscalYear(fiscalYear: number): string {
  return `${eraYear(fiscalYear, 1231)}年度`;
}

/** @param within month and day as a figure: 515 */
function eraYear(year: number, within: number): string {
  const era = ERAS.find(({ from }) => from <= year * 10_000 + within);
  if (!era) return String(year);
  const count = year - era.before;
  return `${era.name}${count === 1 ? '元' : count}`;
}
