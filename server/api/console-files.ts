/**
 * The coordinator console: the files that its build left in dist/pages/console. Nothing inline runs: the page's styles carry
 * a number that is used once, put where the build wrote `__CSP_NONCE__`.
 */
import { join } from 'node:path';
import express, { Router } from 'express';
import { builtFiles } from './built-files.js';
import type { FirstAnswers } from './first-answers.js';
import { readPage, sendPageWith } from './page.js';

/**
 * @param folder where the built console is
 * @param answers what goes into the page for whoever opens it
 */
export function consoleFiles(folder: string, answers: FirstAnswers = () => Promise.resolve('{}')): Router {
  const router = Router();
  router.get(['/', '/index.html'], async (request, response) => {
    const page = await readPage(folder, 'index.html');
    await sendPageWith(response, page, answers(request, response));
  });
  // The build puts a fingerprint into the names under assets/.
  router.use('/assets', builtFiles(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }));
  router.use(express.static(folder, { index: false }));
  return router;
}
