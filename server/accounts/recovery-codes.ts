/**
 * Codes for a lost phone: each works once in place of the phone's. Random and long enough that a plain hash is enough;
 * the user's id goes into it, so that equal codes of two people do not look alike.
 */
import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './totp.js';

const CODES = 10;
const CODE_BYTES = 10;

/** Four groups of four letters, to be written down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => toBase32(randomBytes(CODE_BYTES)).replace(/.{4}(?=.)/g, '$&-'));
}

/** However it was typed. */
export function recoveryHash(userId: string, code: string): string {
  const letters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z2-7]/g, '');
  return createHash('sha256').update(`${userId}\n${letters}`).digest('base64url');
}
