/**
 * Shows serial numbers by the date and time tokens of a format. A serial number counts days from the date system's first;
 * its fraction is the time. What Excel cannot show as a date fills the cell with `#`.
 */
import { DAYS_TO_1904 } from '../date-system.js';
import { ERAS } from '../../text/japanese-eras.js';
import { dateNames, JAPANESE, type DateNames } from './date-names.js';
import { inDigits, inWords } from './numerals.js';
import type { DateLetter, Section, Token } from './sections.js';

/** What Excel shows in place of a number that its format has no text for. */
export const FENCE = '########';

const DAY = 86_400;
/** 9999-12-31, by the two date systems. */
const LAST_1900 = 2_958_466;

const TIMES: ReadonlySet<Token['kind']> = new Set(['elapsed', 'decimals', 'half']);

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday. */
  readonly weekday: number;
  /** Since the day began, and since the date system's first day. */
  readonly seconds: number;
  readonly elapsed: number;
  /** The decimals of the second, as many as the format shows. */
  readonly decimals: string;
}

export function dateShower(section: Section): (serial: number, date1904: boolean) => string {
  const { tokens } = section;
  const names = dateNames(section.language);
  const places = tokens.reduce((most, token) => (token.kind === 'decimals' ? Math.max(most, token.length) : most), 0);
  const hasTime = tokens.some((token) =>
    token.kind === 'date' ? 'hns'.includes(token.letter) : TIMES.has(token.kind),
  );
  const isHalved = tokens.some(({ kind }) => kind === 'half');
  const shower = { section, names, isHalved };
  return (serial, date1904) => {
    if ((serial < 0 && !date1904) || serial >= LAST_1900 - (date1904 ? DAYS_TO_1904 : 0)) return FENCE;
    const moment = momentOf(Math.abs(serial), date1904, hasTime ? places : undefined);
    const text = tokens.map((token) => showToken(token, moment, shower)).join('');
    return serial < 0 ? `-${text}` : text;
  };
}

/** @param places to which decimal of a second the time is rounded; undefined where a format shows none */
function momentOf(serial: number, date1904: boolean, places: number | undefined): Moment {
  const unit = 10 ** (places ?? 0);
  const units = places === undefined ? Math.floor(serial) * DAY * unit : Math.round(serial * DAY * unit);
  const elapsed = Math.floor(units / unit);
  const days = Math.floor(elapsed / DAY);
  return {
    ...dateOf(days, date1904),
    seconds: elapsed - days * DAY,
    elapsed,
    decimals: places ? String(units - elapsed * unit).padStart(places, '0') : '',
  };
}

type DayOfYear = Pick<Moment, 'year' | 'month' | 'day' | 'weekday'>;

/** Excel has a day 0 in 1900, and a 29 February there, which never was: days before it are one day later. */
function dateOf(days: number, date1904: boolean): DayOfYear {
  const serial = date1904 ? days + DAYS_TO_1904 : days;
  const weekday = (serial + 6) % 7;
  if (serial === 0) return { year: 1900, month: 1, day: 0, weekday };
  if (serial === 60) return { year: 1900, month: 2, day: 29, weekday };
  return { ...civil(serial < 60 ? serial + 1 : serial), weekday };
}

/** Days up to 1 March of the year 0, which 400 years of 146,097 days count from. */
const FROM_MARCH = 693_899;

/** The day that a serial number of March 1900 and later is, by the Gregorian calendar. */
function civil(serial: number): { year: number; month: number; day: number } {
  const days = serial + FROM_MARCH;
  const cycle = Math.floor(days / 146_097);
  const rest = days - cycle * 146_097;
  const year = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const ofYear = rest - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: cycle * 400 + year + (month <= 2 ? 1 : 0), month, day };
}

interface Shower {
  readonly section: Section;
  readonly names: DateNames;
  readonly isHalved: boolean;
}

function showToken(token: Token, moment: Moment, shower: Shower): string {
  const { numerals } = shower.section;
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'decimals':
      return `.${inDigits(moment.decimals.slice(0, token.length), numerals)}`;
    case 'half':
      return (token.names ?? shower.names.halves)[moment.seconds < DAY / 2 ? 0 : 1];
    case 'elapsed': {
      const total = Math.floor(moment.elapsed / { h: 3600, n: 60, s: 1 }[token.letter]);
      return inWords(String(total).padStart(token.length, '0'), numerals);
    }
    case 'date':
      return showPart(token.letter, token.length, moment, shower);
    default:
      return '';
  }
}

function showPart(letter: DateLetter, length: number, moment: Moment, { section, names, isHalved }: Shower): string {
  const number = (value: number) => inWords(String(value).padStart(Math.min(length, 2), '0'), section.numerals);
  const hours = Math.floor(moment.seconds / 3600);
  switch (letter) {
    case 'y':
      return showYear(moment.year, length, section);
    case 'b':
      return showYear(moment.year + 543, length, section);
    case 'm':
      if (length <= 2) return number(moment.month);
      if (length === 5) return (names.months[moment.month - 1] ?? '').slice(0, 1);
      return (length === 3 ? names.shortMonths : names.months)[moment.month - 1] ?? '';
    case 'd':
      if (length <= 2) return number(moment.day);
      return dayName(names, length, moment);
    case 'a':
      return dayName(section.language === undefined ? JAPANESE : names, length, moment);
    case 'h':
      return number(isHalved ? hours % 12 || 12 : hours);
    case 'n':
      return number(Math.floor(moment.seconds / 60) % 60);
    case 's':
      return number(moment.seconds % 60);
    case 'g':
    case 'e':
      return showEra(letter, length, moment, section);
  }
}

function dayName(names: DateNames, length: number, { weekday }: Moment): string {
  return (length === 3 ? names.shortDays : names.days)[weekday] ?? '';
}

/** A year of four figures is read out figure by figure. */
function showYear(year: number, length: number, { numerals }: Section): string {
  return inDigits(length <= 2 ? String(year % 100).padStart(2, '0') : String(year), numerals);
}

/** Years are counted by eras in Japanese, from 1912 in Taiwan, and by no era elsewhere. */
function showEra(letter: 'g' | 'e', length: number, { year, month, day }: Moment, section: Section): string {
  const language = section.language?.toLowerCase() ?? 'ja';
  if (language === 'zh-tw') {
    return letter === 'e' ? String(year - 1911) : length < 3 ? '民國' : '中華民國';
  }
  if (!language.startsWith('ja')) return letter === 'e' ? showYear(year, 4, section) : '';
  const date = year * 10_000 + month * 100 + day;
  const era = ERAS.find(({ from }) => from <= date);
  if (!era) return '';
  if (letter === 'g') return length === 1 ? era.letter : length === 2 ? era.short : era.name;
  const count = year - era.before;
  if (count === 1 && section.gannen) return '元';
  return inWords(String(count).padStart(Math.min(length, 2), '0'), section.numerals);
}
