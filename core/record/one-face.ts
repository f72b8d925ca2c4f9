/**
 * A value has one face (decision 30): what is seen of it is what it is. A text is stored as it is seen; a number may be
 * shown rounded, as a share, in thousands, with words, as a day or a time, and by its text must still be told as that
 * number. Which format showed it nobody knows any more, so that it is read: a text that tells another number than the one
 * behind it is two values in one.
 */
import { ERA, gregorianYear, parseDate } from '../text/japanese-date.js';
import { isBlankText, withoutUnseen } from '../text/unseen.js';
import { BLANK, type FieldValue } from './value.js';

type Shown = Extract<FieldValue, { kind: 'value' }>;

/** A value as it comes in: where nothing but a text can be behind what is seen, that text is. */
export function oneFaced(value: FieldValue): FieldValue {
  if (value.kind !== 'value') return value;
  const { text, raw } = value;
  if (raw === text) return value;
  // A number that nobody sees is none, as in a workbook.
  if (isBlankText(text)) return BLANK;
  if (typeof raw === 'number' || text === truthText(raw)) return value;
  return { kind: 'value', text, raw: text };
}

const truthText = (raw: Shown['raw']) => (typeof raw === 'boolean' ? (raw ? 'TRUE' : 'FALSE') : undefined);

/** Whether a value shows another number than the one it holds. */
export function isTwoFaced(value: FieldValue): boolean {
  return value.kind === 'value' && typeof value.raw === 'number' && !tellsNumber(value.text, value.raw);
}

/** A value that was stored before it was asked for one face: what everybody has seen since is what it is. */
export function asSeen(value: FieldValue): FieldValue {
  const one = oneFaced(value);
  return one.kind === 'value' && isTwoFaced(one) ? { kind: 'value', text: one.text, raw: one.text } : one;
}

/** Characters that a format can make of a number; a longer text is none. */
const LONGEST = 1000;
/** What programs write for a number that is none. */
const NO_NUMBER = /^[-+]?(?:nan|inf(?:inity)?|∞|null|undefined|none)$/i;

/** Whether a text may be what a cell shows for a number. Words alone tell no number, and so none that is wrong. */
export function tellsNumber(text: string, number: number): boolean {
  const bare = String(number);
  // Most numbers by far; `1,234` is 1234.
  if (text === bare || (text.length > 4 && text.replaceAll(',', '') === bare)) return true;
  if (text.length > LONGEST) return false;
  const plain = withoutUnseen(text)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/元(?=年)/gu, '1')
    .trim();
  if (!/\d/.test(plain)) return !NO_NUMBER.test(plain);
  return tellsFigure(plain.replace(/(?<=\d),(?=\d{3})/g, ''), number) || tellsTime(plain, number);
}

const MINUS = '[-−‐–△▲]';
const BEGINS_NEGATIVE = new RegExp(`^[( ¥\\\\$€]*${MINUS}`, 'u');
/** An accountant's brackets are a minus, too; those of others are none. */
const SAYS_NEGATIVE = new RegExp(`${MINUS}|\\(|マイナス|減`, 'u');
const FIGURE = /(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:E([+-]?\d{1,3}))?(%*)/giu;
const FRACTION = /(?:(\d+) )?(\d+)\/(\d+)/gu;
/** What a format may divide by: thousands and millions. */
const SCALES = [1, 1e3, 1e6];

/** One figure in the text is the number, as rounded as it is shown. */
function tellsFigure(text: string, number: number): boolean {
  // What is rounded to nothing may have lost its sign.
  if (number < 0 && /[1-9]/.test(text) && !SAYS_NEGATIVE.test(text)) return false;
  if (number > 0 && BEGINS_NEGATIVE.test(text)) return false;
  const size = Math.abs(number);
  const figures = [...text.matchAll(FIGURE)];
  return (
    figures.some((figure) => isFigureOf(figure, size)) ||
    (figures.length > 1 && (tellsDigits(text, size) || tellsFraction(text, size)))
  );
}

