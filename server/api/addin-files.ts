/**
 * The task pane and the workbench: the files that their build left in dist/addin-pane. As in the console nothing inline
 * runs; the pages may stand in a frame of this server, because the workbench shows the pane beside its grid.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { notFound } from './problems.js';

const NONCE_MARK = /__CSP_NONCE__/g;
const PAGES = ['taskpane.html', 'workbench.html', 'workbench-pane.html'];

/** @param folder where the built pages are */
export function addinFiles(folder: string): Router {
  const router = Router();
  router.get('/workbench', (_request, response) => response.redirect('./addin/workbench.html'));
  router.get(
    PAGES.map((name) => `/addin/${name}`),
    async (request, response) => {
      const page = await readFile(join(folder, request.path.slice('/addin/'.length)), 'utf8').catch(() => {
        throw notFound();
      });
      letFrame(response);
      const { nonce } = response.locals;
      response
        .set('Cache-Control', 'no-store')
        .type('html')
        .send(page.replace(NONCE_MARK, String(nonce)));
    },
  );
  router.use(
    '/addin/code',
    express.static(join(folder, 'code'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  router.use('/addin', express.static(folder, { index: false }));
  return router;
}

function letFrame(response: Response): void {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  response.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
}
