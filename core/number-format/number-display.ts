/**
 * Numbers as a cell shows them. The formats are Excel's; a library renders them but for the Japanese eras, which are
 * put into the format as text first. Core does not know the library: server and add-in hand it in, so that a number
 * looks the same in both.
 */
import { GENERAL } from './built-in-formats.js';
import { eraParts } from './era.js';

/** How the library numfmt renders a number; it throws for a pattern that it cannot read. */
export type FormatNumber = (pattern: string, value: number, options?: { locale: string; throws: boolean }) => string;

/** What a cell shows for a number: by its format, in the workbook's date system. */
export type DisplayNumber = (pattern: string, value: number, date1904: boolean) => string;

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** @param format the library's function */
export function numberDisplay(format: FormatNumber): DisplayNumber {
  const generalText = (value: number) => format(GENERAL, value);
  return (pattern, value, date1904) => {
    if (pattern === GENERAL || pattern === '@')
      return Number.isSafeInteger(value) && Math.abs(value) < 1e11 ? String(value) : generalText(value);
    const serial = date1904 && isDateFormat(pattern) ? value + DAYS_1904 : value;
    try {
      return format(withEra(pattern, serial), serial, { locale: 'ja', throws: true });
    } catch {
      // A format that the library cannot read shows the number as it is, as LibreOffice does.
      return generalText(value);
    }
  };
}

/** Parts of a format that are text: "quoted", \escaped, _space, *fill, [bracketed]. */
const TEXT_PARTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;
const ERA_TOKENS = /("[^"]*"|\\.|_.|\*.|\[[^\]]*\])|(g{1,3})|(e{1,2}(?![+-]))/gu;

/** Whether a format shows a date or a time. */
export function isDateFormat(pattern: string): boolean {
  const codes = pattern.replace(TEXT_PARTS, (part) => (/^\[[hms]+\]$/i.test(part) ? part : ''));
  return /[ymdhsge]/i.test(codes.replace(/general/gi, '').replace(/E[+-]/g, ''));
}

/** Replaces the era's tokens (ggg, gg, g, e, ee) by their text; the rest is left to the library. */
function withEra(pattern: string, serial: number): string {
  if (!/[ge]/.test(pattern.replace(TEXT_PARTS, '')) || !isDateFormat(pattern)) return pattern;
  const plain = /^general/i.test(pattern) ? pattern : pattern.replace(/\[\$-[^\]]*\]/g, '');
  const firstYear = /gannen/i.test(pattern) ? '元' : '1';
  return plain.replace(ERA_TOKENS, (whole: string, text?: string, era?: string, year?: string) => {
    if (text !== undefined) return whole;
    const parts = eraParts(serial, era?.length ?? 3);
    if (era !== undefined) return `"${parts.era}"`;
    const number = parts.year === '元' || parts.year === '1' ? firstYear : parts.year;
    return `"${year === 'ee' ? number.padStart(2, '0') : number}"`;
  });
}
