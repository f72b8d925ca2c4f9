/**
 * The few things that a handler may need of the HTTP exchange beyond its input and answer: cookies, the caller's
 * address, whether the client is still there.
 */
import type { CookieOptions, Request, Response } from 'express';

export interface Exchange {
  /** The client's address, for rate limits. */
  readonly address: string;
  /** Whether the client is a program on this very machine, and no proxy that hands on what others want. */
  readonly onThisMachine: boolean;
  /** Whether people reach the server by https. */
  readonly secure: boolean;
  /** `https://host:port`, as the client called the server. */
  readonly origin: string;
  /** The path and query as they came. */
  readonly url: string;
  /** What the client says it is. */
  readonly userAgent: string;
  /** The last event that a client had seen which connects again. */
  readonly lastEventId: string | undefined;
  /** Aborted when the client has gone or the server is about to close. */
  readonly signal: AbortSignal;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, options: CookieOptions): void;
  clearCookie(name: string, options: CookieOptions): void;
}

/** The application's setting that says so, whatever proxies tell. */
export const BY_HTTPS = 'reached by https';

/** What proxies add. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** @param closing aborted when the server is about to close */
export function exchangeOf(request: Request, response: Response, closing: AbortSignal): Exchange {
  const over = new AbortController();
  response.once('close', () => over.abort());
  closing.addEventListener('abort', () => over.abort(), { signal: over.signal });
  return {
    address: request.ip ?? '',
    onThisMachine: isLoopback(request.socket.remoteAddress ?? '') && FORWARDED.every((name) => !request.get(name)),
    secure: request.secure || request.app.get(BY_HTTPS) === true,
    origin: `${request.protocol}://${request.get('host') ?? ''}`,
    url: request.originalUrl,
    userAgent: request.get('user-agent') ?? '',
    lastEventId: request.get('last-event-id'),
    signal: over.signal,
    cookie: (name) => readCookie(request, name),
    setCookie: (name, value, options) => void response.cookie(name, value, { ...options, encode: String }),
    clearCookie: (name, options) => void response.clearCookie(name, options),
  };
}

/** A cookie's value as it was sent; our own values need no decoding. */
export function readCookie(request: Request, name: string): string | undefined {
  const prefix = `${name}=`;
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
