/**
 * A text as it is read: half width, without white space and line breaks, with the way back to the original. Where a line
 * ends and how wide a figure is says nothing about what is written, so nothing that is read may depend on it.
 */
import { withoutUnseen } from '../text/unseen.js';

export interface PlainText {
  readonly source: string;
  readonly plain: string;
  /** For each character of `plain` where it begins in `source`; one more for the end. */
  readonly at: Int32Array;
}

export interface Span {
  /** Where it stands in the original. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** More than a cell of Excel can hold; what is behind it is not read. */
export const LONGEST_READ = 40_000;

const SPACE = /\s/u;
const DIGIT = /\d/;
/** Marks that people use for one another. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['〜', '~'],
  ['∼', '~'],
  ['−', '-'],
  ['‐', '-'],
  ['–', '-'],
  ['―', '-'],
  ['⇒', '→'],
  ['．', '.'],
]);

/** Linear in the text. Between two figures a space parts them, and stays. */
export function plainText(source: string): PlainText {
  const end = Math.min(source.length, LONGEST_READ);
  const at = new Int32Array(end * 2 + 1);
  let plain = '';
  let apart = false;
  for (let i = 0; i < end; i++) {
    const character = source.charAt(i);
    if (SPACE.test(character)) {
      apart = true;
      continue;
    }
    const code = character.charCodeAt(0);
    if (code > 0xa0 && withoutUnseen(character) === '') continue;
    let written = SAME.get(character) ?? character;
    if (code >= 0xff00 && code <= 0xffef) {
      const mark = source.charCodeAt(i + 1);
      const voiced = mark === 0xff9e || mark === 0xff9f;
      written = (voiced ? source.slice(i, i + 2) : written).normalize('NFKC');
      if (voiced && written.length === 1) i++;
    }
    if (apart && DIGIT.test(written) && DIGIT.test(plain.charAt(plain.length - 1))) {
      at[plain.length] = i;
      plain += ' ';
    }
    apart = false;
    for (let k = 0; k < written.length; k++) at[plain.length + k] = i;
    plain += written;
  }
  at[plain.length] = end;
  return { source, plain, at: at.subarray(0, plain.length + 1) };
}

/** The part of the original that a part of the plain text was read from. */
export function spanOf({ source, at }: PlainText, start: number, end: number): Span {
  const from = at[start] ?? source.length;
  const to = end > start ? Math.max((at[end - 1] ?? from) + 1, from) : from;
  return { start: from, end: to, text: source.slice(from, to) };
}
