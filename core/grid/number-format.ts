/**
 * Numbers as a cell shows them. The formats are Excel's; a library renders them but for the Japanese eras, which are
 * put into the format as text first. Built-in formats that depend on the language are those of Japanese Excel.
 */
import { format } from 'numfmt';

/** Built-in formats by id (ECMA-376 18.8.30); those left out are General. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [30, 'm/d/yy'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  ...alike([5, 6], '"¥"#,##0;"¥"-#,##0'),
  ...alike([7, 8], '"¥"#,##0.00;"¥"-#,##0.00'),
  ...alike([37, 38], '#,##0;-#,##0'),
  ...alike([39, 40], '#,##0.00;-#,##0.00'),
  ...alike([27, 36, 50, 57], 'ge.m.d'),
  ...alike([28, 29, 51, 54, 58], 'ggge"年"m"月"d"日"'),
  ...alike([31], 'yyyy"年"m"月"d"日"'),
  ...alike([34, 52, 55], 'yyyy"年"m"月"'),
  ...alike([35, 53, 56], 'm"月"d"日"'),
]);

function alike(ids: readonly number[], pattern: string): [number, string][] {
  return ids.map((id) => [id, pattern]);
}

export const GENERAL = 'General';

export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? GENERAL;
}

/** Days between the two date systems of Excel. */
const DAYS_1904 = 1462;

/** What a cell with this format shows for a number. */
export function displayNumber(pattern: string, value: number, date1904: boolean): string {
  if (pattern === GENERAL || pattern === '@')
    return Number.isSafeInteger(value) && Math.abs(value) < 1e11 ? String(value) : generalText(value);
  const serial = date1904 && isDateFormat(pattern) ? value + DAYS_1904 : value;
  try {
    return format(withEra(pattern, serial), serial, { locale: 'ja', throws: true });
  } catch {
    // A format that the library cannot read shows the number as it is, as LibreOffice does.
    return generalText(value);
  }
}

function generalText(value: number): string {
  return format(GENERAL, value);
}

/** Parts of a format that are text: "quoted", \escaped, _space, *fill, [bracketed]. */
const TEXT_PARTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;
const ERA_TOKENS = /("[^"]*"|\\.|_.|\*.|\[[^\]]*\])|(g{1,3})|(e{1,2}(?![+-]))/gu;

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

const STYLES = { 1: 'narrow', 2: 'short', 3: 'long' } as const;

function eraParts(serial: number, letters: number): { era: string; year: string } {
  const style = STYLES[letters as 1 | 2 | 3];
  const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: style, year: 'numeric', timeZone: 'UTC' });
  // Excel counts days from 1899-12-30, once its day that never was (29 February 1900) is left behind.
  const parts = calendar.formatToParts(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const era = part('era');
  return { era: letters === 2 ? era.slice(0, 1) : era, year: part('year') };
}
