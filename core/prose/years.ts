/**
 * Years and dates as a text names them: 令和3年度, R3, 23年度, 2021年, 平成24年4月1日, 令和2・3年度, 昨年度. What is only a
 * stretch of time (10年間) or a class (4年生) is none.
 */
import { ERAS } from '../text/japanese-eras.js';

export type EraSpelling = 'full' | 'letter' | 'omitted' | 'gregorian' | 'relative';

export interface YearMention {
  readonly kind: 'year';
  /** Places in the plain text. */
  readonly start: number;
  readonly end: number;
  /** The fiscal year that it names or lies in; undefined where it cannot be told, or never was. */
  readonly year: number | undefined;
  readonly isFiscal: boolean;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly spelling: EraSpelling;
  /** Of 昨年度: -1. */
  readonly offset: number | undefined;
  /** The second half of a range that shares the era of the first: 令和2・3年度. */
  readonly sharesEra: boolean;
  /** Why there is no such day or year. */
  readonly fault: 'day' | 'month' | 'era-before' | 'era-after' | undefined;
}

const NAMES = '令和|平成|昭和|大正|明治';
const KANJI_YEAR = '[一二三四五六七八九十]{1,3}';
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const DATE_TAIL = `(?:(${NUMBER})月(?:(${NUMBER})日)?)?`;
const PATTERN = new RegExp(
  [
    // 1 era 2 letter 3 year 4 fiscal 5 month 6 day 7–9 dotted
    `(?:(${NAMES})|(?<![A-Za-z])([RHST])\\.?|(?<![\\p{Script=Han}])([令平昭])(?=[元\\d]))(元|\\d{1,2}(?!\\d)|${KANJI_YEAR}(?=年|[・,、~-][一二三四五六七八九十]{1,3}年))(?:(年度|年分?)${DATE_TAIL}|[./](\\d{1,2})[./](\\d{1,2})(?!\\d)|(?![A-Za-z0-9人件回%号]))`,
    // 9 Gregorian 10 fiscal 11 month 12 day
    `(?<!\\d)((?:19|20)\\d{2})(?:(年度|年)${DATE_TAIL}|/(\\d{1,2})/(\\d{1,2})(?!\\d))`,
    // omitted era
    `(?<![\\d.,第,〇一二三四五六七八九十百千])(元|\\d{1,2}|[一二三四五六七八九十]{1,3}(?=年度(?![生目間])|年(?:${NUMBER})月(?!間)))(年度(?!生)|年(?=(?:${NUMBER})月(?!間)|(?:に|の)?(?:策定|制定|改定|改正|施行|締結|設立|発足|竣工|創設|開園|開館|開校)))${DATE_TAIL}`,
    `(?<![\\d.,第約])(\\d{1,2})年(?=[\\d▲△])(?!\\d{1,2}(?:か月|ヶ月|カ月|月間))`,
    `(一昨年度?|前々年度?|昨年度?|前年度?|去年度?|前年同期|今年度?|本年度?|当年度?|次年度|来年度?|翌年度?|翌々年度)(?!度)`,
  ].join('|'),
  'gu',
);

const OFFSETS: readonly (readonly [start: string, years: number])[] = [
  ['一昨', -2],
  ['前々', -2],
  ['昨', -1],
  ['前', -1],
  ['去', -1],
  ['今', 0],
  ['本', 0],
  ['当', 0],
  ['翌々', 2],
  ['次', 1],
  ['来', 1],
  ['翌', 1],
];

/** A second half that has no era of its own: ・3年度, ～22年. */
const SECOND = /[・,、~-](元|\d{1,2}|[一二三四五六七八九十]{1,3})(年度|年)(?![間生])/uy;
/** A first half without 年: 令和2・3年度. */
const FIRST = /[・,、~-](元|\d{1,2}|[一二三四五六七八九十]{1,3})(年度|年)(?![間生])/uy;

/** Whether it is worth looking: what has no such character is read the same in any year. */
export function mayNameYears(plain: string): boolean {
  return /[年RHST元./]/u.test(plain);
}

/** @param around the year that the text is written for: by it eras that are left out and 昨年度 are understood */
export function readYears(plain: string, around: number | undefined): YearMention[] {
  if (!mayNameYears(plain)) return [];
  const found: YearMention[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const mention = mentionOf(match, around);
    if (!mention) continue;
    const last = found.at(-1);
    if (last && mention.start < last.end) continue;
    found.push(mention);
    for (let end = mention.end; ;) {
      const second = secondHalf(plain, end, mention, around);
      if (!second) break;
      found.push(second);
      end = second.end;
    }
  }
  return found;
}

