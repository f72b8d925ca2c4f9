/**
 * A text in which a fiscal year is named, a year on: 令和7年度 → 令和8年度, Ｒ７年度 → Ｒ８年度, 2025年度 → 2026年度. What
 * else stands in it stays as it is, other years too.
 */
import { gregorianYear } from './japanese-date.js';

/** Each with its era as it is written, where it has one, and its figures, with the word that makes it a fiscal year. */
const NAMED = /(令和|平成|昭和|[RHSＲＨＳ][.．]?)?([\s　]*)(元|[0-9０-９]{1,4})(?=[\s　]*年度)/gu;
/** From a figure of ordinary width to its wide one. */
const WIDE = 0xff10 - 0x30;

/** @returns undefined where the text does not name that year */
export function withNextYear(text: string, year: number): string | undefined {
  let named = false;
  const next = text.replace(NAMED, (whole, era: string | undefined, space: string, figures: string) => {
    const plain = figures.normalize('NFKC');
    const letter = era?.normalize('NFKC').replace('.', '');
    if (gregorianYear(letter, plain) !== year) return whole;
    named = true;
    const number = String((plain === '元' ? 1 : Number(plain)) + 1).padStart(plain.length, '0');
    return `${era ?? ''}${space}${figures === plain ? number : widened(number)}`;
  });
  return named ? next : undefined;
}

function widened(figures: string): string {
  return figures.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + WIDE));
}
