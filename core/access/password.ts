/**
 * What a password must be: long enough to be remembered as a phrase, and none of those that are tried first. There are
 * no rules about kinds of characters; they make passwords worse.
 */
import { COMMON_PASSWORDS } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

type PasswordComplaint = 'too-short' | 'too-long' | 'too-common';

/** The same text however it was typed: full-width and half-width letters are one. */
export function canonicalPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a password; undefined where nothing is.
 * @param loginName the account's, which the password must not be made of
 */
export function complaintAbout(password: string, loginName: string): PasswordComplaint | undefined {
  const text = canonicalPassword(password);
  const { length } = [...text];
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  return isCommon(text.toLowerCase(), loginName.toLowerCase()) ? 'too-common' : undefined;
}

function isCommon(text: string, loginName: string): boolean {
  if (COMMON_PASSWORDS.has(text) || new Set(text).size < 4) return true;
  // A guessable word with figures behind it, or written twice, is no better than the word.
  const bare = text.replace(/[\d\W_]+$/, '');
  const half = text.slice(0, text.length / 2);
  const words = [loginName, 'torimatome', 'password'];
  return words.some((word) => word !== '' && (bare === word || text === word + word)) || COMMON_PASSWORDS.has(half);
}
