/**
 * The same text in half and full width, as different keyboards and habits leave it: equal after NFKC.
 */
import type { Random } from './random.js';

/** Half-width katakana by what they stand for. */
const NARROW_KANA = new Map<string, string>();
for (let code = 0xff61; code <= 0xff9d; code++) {
  for (const mark of ['', '\uff9e', '\uff9f']) {
    const narrow = String.fromCharCode(code) + mark;
    const wide = narrow.normalize('NFKC');
    if (wide.length === 1 && !NARROW_KANA.has(wide)) NARROW_KANA.set(wide, narrow);
  }
}

export function otherWidth(text: string, random: Random): string {
  const change = random.pick([widened, narrowed, kanaNarrowed])!;
  return change(text);
}

export function widened(text: string): string {
  return text.replace(/[!-}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

export function narrowed(text: string): string {
  return text.replace(/[！-｝]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function kanaNarrowed(text: string): string {
  return [...text].map((character) => NARROW_KANA.get(character) ?? character).join('');
}
