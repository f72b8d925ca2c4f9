/**
 * The workbench: the files that its build left in dist/pages/workbench. Its pages stand in a frame of this server alone,
 * because the workbench shows the pane beside its grid.
 */
import { join } from 'node:path';
import { Router } from 'express';
import { builtFiles } from './built-files.js';
import { readPage, sendPage, setPolicy } from './page.js';

const PAGES = ['index.html', 'pane.html'];

/** @param folder where the built pages are */
export function workbenchFiles(folder: string): Router {
  const router = Router();
  router.get('/workbench', ({ path }, response) =>
    response.redirect(path.endsWith('/') ? './index.html' : './workbench/index.html'),
  );
  router.get(
    PAGES.map((name) => `/workbench/${name}`),
    async ({ path }, response) => {
      const page = await readPage(folder, path.slice('/workbench/'.length));
      setPolicy(response, { 'frame-ancestors': "'self'" });
      sendPage(response, page);
    },
  );
  router.use(
    '/workbench/code',
    builtFiles(join(folder, 'code'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  return router;
}
