/**
 * Names of months, days and halves of the day as Japanese Excel shows them: English where a format says no language
 * (`mmm`, `ddd`, AM/PM) but for `aaa`, and those of the language that it says.
 */

/** A language tag; undefined where the format says none. */
export type Language = string | undefined;

/** By the lower ten bits of Windows' number of a language. */
const LANGUAGES =
  'ar bg ca zh cs da de el en es fi fr he hu is it ja ko nl nb pl pt rm ro ru hr sk sq sv th tr ur id uk be sl et lv lt tg fa vi hy az'.split(
    ' ',
  );
const TAIWAN = 0x404;

/** @param code what stands behind the hyphen in `[$-411]`, `[$¥-ja-JP]` */
export function languageOf(code: string): Language {
  if (/^[0-9a-f]{3,8}$/i.test(code)) {
    const number = Number.parseInt(code, 16) & 0xffff;
    return number === TAIWAN ? 'zh-TW' : LANGUAGES[(number & 0x3ff) - 1];
  }
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?(?=$|-x-|,)/i.exec(code)?.[0];
}

export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
  readonly halves: readonly [morning: string, afternoon: string];
}

const ENGLISH: DateNames = {
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortDays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  halves: ['AM', 'PM'],
};

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const DAYS = [...'日月火水木金土'];

export const JAPANESE: DateNames = {
  months: MONTHS.map((month) => `${month}月`),
  shortMonths: MONTHS,
  days: DAYS.map((day) => `${day}曜日`),
  shortDays: DAYS,
  halves: ['午前', '午後'],
};

/** Asked once for a format: finding the names of other languages takes its time. */
export function dateNames(language: Language): DateNames {
  const [short] = language?.toLowerCase().split('-') ?? ['en'];
  if (language === undefined || short === 'en') return ENGLISH;
  if (short === 'ja') return JAPANESE;
  const names = (parts: Intl.DateTimeFormatOptions, times: readonly number[]) => {
    const named = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
    return times.map((time) => named.format(time));
  };
  const months = MONTHS.map((month) => Date.UTC(2024, Number(month) - 1, 1));
  // From a Sunday on.
  const days = DAYS.map((_, i) => Date.UTC(2024, 8, 1 + i));
  return {
    months: names({ month: 'long' }, months),
    shortMonths: names({ month: 'short' }, months),
    days: names({ weekday: 'long' }, days),
    shortDays: names({ weekday: 'short' }, days),
    halves: short === 'zh' ? ['上午', '下午'] : short === 'ko' ? ['오전', '오후'] : ENGLISH.halves,
  };
}
