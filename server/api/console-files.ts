/**
 * The coordinator console: the files that its build left in dist/pages/console. Nothing inline runs: the page's styles carry
 * a number that is used once, put where the build wrote `__CSP_NONCE__`.
 */
import { join } from 'node:path';
import express, { Router } from 'express';
import { readPage, sendPage } from './page.js';

/** @param folder where the built console is */
export function consoleFiles(folder: string): Router {
  const router = Router();
  router.get(['/', '/index.html'], async (_request, response) => {
    sendPage(response, await readPage(folder, 'index.html'));
  });
  // The build puts a fingerprint into the names under assets/.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false }));
  return router;
}
