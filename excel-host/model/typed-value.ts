/**
 * What Excel makes of a text that is put into a cell: a number, a date, a formula, or the text itself. It follows
 * Japanese Excel, whose full-width digits are digits and whose eras are dates. These conversions are what an add-in has
 * to guard against: `1-1` becomes the first of January, `(1)` becomes -1, and `-なし` a broken formula.
 */
import type { RawValue } from '../../core/grid/grid.js';

interface TypedValue {
  readonly value: RawValue;
  /** Without its leading `=`. */
  readonly formula?: string;
  readonly error?: boolean;
  /** The number format that such a text brings along into a cell without one. */
  readonly format?: string;
}

const BLANK: TypedValue = { value: null };
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;

/**
 * @param format the cell's number format: in cells of text (`@`) everything stays as it was typed
 * @param thisYear for a date without one, as `4/1`
 */
export function typedValue(input: string | number | boolean, format: string, thisYear: number): TypedValue {
  if (input === '') return BLANK;
  if (typeof input !== 'string') return { value: format === '@' ? shown(input) : input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (format === '@') return { value: input };
  if (/^=./s.test(input)) return { value: null, formula: input.slice(1) };
  const plain = halfWidth(input).trim();
  if (/^(?:true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  if (ERROR.test(plain)) return { value: plain.toUpperCase(), error: true };
  const number = typedNumber(plain) ?? typedDate(plain, thisYear) ?? typedTime(plain);
  if (number) return number;
  return /^[-+]./s.test(input) ? { value: '#NAME?', error: true, formula: input } : { value: input };
}

function shown(input: number | boolean): string {
  return typeof input === 'boolean' ? (input ? 'TRUE' : 'FALSE') : String(input);
}

/** Full-width letters, digits and signs. Circled digits and the like stay what they are. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replaceAll('￥', '¥');
}

const NUMBER =
  /^(?<sign>[-+])?(?<currency>[¥\\])?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<power>E[-+]?\d+)?\s*(?<percent>%)?$/i;

function typedNumber(text: string): TypedValue | undefined {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const groups = NUMBER.exec(bracketed ?? text)?.groups;
  if (!groups || (bracketed !== undefined && groups['sign'])) return undefined;
  const { sign, currency, digits = '', power = '', percent } = groups;
  const size = Number(digits.replaceAll(',', '') + power) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const value = sign === '-' || bracketed !== undefined ? -size : size;
  const decimals = digits.includes('.') ? '.00' : '';
  if (currency) return { value, format: `"¥"#,##0${decimals};"¥"-#,##0${decimals}` };
  if (percent) return { value, format: `0${decimals}%` };
  if (power) return { value, format: '0.00E+00' };
  return digits.includes(',') ? { value, format: `#,##0${decimals}` } : { value };
}

/** First years of the eras, less one. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};
const WITH_ERA = /^(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/i;
const WITH_YEAR = /^(\d{4})(?:年|[/-])(\d{1,2})(?:(?:月|[/-])(\d{1,2})日?|月)?$/;
const WITHOUT_YEAR = /^(\d{1,2})(?:月|[/-])(\d{1,2})日?$/;

function typedDate(text: string, thisYear: number): TypedValue | undefined {
  const [, era, yearOfEra, monthOfEra, dayOfEra] = WITH_ERA.exec(text) ?? [];
  if (era !== undefined) {
    const year = (ERAS[era.toUpperCase()] ?? 0) + (yearOfEra === '元' ? 1 : Number(yearOfEra));
    return dated(year, Number(monthOfEra), Number(dayOfEra), text.includes('年') ? 'ggge"年"m"月"d"日"' : 'ge.m.d');
  }
  const [, year, month, day] = WITH_YEAR.exec(text) ?? [];
  if (year !== undefined) {
    if (day === undefined) return dated(Number(year), Number(month), 1, 'mmm-yy');
    return dated(Number(year), Number(month), Number(day), text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d');
  }
  const [, first, second] = WITHOUT_YEAR.exec(text) ?? [];
  return first === undefined ? undefined : dated(thisYear, Number(first), Number(second), 'm"月"d"日"');
}

/** undefined for a day that the calendar does not have. */
function dated(year: number, month: number, day: number, format: string): TypedValue | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: (time - Date.UTC(1899, 11, 30)) / 86_400_000, format };
}

function typedTime(text: string): TypedValue | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
}
