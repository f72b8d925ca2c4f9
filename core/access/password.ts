/**
 * What a password must be: long enough to be remembered as a phrase, and none of those that are tried first. There are
 * no rules about kinds of characters; they make passwords worse.
 */
import { COMMON_PASSWORDS, COMMON_WORDS } from './common-passwords.js';
import { guessesIn, repeatedUnit } from './guessable.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Whoever tries passwords puts two things together: a word that everybody uses, and figures. */
const TOO_FEW_GUESSES = 2;
/** A piece shorter than that, written again and again, is no longer password than once. */
const SHORTEST_UNIT = 6;

type PasswordComplaint = 'too-short' | 'too-long' | 'too-common';

/** The same text however it was typed: full-width and half-width letters are one. */
export function canonicalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a password; undefined where nothing is.
 * @param known names that belong to the account (its own, the person's, the city's): words that are tried, too
 */
export function complaintAbout(password: string, known: readonly string[]): PasswordComplaint | undefined {
  const text = canonicalPassword(password);
  const { length } = [...text];
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  return isCommon(text.toLowerCase(), known) ? 'too-common' : undefined;
}

function isCommon(text: string, known: readonly string[]): boolean {
  if (COMMON_PASSWORDS.has(text) || COMMON_PASSWORDS.has(repeatedUnit(text))) return true;
  if (new Set(text).size < 4 || repeatedUnit(text).length < SHORTEST_UNIT) return true;
  return guessesIn(text, new Set([...COMMON_WORDS, ...known.flatMap(wordsOf)])) <= TOO_FEW_GUESSES;
}

/** A name as a whole and in its pieces; a city also without what makes it one. */
function wordsOf(name: string): string[] {
  const text = canonicalPassword(name).toLowerCase();
  const pieces = text.split(/[^\p{L}\p{N}]+/u);
  return [text, ...pieces, ...pieces.map((piece) => piece.replace(/[市区町村県]$/, ''))].filter(
    (word) => word.length > 1,
  );
}
