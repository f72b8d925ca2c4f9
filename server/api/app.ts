/**
 * The HTTP application: guards first, then the routes, the problem handler last.
 */
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { BlankForms } from '../cycle/blank-forms.js';
import type { Stamps } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
import { addinFiles } from './addin-files.js';
import { consoleFiles, secureHeaders } from './console-files.js';
import { cycleRoutes } from './cycles.js';
import { guardRequests } from './guard-requests.js';
import { answerNotFound, answerProblems } from './problems.js';
import { sampleRoutes } from './samples.js';
import { workbenchRoutes } from './workbench-routes.js';

export interface AppParts {
  readonly store: Store;
  readonly logger: Logger;
  /** Host names under which the server may be called. */
  readonly names: readonly string[];
  /** Where the built console is. */
  readonly consoleFolder: string;
  /** Where the built task pane and workbench are. */
  readonly addinFolder: string;
  stamps(): Stamps;
}

export function createApp({ store, logger, names, consoleFolder, addinFolder, stamps }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(logger), secureHeaders(), guardRequests(names));
  app.get('/api/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use('/api/cycles', cycleRoutes(store, new BlankForms(store), stamps));
  app.use('/api/samples', sampleRoutes(store));
  app.use('/api/workbench', workbenchRoutes());
  app.use(addinFiles(addinFolder));
  app.use(consoleFiles(consoleFolder));
  app.use(answerNotFound);
  app.use(answerProblems(logger));
  return app;
}

/** One line a request, without its query: file names may name people. */
function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun);
      logger.info({ method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
