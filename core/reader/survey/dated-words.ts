/**
 * Header texts that name a year in a way that is no part of their words only where the form asks for years: 前年度実績,
 * 2023実績, 令和５年度（実績）. Where it does not, they stay what they are: another header.
 */
import { findRelativeYear } from '../../text/relative-year.js';
import { compact } from '../../text/normalise.js';
import { headerText, headerYear, isYearAlone } from './header-text.js';

/** Begins the text of such a landmark. No comparable text has this character. */
const DATED = '\u0000of a year ';

export function datedText(word: string): string {
  return DATED + word;
}

/** The words of a header without its year, whether they were found by it or not. */
export function wordOf(text: string): string {
  return text.startsWith(DATED) ? text.slice(DATED.length) : text;
}

export function isDated(text: string): boolean {
  return text.startsWith(DATED);
}

/**
 * Of a text that says a year and one of some words, the words; `''` for one that says nothing else but 前年度; undefined
 * for any other.
 * @param header its comparable text
 */
export function datedWord(dated: ReadonlySet<string>, text: string, header: string): string | undefined {
  if (dated.size === 0) return undefined;
  const relative = findRelativeYear(text);
  if (relative) {
    const word = headerText(relative.rest);
    if (word === '' || dated.has(word)) return word;
  }
  const [, behind, before] = BARE_YEAR.exec(header) ?? [];
  const bare = behind ?? before;
  if (bare !== undefined && dated.has(bare)) return bare;
  const inner = isYearAlone(text) ? (BRACKETED.exec(compact(text))?.[1] ?? '') : '';
  const word = headerText(inner);
  return word !== '' && dated.has(word) ? word : undefined;
}

const BARE_YEAR = /^20\d\d(?!\d)(.+)$|^(.*\D)20\d\d$/u;
const BRACKETED = /[([【〔<]([^()[\]【】〔〕<>]*)[)\]】〕>]/u;

/**
 * The year that a header or a group says, as the Gregorian year in which it starts. Without the workbook's year, 前年度 and
 * 今年度 are -1 and 0: the one is still before the other.
 */
export function yearSaid(text: string, cycleYear: number | undefined): number | undefined {
  if (!MAY_SAY_YEAR.test(text)) return undefined;
  const named = headerYear(text);
  if (named !== undefined) return named;
  const relative = findRelativeYear(text);
  if (relative) return (cycleYear ?? 0) + relative.years;
  const whole = compact(text);
  const bare = /(?<![\d.,/-])20\d\d(?![\d.,/年月日人件円千万回%-])/u.exec(whole);
  if (bare) return Number(bare[0]);
  const [, figures] = /(?<![\d.])(\d{1,2})年度/u.exec(whole) ?? [];
  return figures === undefined || cycleYear === undefined ? undefined : nearestEraYear(Number(figures), cycleYear);
}

const MAY_SAY_YEAR = /[年元\d０-９]/u;
const BEFORE_ERAS = [2018, 1988];
/** Further away an era's year without its era could be of any. */
const NEAR = 9;

/** ６年度: the one that is near the workbook's own. */
function nearestEraYear(figures: number, cycleYear: number): number | undefined {
  return BEFORE_ERAS.map((before) => before + figures).find((year) => Math.abs(year - cycleYear) <= NEAR);
}
