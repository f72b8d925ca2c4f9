/**
 * A text as it is read: half width, without white space and line breaks, with the way back to the original. Where a line
 * ends, how wide a figure is and how a word is pronounced says nothing about what is written, so nothing that is read may
 * depend on it.
 */
import { withoutUnseen } from '../text/unseen.js';
import { readingAt } from './furigana.js';

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
/** Marks that people use for one another. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['〜', '~'],
  ['∼', '~'],
  ['−', '-'],
  ['‐', '-'],
  ['–', '-'],
  ['―', '-'],
  ['⇒', '→'],
]);

/** Linear in the text. Between two figures a space parts them, and stays. */
export function plainText(source: string): PlainText {
  const end = Math.min(source.length, LONGEST_READ);
  const at = new Int32Array(end * 2 + 1);
  const parts: string[] = [];
  let length = 0;
  let last = 0;
  let apart = false;
  /** Where characters began that stay as they are; they are taken together. */
  let run = 0;
  const close = (i: number) => {
    if (i > run) parts.push(source.slice(run, i));
  };
  const add = (written: string, i: number) => {
    parts.push(written);
    for (let k = 0; k < written.length; k++) at[length++] = i;
    last = written.charCodeAt(written.length - 1);
  };
  for (let i = 0; i < end; i++) {
    const code = source.charCodeAt(i);
    const reading = code === OPEN || code === WIDE_OPEN ? readingAt(source, i, last) : 0;
    if (reading > 0) {
      close(i);
      i += reading - 1;
      run = i + 1;
      continue;
    }
    if (!isPlain(code) || (apart && isDigit(code) && isDigit(last))) {
      close(i);
      run = i + 1;
      if (SPACE.test(source.charAt(i))) apart = true;
      else if (!isHidden(source, i)) {
        const written = writtenAt(source, i);
        if (apart && isDigit(written.charCodeAt(0)) && isDigit(last)) add(' ', i);
        add(written, i);
        // A voice mark of half width went with the character before it.
        if (isVoiced(source, i) && written.length === 1) run = ++i + 1;
        apart = false;
      }
      continue;
    }
    at[length++] = i;
    last = code;
    apart = false;
  }
  close(end);
  at[length] = end;
  return { source, plain: parts.join(''), at: at.subarray(0, length + 1) };
}

const OPEN = 0x28;
const WIDE_OPEN = 0xff08;

/** ASCII, kana, the usual kanji and marks: most of what is written. */
function isPlain(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code >= 0x3001 && code <= 0x30fe) return code <= 0x3013 || (code >= 0x3041 && code <= 0x3096) || code >= 0x30a1;
  return code > 0x20 && code < 0x7f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHidden(source: string, i: number): boolean {
  return source.charCodeAt(i) > 0xa0 && withoutUnseen(source.charAt(i)) === '';
}

function isVoiced(source: string, i: number): boolean {
  const [code, mark] = [source.charCodeAt(i), source.charCodeAt(i + 1)];
  return code >= 0xff66 && code <= 0xff9d && (mark === 0xff9e || mark === 0xff9f);
}

function writtenAt(source: string, i: number): string {
  const character = source.charAt(i);
  const code = source.charCodeAt(i);
  if (code < 0xff00 || code > 0xffef) return SAME.get(character) ?? character;
  return (isVoiced(source, i) ? source.slice(i, i + 2) : character).normalize('NFKC');
}

/** The part of the original that a part of the plain text was read from. */
export function spanOf({ source, at }: PlainText, start: number, end: number): Span {
  const from = at[start] ?? source.length;
  const to = end > start ? Math.max((at[end - 1] ?? from) + 1, from) : from;
  return { start: from, end: to, text: source.slice(from, to) };
}
