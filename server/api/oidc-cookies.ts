/**
 * What the browser keeps while it is at the provider, and for signing out there later. The browser's own secrets; the
 * server keeps nothing, so that any of several server processes can go on.
 */
import { z } from 'zod';
import type { Exchange } from './routing/exchange.js';

const PENDING = 'torimatome-oidc';
const LEAVING = 'torimatome-oidc-leave';
const PENDING_MS = 10 * 60 * 1000;
/** Browsers drop cookies of more than four kilobytes. */
const LONGEST_ID_TOKEN = 2500;

const pendingSchema = z.object({
  municipalityId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});
const leavingSchema = z.object({ municipalityId: z.string(), idToken: z.string().optional() });

export type PendingSignIn = z.infer<typeof pendingSchema>;
export type Leaving = z.infer<typeof leavingSchema>;

export function keepPending(exchange: Exchange, pending: PendingSignIn): void {
  keep(exchange, PENDING, pending, PENDING_MS);
}

/** Taken once: a second return of the browser finds nothing. */
export function takePending(exchange: Exchange): PendingSignIn | undefined {
  return take(exchange, PENDING, pendingSchema);
}

/** @param lasts as long as the session, in milliseconds */
export function keepLeaving(
  exchange: Exchange,
  municipalityId: string,
  idToken: string | undefined,
  lasts: number,
): void {
  const hint = idToken !== undefined && idToken.length <= LONGEST_ID_TOKEN ? { idToken } : {};
  keep(exchange, LEAVING, { municipalityId, ...hint }, lasts);
}

export function takeLeaving(exchange: Exchange): Leaving | undefined {
  return take(exchange, LEAVING, leavingSchema);
}

function nameOf(name: string, { secure }: Exchange): string {
  return secure ? `__Host-${name}` : name;
}

function optionsOf({ secure }: Exchange) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
}

function keep(exchange: Exchange, name: string, value: unknown, maxAge: number): void {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  exchange.setCookie(nameOf(name, exchange), text, { ...optionsOf(exchange), maxAge });
}

function take<T>(exchange: Exchange, name: string, schema: z.ZodType<T>): T | undefined {
  const text = exchange.cookie(nameOf(name, exchange));
  if (text === undefined) return undefined;
  exchange.clearCookie(nameOf(name, exchange), optionsOf(exchange));
  try {
    return schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
