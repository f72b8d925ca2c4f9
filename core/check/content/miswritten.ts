/**
 * Words of two kanji that are no words: 強可 for 強化, 閉催 for 開催. Only where they stand alone, or beside another such word: what lies
 * across the border of two words (増強可能) is none.
 */
import { MISWRITTEN } from './miswritten-words.js';

interface Miswritten {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const RIGHT: ReadonlySet<string> = new Set(
  MISWRITTEN.flatMap((line) => line.split('。').map((entry) => entry.slice(0, 2))),
);
const WRONG: ReadonlyMap<string, string> = new Map(
  MISWRITTEN.flatMap((line) =>
    line.split('。').flatMap((entry) => {
      const [right = '', ...wrong] = entry.split(' ');
      return wrong.map((word) => [word, right] as const);
    }),
  ),
);
const FIRST_KANJI = 0x4e00;
const LAST_KANJI = 0x9fff;

/** By the first character, whether any begins with it: most do not, and a text has thousands. */
const BEGINS = new Uint8Array(LAST_KANJI - FIRST_KANJI + 1);
for (const word of WRONG.keys()) BEGINS[word.charCodeAt(0) - FIRST_KANJI] = 1;

export function miswrittenIn(plain: string): Miswritten[] {
  const found: Miswritten[] = [];
  for (let i = 0; i + 1 < plain.length; i++) {
    if (BEGINS[plain.charCodeAt(i) - FIRST_KANJI] !== 1) continue;
    const instead = WRONG.get(plain.slice(i, i + 2));
    if (instead !== undefined && isWord(plain, i)) found.push({ start: i, end: i + 2, instead });
  }
  return found;
}

function isKanji(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return (code >= FIRST_KANJI && code <= LAST_KANJI) || plain.charAt(at) === '々';
}

/** What may stand behind a word of two characters. */
const ENDING = /^[的性者会員率数等化後中時内外用料費]?$/u;

/** Alone among other characters, or with words of two kanji on either side. */
function isWord(plain: string, at: number): boolean {
  let from = at;
  while (isKanji(plain, from - 1)) from--;
  let to = at + 2;
  while (isKanji(plain, to)) to++;
  const [before, behind] = [plain.slice(from, at), plain.slice(at + 2, to)];
  const isBorder = before === '' || (before.length % 2 === 0 && RIGHT.has(before.slice(-2)));
  return isBorder && (ENDING.test(behind) || RIGHT.has(behind.slice(0, 2)));
}
