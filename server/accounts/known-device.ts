/**
 * A browser in which somebody had signed in before, as it shows itself at the next sign-in: so strangers who fail on
 * purpose cannot keep the account's own people out (`sign-in-limits.ts`). It lets nobody in. The server keeps nothing of
 * it: it is signed with the hash of the password, and is of no use any more when another password is chosen.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const MARK = /^(?<id>[A-Za-z0-9_-]{22})\.(?<signature>[A-Za-z0-9_-]{43})$/;

/** For the browser's cookie. */
export function newDeviceMark(userId: string, passwordHash: string): string {
  const id = randomBytes(16).toString('base64url');
  return `${id}.${signatureOf(id, userId, passwordHash).toString('base64url')}`;
}

/** What tells the device from others; undefined for a mark that was not given to this user. */
export function readDeviceMark(mark: string | undefined, userId: string, passwordHash: string): string | undefined {
  const { id, signature } = MARK.exec(mark ?? '')?.groups ?? {};
  if (id === undefined || signature === undefined) return undefined;
  const isRight = timingSafeEqual(Buffer.from(signature, 'base64url'), signatureOf(id, userId, passwordHash));
  return isRight ? id : undefined;
}

function signatureOf(id: string, userId: string, passwordHash: string): Buffer {
  return createHmac('sha256', passwordHash).update(`device\n${userId}\n${id}`).digest();
}
