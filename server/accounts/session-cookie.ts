/**
 * The cookie that a browser is known by. Over https its name has the prefix `__Host-`, with which browsers refuse it
 * from anywhere but this very host, and it is never sent without encryption.
 */
import type { CookieOptions } from 'express';

const PLAIN = 'torimatome-session';
const SECURE = `__Host-${PLAIN}`;

/** Both names, the safer first. */
export const SESSION_COOKIES = [SECURE, PLAIN] as const;

export function sessionCookie(secure: boolean): { readonly name: string; readonly options: CookieOptions } {
  return { name: secure ? SECURE : PLAIN, options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } };
}
