/**
 * The session as a browser carries it: given, read and taken away.
 */
import type { MeDto } from '../../core/protocol/session.js';
import { meAnswer } from '../accounts/caller.js';
import { SESSION_MS } from '../accounts/session.js';
import { SESSION_COOKIES, sessionCookie } from '../accounts/session-cookie.js';
import type { AccountSettings } from '../accounts/settings.js';
import type { SignedIn } from '../accounts/sign-in.js';
import type { Exchange } from './routing/exchange.js';

/** Gives the browser its new session and says who is signed in. */
export function welcome({ secret, caller }: SignedIn, exchange: Exchange): MeDto {
  giveSession(secret, exchange);
  return meAnswer(caller);
}

export function giveSession(secret: string, exchange: Exchange): void {
  const { name, options } = sessionCookie(exchange.secure);
  exchange.setCookie(name, secret, { ...options, maxAge: SESSION_MS });
}

export function forgetSession(exchange: Exchange): void {
  const { name, options } = sessionCookie(exchange.secure);
  exchange.clearCookie(name, options);
}

export function currentSession(exchange: Exchange): string | undefined {
  return SESSION_COOKIES.map((name) => exchange.cookie(name)).find((value) => value !== undefined);
}

/** Where people reach the server, with a slash at the end. */
export function baseOf({ publicUrl }: AccountSettings, { origin }: Exchange): string {
  return publicUrl ?? `${origin}/`;
}
