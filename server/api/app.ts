/**
 * The HTTP application: guards first, then the routes, the problem handler last.
 */
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.js';
import type { Caller } from '../accounts/caller.js';
import { identifyWith } from '../accounts/identify.js';
import { LastUses } from '../accounts/last-uses.js';
import type { OpenStreams } from '../accounts/open-streams.js';
import type { AccountSettings } from '../accounts/settings.js';
import type { PaneSettings } from '../addin/pane-settings.js';
import { BlankForms } from '../cycle/workbooks/blank-forms.js';
import type { CycleEvents } from '../cycle/cycle-events.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { productVersion } from '../product-version.js';
import { Readiness } from '../readiness.js';
import { accountRoutes } from './account-routes.js';
import { addinFiles } from './addin-files.js';
import { consoleFiles } from './console-files.js';
import { cycleRoutes } from './cycle-routes.js';
import { departmentRoutes } from './department-routes.js';
import { arrivalRoutes } from './arrival-routes.js';
import { compressed } from './compressed.js';
import { conflictRoutes } from './conflict-routes.js';
import { firstAnswers } from './first-answers.js';
import { guardRequests } from './guard-requests.js';
import { findingRoutes } from './finding-routes.js';
import { handingOutRoutes } from './handing-out-routes.js';
import { historyRoutes } from './history-routes.js';
import { oidcRoutes } from './oidc-routes.js';
import { oneTimeLinkRoutes } from './one-time-link-routes.js';
import { answerNotFound, answerProblems } from './problems.js';
import { planRoutes } from './plan-routes.js';
import { BY_HTTPS } from './routing/exchange.js';
import type { Pace } from './routing/body-pace.js';
import { mountRoutes, usualTurns } from './routing/mount-routes.js';
import { publicationRoutes } from './publication-routes.js';
import { programmeRoutes } from './programme-routes.js';
import type { Route } from './routing/route.js';
import { sampleRoutes } from './sample-routes.js';
import { secureHeaders } from './secure-headers.js';
import { secondFactorRoutes } from './second-factor-routes.js';
import { serviceRoutes } from './service-routes.js';
import { sessionRoutes } from './session-routes.js';
import { syncRoutes } from './sync-routes.js';
import type { Mailer } from '../mail/mailer.js';
import type { WorkbookReader } from '../threads/workbook-reader.js';
import { reviewRoutes } from './review-routes.js';
import { openMatterRoutes } from './open-matter-routes.js';
import { toldRoutes } from './told-routes.js';
import { tokenRoutes } from './token-routes.js';
import { undoingRoutes } from './undoing-routes.js';
import { userRoutes } from './user-routes.js';
import { workbenchFiles } from './workbench-files.js';
import { workbenchRoutes } from './workbench-routes.js';
import { workflowRoutes } from './workflow-routes.js';

export interface AppParts {
  readonly accounts: Accounts;
  readonly settings: AccountSettings;
  readonly logger: Logger;
  /** Host names under which the server may be called. */
  readonly names: readonly string[];
  /** Where the built pages are: `console/`, `addin/`, `workbench/`. */
  readonly pagesFolder: string;
  /** How the task pane is delivered. */
  readonly pane: PaneSettings;
  /** Reads and writes workbooks. */
  readonly workbooks: WorkbookReader;
  /** Not given where the server sends no mail. */
  readonly mailer?: Mailer | undefined;
  /** Who listens to them. */
  readonly streams: OpenStreams;
  /** Where changes of cycles are told. */
  readonly events: CycleEvents;
  /** Aborted when the server is about to close. */
  readonly closing: AbortSignal;
  /** Whether every answer is checked against its declaration, as tests do. */
  readonly strict: boolean;
  /** How slowly bodies may arrive. */
  readonly pace: Pace;
}

/** @param routes as `allRoutes` gives them */
export function createApp(routes: readonly Route[], parts: AppParts): Express {
  const { accounts, settings, logger, names, pagesFolder, pane } = parts;
  const app = express();
  app.disable('x-powered-by');
  // A proxy that speaks https for this server runs on this machine.
  if (settings.publicUrl !== undefined) app.set('trust proxy', 'loopback');
  const isHttps = settings.publicUrl?.startsWith('https:') ?? false;
  app.set(BY_HTTPS, isHttps);
  app.use(logRequests(logger), secureHeaders(isHttps), guardRequests(names), compressed());
  const frame = { ...parts, identify: identifyWith(accounts, new LastUses(logger)), turns: usualTurns() };
  app.use(mountRoutes(routes, frame));
  app.use(addinFiles(join(pagesFolder, 'addin'), settings.publicUrl, pane));
  app.use(workbenchFiles(join(pagesFolder, 'workbench')));
  app.use(consoleFiles(join(pagesFolder, 'console'), firstAnswers(routes, frame)));
  app.use(answerNotFound);
  app.use(answerProblems(logger));
  return app;
}

/** Every route of the API. */
export function allRoutes({ accounts, settings, logger, workbooks, mailer, events, closing }: AppParts): Route[] {
  const { store, stamps } = accounts;
  const blanks = new BlankForms(store, workbooks);
  const cycles: CycleParts = { store, blanks, workbooks, events, logger, stamps };
  const routes = [
    ...sessionRoutes(accounts, settings),
    ...oidcRoutes(accounts, settings, logger),
    ...oneTimeLinkRoutes(accounts),
    ...accountRoutes(accounts),
    ...secondFactorRoutes(accounts),
    ...tokenRoutes(accounts, settings),
    ...userRoutes(accounts, settings),
    ...departmentRoutes(accounts),
    ...cycleRoutes(cycles),
    ...syncRoutes(cycles),
    ...conflictRoutes(cycles),
    ...historyRoutes(cycles),
    ...workflowRoutes(cycles),
    ...handingOutRoutes({ ...cycles, mailer }, settings),
    ...arrivalRoutes(cycles),
    ...undoingRoutes(cycles),
    ...planRoutes(cycles),
    ...programmeRoutes(cycles),
    ...publicationRoutes(cycles),
    ...reviewRoutes(cycles),
    ...openMatterRoutes(cycles),
    ...findingRoutes(cycles),
    ...toldRoutes(cycles),
    ...sampleRoutes(store),
    ...workbenchRoutes(workbooks),
  ];
  return [...routes, ...serviceRoutes(routes, productVersion(), new Readiness(store, closing))];
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