/** @param figure digits before and behind the point, exponent, signs of percent */
function isFigureOf(
  [, whole = '', behind = '', only = '', exponent = '0', percents = '']: RegExpMatchArray,
  size: number,
) {
  const fraction = behind + only;
  const figure = Number(`${whole}.${fraction}e${exponent}`);
  const unit = 10 ** (Number(exponent) - fraction.length);
  if (!Number.isFinite(figure)) return false;
  return SCALES.some((scale) => {
    const shown = (size * 100 ** percents.length) / scale;
    // That nothing is left of a number is told by a plain figure alone.
    if (figure === 0 && (scale > 1 || unit > 1)) return shown === 0;
    return Math.abs(shown - figure) <= unit * 0.5 + shown * 1e-14;
  });
}

/** `1 1/2`, to its denominator. */
function tellsFraction(text: string, size: number): boolean {
  return [...text.matchAll(FRACTION)].some(([, whole = '0', over, under]) => {
    const denominator = Number(under);
    return denominator > 0 && Math.abs(Number(whole) + Number(over) / denominator - size) < 1 / denominator;
  });
}

/** A number whose digits are parted by signs: 123-4567, 5年2組. */
function tellsDigits(text: string, size: number): boolean {
  return !/\d\.\d/.test(text) && Number(text.replace(/\D/g, '')) === Math.round(size);
}

const DAY_MS = 86_400_000;
/** Days from the date system of 1900 to that of 1904. */
const SYSTEMS = [0, 1462];
const LAST_DAY = 2_958_466;
const TIME_SIGN = /[年月日時分秒:/]|\d-\d|\d\.\d+\.\d|AM|PM|[a-z]{3}/iu;
const YEAR = new RegExp(`(${ERA})?\\.?(\\d{1,4})年`, 'gu');

/** Every figure of the text is a part of the day and time that the number stands for. */
function tellsTime(text: string, number: number): boolean {
  if (number < 0 || number >= LAST_DAY || !TIME_SIGN.test(text)) return false;
  const seconds = number * 86_400;
  // Decimals of seconds are cut off where they are shown, and rounded where they are not.
  return SYSTEMS.some((days) => [Math.round, Math.floor].some((whole) => tellsMoment(text, whole(seconds), days)));
}

function tellsMoment(text: string, seconds: number, days: number): boolean {
  // Before March 1900 Excel counts from a day later.
  const epoch = seconds + days * 86_400 < 60 * 86_400 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const moment = new Date(epoch + days * DAY_MS + seconds * 1000);
  const date = parseDate(text);
  if (date !== undefined && date !== moment.toISOString().slice(0, 10)) return false;
  const year = moment.getUTCFullYear();
  const years = [...text.matchAll(YEAR)].map(([, era, figure = '']) => gregorianYear(era, figure));
  if (years.some((one) => one !== undefined && one !== year)) return false;
  const parts = partsOf(moment, seconds);
  const figures = text.replace(/(?<=:\d{2})\.\d+/g, '').match(/\d+/g) ?? [];
  return figures.every((figure) => parts.has(Number(figure)));
}

/** The years before the first of each era. */
const BEFORE_ERAS = [2018, 1988, 1925, 1911, 1867];

function partsOf(moment: Date, seconds: number): ReadonlySet<number> {
  const [year, hours, minutes] = [moment.getUTCFullYear(), moment.getUTCHours(), moment.getUTCMinutes()];
  const ofDay = [year, year % 100, ...BEFORE_ERAS.map((before) => year - before)];
  const elapsed = [seconds, Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  return new Set([
    ...[...ofDay, moment.getUTCMonth() + 1, moment.getUTCDate(), ...elapsed],
    ...[hours, hours % 12 || 12, hours % 12, minutes, moment.getUTCSeconds()],
  ]);
}
