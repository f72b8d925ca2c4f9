/**
 * Dates and years as Japanese documents write them: 平成24年4月1日, H24.4.1, 2012/4/1, 令 和 元 年 ５ 月 ２ ２ 日. A year
 * of two digits without an era, and a month without a day, are not dates: nothing is guessed.
 */
import { compact } from './normalise.js';

/** The Gregorian year before an era's first; an era's year n is `before + n`. */
const ERAS: ReadonlyMap<string, number> = new Map(
  [
    { names: ['明治', '明', 'M'], before: 1867 },
    { names: ['大正', '大', 'T'], before: 1911 },
    { names: ['昭和', '昭', 'S'], before: 1925 },
    { names: ['平成', '平', 'H'], before: 1988 },
    { names: ['令和', '令', 'R'], before: 2018 },
  ].flatMap(({ names, before }) => names.map((name) => [name, before] as const)),
);

/** For patterns: any of an era's names; a short one only where it does not end another word (最大3年, VHS3). */
export const ERA = '明治|大正|昭和|平成|令和|(?<!\\p{Script=Han})[明大昭平令]|(?<![A-Z])[MTSHR]';

const KANJI_YEAR = /(?<=明治|大正|昭和|平成|令和)[一二三四五六七八九十]{1,3}(?=年)/gu;
const ERA_IN_KANJI = /[治正和成][一二三四五六七八九十]/u;
const KANJI = '〇一二三四五六七八九';

/** 令和五年度 → 令和5年度. */
export function withYearInFigures(text: string): string {
  if (!text.includes('年') || !ERA_IN_KANJI.test(text)) return text;
  return text.replace(KANJI_YEAR, (kanji) => {
    const [tens = '', ones = ''] = kanji.includes('十') ? kanji.split('十') : ['', kanji];
    const ten = kanji.includes('十') ? Math.max(1, KANJI.indexOf(tens || '一')) * 10 : 0;
    return String(ten + (ones === '' ? 0 : KANJI.indexOf(ones)));
  });
}

const YEAR_MONTH = `(?:(${ERA})\\.?)?(元|(?<!\\d)\\d{1,4})[年./-](\\d{1,2})`;
/** What people type behind a date: the day of the week, in brackets or with 曜日, and a time. */
const DAYS = '日月火水木金土';
const WEEKDAY = `(?:[([](?<bracketed>[${DAYS}])(?:曜日?)?(?:[・,]?祝日?)?[)\\]]|(?<plain>[${DAYS}])(?:曜日?)?)`;
const TIME = '(?:午前|午後|AM|PM)?\\d{1,2}(?::\\d{2}(?::\\d{2})?|時(?:\\d{1,2}分|半)?)(?:AM|PM)?';
const BEHIND = `(?:,?${WEEKDAY})?(?:,?T?${TIME})?`;
const DATE = new RegExp(`^${YEAR_MONTH}[月./-](?:(\\d{1,2})日|(\\d{1,2})(?!\\d))${BEHIND}$`, 'u');
const DATE_WITHIN = new RegExp(`${YEAR_MONTH}[月./-](\\d{1,2})(?!\\d)日?`, 'u');
const MONTH_WITHIN = new RegExp(`${YEAR_MONTH}月`, 'u');

/** @returns `yyyy-mm-dd`; undefined for a text that is no date, or a date that does not exist */
export function parseDate(text: string): string | undefined {
  const [whole, era, year, month, day, bare] = matchDate(text) ?? [];
  return whole === undefined ? undefined : isoDate([whole, era, year, month, day ?? bare]);
}

function matchDate(text: string): RegExpExecArray | null {
  // The space before a time parts it from the day: 4/10 9:00.
  const apart = /\d\s+\d/u.test(text) ? text.normalize('NFKC').replace(/(\d)\s+(?=\d{1,2}(?::|\s*時))/gu, '$1T') : text;
  return DATE.exec(compact(apart).toUpperCase());
}

/**
 * The day of the week that a date is, where its text says another one: one of the two is mistyped.
 * @returns 0 for Sunday; undefined for a text that says no day, or the right one, or is no date
 */
export function contradictedWeekday(text: string): number | undefined {
  const { bracketed, plain } = matchDate(text)?.groups ?? {};
  const written = bracketed ?? plain;
  const date = written === undefined ? undefined : parseDate(text);
  if (date === undefined || written === undefined) return undefined;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return DAYS[weekday] === written ? undefined : weekday;
}

/**
 * The first date in a text with words around it.
 * @returns `yyyy-mm-dd`, or `yyyy-mm` where the text names no day (令和4年3月現在)
 */
export function findDate(text: string): string | undefined {
  const plain = compact(text).toUpperCase();
  const match = DATE_WITHIN.exec(plain);
  const date = match ? isoDate(match) : undefined;
  if (date !== undefined) return date;
  const month = MONTH_WITHIN.exec(plain);
  return month ? isoDate([...month, '1'])?.slice(0, 7) : undefined;
}

/** The Gregorian year of an era's year (令和 and 元 or 3); without an era the figure itself, if it has four digits. */
export function gregorianYear(era: string | undefined, year: string): number | undefined {
  const number = year === '元' ? 1 : Number(year);
  if (era === undefined) return year.length === 4 ? number : undefined;
  const before = ERAS.get(era);
  return before !== undefined && number >= 1 && number < 100 ? before + number : undefined;
}

/** A day of Excel's 1900 date system, as cells store it, as `yyyy-mm-dd`; undefined for what is not a day of it. */
export function dateOfSerial(serial: number): string | undefined {
  // Before 1 March 1900 the system counts a day that never was.
  if (!Number.isInteger(serial) || serial < 61 || serial > 2958465) return undefined;
  const DAY = 86_400_000;
  return new Date(serial * DAY + Date.UTC(1899, 11, 30)).toISOString().slice(0, 10);
}

/** @param match whole, era, year, month, day */
function isoDate([, era, year = '', month = '', day = '']: readonly (string | undefined)[]): string | undefined {
  const y = gregorianYear(era, year);
  const [m, d] = [Number(month), Number(day)];
  if (y === undefined || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
