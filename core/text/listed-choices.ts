/**
 * Where the choices of a vocabulary stand in a text that lists them. A choice is a word of its own: 達成 is none in
 * 達成度 or 未達成, and each choice stands there once.
 */
import type { Choices } from './choice.js';
import { withoutCircle } from './enclosed.js';

export interface Piece {
  readonly start: number;
  readonly end: number;
}

export interface Item extends Piece {
  readonly choice: string;
  /** The number in front of it, without what follows: １ of 「１．達成」. */
  readonly number: Piece | undefined;
}

/** A text that is longer is prose. */
const LONGEST = 400;

interface Character extends Piece {
  readonly plain: string;
  readonly isCircled: boolean;
  readonly isAfterSpace: boolean;
}

/** From the left; undefined where none stands there, or one stands there twice. */
export function findItems({ words }: Choices, text: string): Item[] | undefined {
  if (text.length > LONGEST) return undefined;
  const characters = charactersOf(text);
  const sorted = [...words].sort(([a], [b]) => b.length - a.length);
  const areShort = sorted.every(([word]) => [...word].length === 1);
  const items: Item[] = [];
  for (let i = 0; i < characters.length;) {
    const found = wordAt(characters, i, sorted, areShort);
    if (!found) i++;
    else {
      const [first, last] = [characters[i], characters[found.next - 1]];
      const number = numberBefore(characters, i, items.at(-1)?.end ?? 0);
      if (first && last) items.push({ choice: found.choice, start: first.start, end: last.end, number });
      i = found.next;
    }
  }
  const distinct = new Set(items.map(({ choice }) => choice));
  return items.length === 0 || distinct.size < items.length ? undefined : items;
}

function charactersOf(text: string): Character[] {
  const characters: Character[] = [];
  let isAfterSpace = false;
  for (const { 0: one, index } of text.matchAll(/\P{M}\u20dd?|\p{M}/gsu)) {
    const inner = withoutCircle(one);
    const plain = (inner ?? one).normalize('NFKC').toUpperCase();
    if (/^\s*$/u.test(plain)) isAfterSpace = true;
    else {
      characters.push({ start: index, end: index + one.length, plain, isCircled: inner !== undefined, isAfterSpace });
      isAfterSpace = false;
    }
  }
  return characters;
}

function wordAt(
  characters: readonly Character[],
  at: number,
  words: readonly (readonly [word: string, choice: string])[],
  areShort: boolean,
): { readonly choice: string; readonly next: number } | undefined {
  for (const [word, choice] of words) {
    const next = endOf(characters, at, word);
    if (next === undefined) continue;
    const isApart = areShort || (begins(characters[at - 1], characters[at]) && ends(characters[next]));
    if (isApart) return { choice, next };
  }
  return undefined;
}

/** Behind a word that stands at a place, with any spaces in it. */
function endOf(characters: readonly Character[], at: number, word: string): number | undefined {
  let [next, rest] = [at, word];
  while (rest !== '') {
    const plain = characters[next]?.plain;
    if (plain === undefined || plain === '' || !rest.startsWith(plain)) return undefined;
    rest = rest.slice(plain.length);
    next++;
  }
  return next;
}

/** In front of a word may stand marks, a number, レ as a tick. */
function begins(before: Character | undefined, first: Character | undefined): boolean {
  if (!before || !first || first.isAfterSpace || before.isCircled) return true;
  if (before.plain === 'レ' || before.plain === '〇') return true;
  if (/\d/u.test(before.plain)) return !/[\dA-Z]/u.test(first.plain);
  return !isLetter(before);
}

function ends(behind: Character | undefined): boolean {
  return !behind || behind.isAfterSpace || behind.isCircled || behind.plain === '〇' || !isLetter(behind);
}

function isLetter({ plain }: Character): boolean {
  return /[\p{L}\p{N}]/u.test(plain);
}

/** 1, ①, １．, (1) in front of a choice. */
function numberBefore(characters: readonly Character[], at: number, after: number): Piece | undefined {
  let i = at - 1;
  while (i >= 0 && /^[.,、:)]$/u.test(characters[i]?.plain ?? '')) i--;
  const last = characters[i];
  if (!last || last.start < after || !/^(?:\d{1,2}|[ア-ンA-Z])$/u.test(last.plain)) return undefined;
  // A letter by itself is the end of a word.
  if (!/\d/u.test(last.plain) && !last.isCircled && i === at - 1) return undefined;
  let first = last;
  for (let k = i - 1; !last.isCircled && /^\d$/u.test(characters[k]?.plain ?? '') && /\d/u.test(first.plain); k--) {
    const before = characters[k];
    if (!before || before.start < after || before.isCircled) break;
    first = before;
  }
  return { start: first.start, end: last.end };
}
