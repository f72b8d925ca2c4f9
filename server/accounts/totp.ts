/**
 * Codes that a phone shows beside a password: RFC 6238 as every such app knows it (SHA-1, six figures, half a minute).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const FIGURES = 6;
/** Clocks differ, and typing takes its time: a step before and after the present one counts. */
const TOLERANCE = 1;
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** In base32, to be shown once. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES));
}

export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  // RFC 4226: the last four bits say where the four bytes begin that the code is made of.
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** FIGURES).padStart(FIGURES, '0');
}

/**
 * The time step whose code it is; undefined where it is none of now.
 * @param after steps up to this one are used up
 */
export function stepOfCode(secret: string, code: string, now: Date, after: number): number | undefined {
  const present = totpStep(now);
  const steps = Array.from({ length: 2 * TOLERANCE + 1 }, (_, i) => present - TOLERANCE + i);
  return steps.filter((step) => step > after).find((step) => areSame(totpCode(secret, step), code));
}

/** What an app reads from the picture. */
export function totpAddress(secret: string, issuer: string, account: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

function areSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b.replace(/[^0-9]/g, ' ')));
}

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
