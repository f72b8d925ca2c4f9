/**
 * Texts as open data has them: one datum a cell, no line breaks, no spaces for looks, and no characters that another
 * computer shows otherwise. How a person typed it stays in the JSON of the same publication.
 */
import { withoutUnseenMarks } from '../text/unseen.js';

/** Circled and bracketed figures, Roman numerals, units in one character, narrow katakana. Names of people and places are none. */
const DEPENDENT = /[\u2460-\u24ff\u2776-\u2793\u3200-\u33ff\uff61-\uff9f\u2150-\u218f\u2100-\u214f]+/gu;
const CIRCLED = /[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2776-\u277f\u2780-\u2793]/gu;
/** A city's own characters, which only its own computers show. */
const OWN = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;
export const UNSHOWABLE = '〓';

/** In one line. */
export function openText(text: string): string {
  return withoutUnseenMarks(text)
    .normalize('NFC')
    .replace(CIRCLED, (mark) => `(${figureOf(mark)})`)
    .replace(DEPENDENT, (mark) => mark.normalize('NFKC'))
    .replace(OWN, UNSHOWABLE)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

/** ❶ has no normal form. */
function figureOf(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1);
  return mark.normalize('NFKC');
}

/** A cell of a workbook holds 32,767 characters. */
const LONGEST = 30_000;
const PIECES = new RegExp(`[^]{1,${LONGEST / 2}}`, 'gu');

/** The paragraphs of a text, each a datum of its own; empty lines are for looks. A text of none has one that is empty. */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs = text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map(openText)
    .filter((line) => line !== '')
    .flatMap((line) => (line.length <= LONGEST ? [line] : (line.match(PIECES) ?? [line])));
  return paragraphs.length > 0 ? paragraphs : [''];
}