function mentionOf(match: RegExpExecArray, around: number | undefined): YearMention | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const [
    ,
    name,
    latin,
    short,
    ofEra,
    eraTail,
    m1,
    d1,
    dotM,
    dotD,
    western,
    westTail,
    m2,
    d2,
    sm,
    sd,
    bare,
    bareTail,
    m3,
    d3,
    lone,
    relative,
  ] = match;
  if (relative !== undefined) {
    const offset = OFFSETS.find(([word]) => relative.startsWith(word))?.[1] ?? 0;
    const year = around === undefined ? undefined : around + offset;
    return blank({ start, end, year, isFiscal: relative.endsWith('度'), spelling: 'relative', offset });
  }
  if (western !== undefined) {
    const dated = datedYear(Number(western), m2 ?? sm, d2 ?? sd);
    return blank({ start, end, isFiscal: westTail === '年度', spelling: 'gregorian', ...dated });
  }
  if (ofEra !== undefined) {
    const era = ERAS.find(
      (one) => one.name === name || one.letter === latin || (short !== undefined && one.name.startsWith(short)),
    );
    if (!era) return undefined;
    const spelling = name === undefined ? 'letter' : 'full';
    const inEra = yearInEra(ofEra);
    const dated = datedYear(era.before + inEra, m1 ?? dotM, d1 ?? dotD);
    const isFiscal = eraTail === '年度' || (eraTail === undefined && dotM === undefined);
    const fault = dated.fault ?? eraFault(era, inEra, { isFiscal, month: dated.month, day: dated.day });
    return blank({ start, end, isFiscal, spelling, year: dated.year, month: dated.month, day: dated.day, fault });
  }
  const figure = bare ?? lone;
  if (figure === undefined) return undefined;
  const year = nearestYear(yearInEra(figure), around);
  if (year === undefined && around !== undefined) return undefined;
  const dated =
    year === undefined ? { year, month: numberOf(m3), day: numberOf(d3), fault: undefined } : datedYear(year, m3, d3);
  return blank({ start, end, isFiscal: bareTail?.startsWith('年度') ?? false, spelling: 'omitted', ...dated });
}

/** 平成21年～22年, 令和2・3年度, 令和2～4年度. */
function secondHalf(
  plain: string,
  at: number,
  first: YearMention,
  around: number | undefined,
): YearMention | undefined {
  if (first.spelling === 'relative' || first.spelling === 'omitted' || first.spelling === 'gregorian') return undefined;
  const pattern = first.isFiscal || first.month === undefined ? SECOND : FIRST;
  pattern.lastIndex = at;
  const match = pattern.exec(plain);
  if (!match || first.month !== undefined) return undefined;
  const [whole, figure = '', tail] = match;
  const year =
    first.year === undefined ? nearestYear(yearInEra(figure), around) : eraYear(first.year, yearInEra(figure));
  const sharesEra = !/[年度]/u.test(plain.charAt(at - 1));
  return blank({
    start: at + 1,
    end: at + whole.length,
    year,
    isFiscal: tail === '年度',
    spelling: 'omitted',
    sharesEra,
  });
}

type Known = Pick<YearMention, 'start' | 'end' | 'isFiscal' | 'spelling' | 'year'> & Partial<YearMention>;

function blank(known: Known): YearMention {
  const { start, end, year, isFiscal, spelling, month, day, offset, sharesEra = false, fault } = known;
  return { kind: 'year', start, end, year, isFiscal, spelling, month, day, offset, sharesEra, fault };
}

function numberOf(figures: string | undefined): number | undefined {
  return figures === undefined ? undefined : yearInEra(figures);
}

const KANJI = '〇一二三四五六七八九';

/** 元, 5 and 三十二 as figures. */
export function yearInEra(figures: string): number {
  if (figures === '元') return 1;
  if (/^\d/.test(figures)) return Number(figures);
  const [tens = '', ones = ''] = figures.includes('十') ? figures.split('十') : ['', figures];
  const ten = figures.includes('十') ? Math.max(1, KANJI.indexOf(tens || '一')) * 10 : 0;
  return ten + (ones === '' ? 0 : KANJI.indexOf(ones));
}

function datedYear(year: number, monthText: string | undefined, dayText: string | undefined) {
  const [month, day] = [numberOf(monthText), numberOf(dayText)];
  if (month === undefined) return { year, month, day, fault: undefined };
  if (month < 1 || month > 12) return { year, month, day, fault: 'month' as const };
  const fault = day !== undefined && (day < 1 || day > daysIn(year, month)) ? ('day' as const) : undefined;
  return { year: month <= 3 ? year - 1 : year, month, day, fault };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A fiscal year is named by the era of any of its days; a date only by the era it lies in. */
function eraFault(
  era: (typeof ERAS)[number],
  inEra: number,
  { isFiscal, month, day }: Pick<YearMention, 'isFiscal' | 'month' | 'day'>,
): YearMention['fault'] {
  if (inEra < 1) return 'era-before';
  const next = ERAS[ERAS.indexOf(era) - 1];
  const year = era.before + inEra;
  if (month !== undefined) {
    const first = year * 10_000 + month * 100 + (day ?? 31);
    const last = year * 10_000 + month * 100 + (day ?? 1);
    if (first < era.from) return 'era-before';
    return next && last >= next.from ? 'era-after' : undefined;
  }
  const lastYear = next && Math.floor(next.from / 10_000);
  if (lastYear === undefined) return undefined;
  return year > lastYear || (isFiscal && year > lastYear) ? 'era-after' : undefined;
}

/** The same era's other year. */
function eraYear(year: number, inEra: number): number | undefined {
  const era = ERAS.find(({ before }) => year > before);
  return era && era.before + inEra;
}

/** Which era is meant where none is named: the one that comes nearest to the year of the text. */
function nearestYear(inEra: number, around: number | undefined): number | undefined {
  if (around === undefined) return undefined;
  const [first, ...others] = ERAS.slice(0, 3).map(({ before }) => before + inEra);
  const distance = (year: number) => Math.abs(year - around);
  const best = others.reduce((a, b) => (distance(b) < distance(a) ? b : a), first ?? around);
  return distance(best) <= 20 ? best : undefined;
}
