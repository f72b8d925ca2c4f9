/**
 * Ways of writing that mean the same: full and half width, spaces, line breaks, brackets, what nobody sees. Normalised
 * text is only ever compared, never stored or shown.
 */
import { withoutUnseen, withoutUnseenMarks } from './unseen.js';

/** Texts of these alone are in their normal form: ASCII, kana, the usual kanji and marks. Most names are. */
const COMPACT = /^[!-~\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff、。々「」]*$/u;

/** NFKC without any white space and without what nobody sees: for comparing names and headers. */
export function compact(text: string): string {
  if (COMPACT.test(text)) return text;
  return withoutUnseen(text).normalize('NFKC').replace(/\s+/gu, '');
}

/**
 * Text of a cell for comparison (rule C6): line ends as LF, no white space around the whole, none at line ends, nothing
 * that nobody sees. Everything else is what somebody wrote.
 */
export function trimText(written: string): string {
  const text = withoutUnseenMarks(written);
  if (!/[\r\n\u2028\u2029]/u.test(text)) return text.trim();
  // Line by line: one pattern for spaces at line ends takes seconds where a cell is full of spaces.
  return text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Half and full width: of letters, digits, marks, kana and the ideographic space, and nothing else. */
const WIDTHS = /[\uff00-\uffef]+/gu;

/**
 * What is written, without how it is laid out (rule C9): no white space, no line breaks, one width. Narrower than NFKC,
 * which also takes ④ for 4, ㈱ for (株) and ² for 2: whoever circles a number or raises it says something.
 */
export function withoutLayout(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(WIDTHS, (run) => run.normalize('NFKC'))
    .normalize('NFC');
}

/** Leading marks of a list: ③継続 → 継続, (2)充実 → 充実, 1.達成 → 達成. */
export function withoutListMark(text: string): string {
  return text.replace(
    /^\s*(?:[①-⑳⑴-⒇㉑-㉟]|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、:：](?![0-9０-９]))\s*/u,
    '',
  );
}

/** A text that is nothing but the mark of a list: ①, (1), （ア）, 1., ・. A figure alone is none. */
export function isListMark(text: string): boolean {
  return text.length <= LONGEST_MARK && LIST_MARK.test(text);
}

const LONGEST_MARK = 6;
const LIST_MARK =
  /^\s*(?:[①-⑳⑴-⒇㉑-㉟・･●■◆]|[(（](?:[0-9０-９]{1,2}|[ア-ンa-zａ-ｚ])[)）]|[0-9０-９]{1,2}[.．、)）]|[ア-ンa-zａ-ｚ][.．、)）])\s*$/u;
