/**
 * Fiscal years as staff spell them. Small on purpose, and without a look at how the product reads them.
 */
import type { Random } from './random.js';
import { widened } from './width.js';

/** An era's year, with what says that it is one: 平成23年度, H30, 令和 2 年度, 平成24年4月. */
const ERA_YEAR = /(平成|令和|(?<![A-Za-z])[HR])\s*(元|\d{1,2}(?!\d))(\s*年度?)?/gu;

function yearOf(era: string, figures: string): number {
  const number = figures === '元' ? 1 : Number(figures);
  return number + (era === '平成' || era === 'H' ? 1988 : 2018);
}

/** Spaces may stand anywhere in a year. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

const GREGORIAN = /(20\d\d)(?=\s*年|\/)/u;

/** The Gregorian years that a text names. */
export function yearsIn(text: string): number[] {
  const plain = bare(text);
  const named = [...plain.matchAll(ERA_YEAR)].map(([, era, figures]) => yearOf(era!, figures!));
  const gregorian = GREGORIAN.exec(plain)?.[1];
  return gregorian === undefined ? named : [...named, Number(gregorian)];
}

/** `2021` → `令和3`. */
export function eraYear(year: number): string {
  return year > 2019 ? `令和${year - 2018}` : year === 2019 ? '令和元' : `平成${year - 1988}`;
}

function letterYear(year: number): string {
  return year > 2018 ? `R${year - 2018}` : `H${year - 1988}`;
}

/** The text with its first year moved, in its own kind of spelling. */
export function movedYear(text: string, by: number): string {
  const plain = bare(text);
  if (GREGORIAN.test(plain)) return plain.replace(GREGORIAN, (year) => String(Number(year) + by));
  return plain.replace(new RegExp(ERA_YEAR.source, 'u'), (_, era: string, figures: string, unit = '') => {
    const year = yearOf(era, figures) + by;
    return (era.length === 1 ? letterYear(year) : eraYear(year)) + String(unit);
  });
}

const DATE = /(平成|令和|(?<![A-Za-z])[HR])\s*(元|\d{1,2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;

/** The text with each year, or date, in another spelling of the same. */
export function respelt(text: string, random: Random): string {
  const plain = text.normalize('NFKC');
  return random.chance(0.3) && DATE.test(plain) ? respeltDates(plain, random) : respeltYears(plain, random);
}

function respeltDates(text: string, random: Random): string {
  return text.replace(DATE, (_, era: string, figures: string, month: string, day: string) => {
    const year = yearOf(era, figures);
    const spelling = random.pick([
      `${letterYear(year)}.${month}.${day}`,
      `${year}/${month}/${day}`,
      `${year}年${month}月${day}日`,
      `${letterYear(year)}年${month}月${day}日`,
    ])!;
    return random.chance(0.3) ? widened(spelling) : spelling;
  });
}

function respeltYears(text: string, random: Random): string {
  return text.replace(ERA_YEAR, (_, era: string, figures: string, unit = '') => {
    const year = yearOf(era, figures);
    const said = String(unit).trim();
    // 31 April did not exist, but 平成31年度 does: of 2019 both eras' names are in use.
    const number = year - (year > 2018 ? 2018 : 1988);
    const long = (year > 2018 ? '令和' : '平成') + (number === 1 ? random.pick(['元', '1'])! : String(number));
    const spelling = random.pick([long, long, `${letterYear(year)}`, ...(said === '年' ? [] : [String(year)])])!;
    const whole = spelling + (said || (/^\d/u.test(spelling) ? '年度' : random.pick(['', '年度'])!));
    return random.pick([whole, widened(whole), [...whole].join(' '), whole])!;
  });
}
