/**
 * Keeps other web sites out as long as nobody signs in: a page elsewhere must neither reach this server under its own
 * name (DNS rebinding) nor make the visitor's browser send something here (cross-site requests).
 */
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { Problem } from '../../core/problem/problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a browser says of a request that the page itself or the person made. */
const OWN_REQUESTS = new Set(['same-origin', 'none']);

/** @param names host names, beyond localhost and addresses, under which the server may be called */
export function guardRequests(names: readonly string[]): RequestHandler {
  const allowed = new Set(['localhost', ...names.map((name) => name.toLowerCase())]);
  return (request, _response, next) => {
    const host = request.get('host') ?? '';
    if (!isAllowedHost(host, allowed)) throw forbidden('Host');
    if (!SAFE_METHODS.has(request.method)) {
      const site = request.get('sec-fetch-site');
      if (site !== undefined && !OWN_REQUESTS.has(site)) throw forbidden('Sec-Fetch-Site');
      const origin = request.get('origin');
      if (origin !== undefined && hostOf(origin) !== host) throw forbidden('Origin');
    }
    next();
  };
}

/** An address cannot be rebound to another machine: only names need to be known. */
function isAllowedHost(host: string, allowed: ReadonlySet<string>): boolean {
  const name = host.replace(/:\d*$/, '').toLowerCase();
  return allowed.has(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function forbidden(header: string): Problem {
  return new Problem('forbidden', {
    ja: `この要求は受け付けられません（${header}）。取りまとめの画面から操作してください。`,
    en: `This request is refused (${header}). Use the console of this server.`,
  });
}
