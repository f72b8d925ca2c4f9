/**
 * The session as a browser carries it: given, read and taken away.
 */
import type { MeDto } from '../../core/protocol/session.js';
import { deviceOf } from '../accounts/device.js';
import { meAnswer } from '../accounts/caller.js';
import { SESSION_MS } from '../accounts/session.js';
import { SESSION_COOKIES, sessionCookie } from '../accounts/session-cookie.js';
import type { AccountSettings } from '../accounts/settings.js';
import type { SignedIn } from '../accounts/sign-in.js';
import type { Visit } from '../accounts/visit.js';
import type { Exchange } from './routing/exchange.js';

/** Gives the browser its new session and says who is signed in. */
export function welcome({ secret, caller, deviceMark }: SignedIn, exchange: Exchange): MeDto {
  giveSession(secret, exchange);
  if (deviceMark !== undefined) {
    const { options } = sessionCookie(exchange.secure);
    const name = deviceCookie(caller.actor.userId, exchange);
    exchange.setCookie(name, deviceMark, { ...options, maxAge: KNOWN_MS });
  }
  return meAnswer(caller);
}

/** From where somebody comes who wants to sign in. */
export function visitOf(exchange: Exchange): Visit {
  return {
    address: exchange.address,
    device: deviceOf(exchange.userAgent),
    before: currentSession(exchange),
    deviceMark: (userId) => exchange.cookie(deviceCookie(userId, exchange)),
  };
}

/** One for each user: several people share a computer. */
function deviceCookie(userId: string, { secure }: Exchange): string {
  return `${secure ? '__Host-' : ''}torimatome-device-${userId}`;
}

/** As long as browsers keep anything. */
const KNOWN_MS = 400 * 24 * 60 * 60 * 1000;

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
