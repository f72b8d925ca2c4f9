/**
 * The coordinator console: the files that its build left in dist/console. Nothing inline runs: the page's styles carry
 * a number that is used once, put where the build wrote `__CSP_NONCE__`.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import helmet from 'helmet';
import { notFound } from './problems.js';

const NONCE_MARK = /__CSP_NONCE__/g;
const NO_PAGE = 'ENOENT';

/** @param folder where the built console is */
export function consoleFiles(folder: string): Router {
  const router = Router();
  router.get(['/', '/index.html'], async (_request, response) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw error.code === NO_PAGE ? notFound() : error;
    });
    const { nonce } = response.locals;
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page.replace(NONCE_MARK, String(nonce)));
  });
  // The build puts a fingerprint into the names under assets/.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false }));
  return router;
}

/** Headers for every answer. Plain http is used inside city networks: nothing here insists on https. */
export function secureHeaders(): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    strictTransportSecurity: false,
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
