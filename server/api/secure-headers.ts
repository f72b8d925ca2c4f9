/**
 * Headers for every answer, and the number that a page's styles carry so that they are let in (`NONCE_MARK` in page.ts).
 */
import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Browsers remember for two years that this server is reached by https alone. */
const HSTS = { maxAge: 2 * 365 * 24 * 60 * 60, includeSubDomains: true };

/** @param isHttps whether people reach the server by https; inside city networks plain http is used, too, and stays */
export function secureHeaders(isHttps = false): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    strictTransportSecurity: isHttps ? HSTS : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${String(nonceOf(response))}'`],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  return [nonce, headers];
}

function nonceOf(response: object): unknown {
  return 'locals' in response ? (response.locals as Record<string, unknown>)['nonce'] : undefined;
}
