/**
 * Secrets that a browser, a program or a link carries: 256 random bits after the id of the municipality under which
 * they are looked up. The server keeps their hash alone; being random, they need no slow one.
 */
import { createHash, randomBytes } from 'node:crypto';

interface NewSecret {
  /** What the bearer is given, and nobody else ever sees. */
  readonly text: string;
  /** sha256 in hexadecimal: what is stored. */
  readonly hash: string;
}

/** What there is to look for. */
interface SecretRef {
  readonly municipalityId: string;
  readonly tokenHash: string;
}

/** So that people and scanners recognise a personal token wherever it turns up. */
export const TOKEN_PREFIX = 'tmt_';

const SECRET = /^(?<municipalityId>[^.\s]{1,64})\.(?<random>[A-Za-z0-9_-]{43})$/;

/** @param prefix `TOKEN_PREFIX` for personal tokens */
export function newSecret(municipalityId: string, prefix = ''): NewSecret {
  const random = randomBytes(32).toString('base64url');
  return { text: `${prefix}${municipalityId}.${random}`, hash: hashOf(random) };
}

/** Undefined for what cannot be one. */
export function readSecret(text: string, prefix = ''): SecretRef | undefined {
  if (!text.startsWith(prefix)) return undefined;
  const { municipalityId, random } = SECRET.exec(text.slice(prefix.length))?.groups ?? {};
  if (municipalityId === undefined || random === undefined) return undefined;
  return { municipalityId, tokenHash: hashOf(random) };
}

function hashOf(random: string): string {
  return createHash('sha256').update(random).digest('hex');
}
