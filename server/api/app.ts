/**
 * The HTTP application: guards first, then the routes, the problem handler last.
 */
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Caller, Identify } from '../accounts/caller.js';
import { BlankForms } from '../cycle/blank-forms.js';
import type { Stamps } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
import { consoleFiles, secureHeaders } from './console-files.js';
import { cycleRoutes } from './cycles.js';
import { guardRequests } from './guard-requests.js';
import { answerNotFound, answerProblems } from './problems.js';
import { mountRoutes } from './routing/mount-routes.js';
import type { Route } from './routing/route.js';
import { sampleRoutes } from './samples.js';
import { serviceRoutes } from './service-routes.js';

const VERSION = '0.1.0';

export interface AppParts {
  readonly store: Store;
  readonly logger: Logger;
  readonly identify: Identify;
  /** Host names under which the server may be called. */
  readonly names: readonly string[];
  /** Where the built console is. */
  readonly consoleFolder: string;
  /** Aborted when the server is about to close. */
  readonly closing: AbortSignal;
  /** Whether every answer is checked against its declaration, as tests do. */
  readonly strict: boolean;
  stamps(): Stamps;
}

/** @param routes as `allRoutes` gives them */
export function createApp(routes: readonly Route[], parts: AppParts): Express {
  const { logger, names, consoleFolder } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(logger), secureHeaders(), guardRequests(names));
  app.use(mountRoutes(routes, parts));
  app.use(consoleFiles(consoleFolder));
  app.use(answerNotFound);
  app.use(answerProblems(logger));
  return app;
}

/** Every route of the API. */
export function allRoutes({ store, stamps }: AppParts): Route[] {
  const routes = [...cycleRoutes(store, new BlankForms(store), stamps), ...sampleRoutes(store)];
  return [...routes, ...serviceRoutes(routes, VERSION)];
}

/** One line a request and whose it is, without its query: file names may name people. */
function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const ms = Math.round(performance.now() - begun);
      // Set by the frame (routing/mount-routes.ts) once it knows.
      const caller = response.locals['caller'] as Caller | undefined;
      const who = caller && { user: caller.actor.userId, municipality: caller.actor.municipalityId };
      logger.info({ method, path, status: response.statusCode, ms, ...who }, 'request');
    });
    next();
  };
}
