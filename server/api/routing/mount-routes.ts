/**
 * Puts declared routes onto Express. For each request, in this order: who is it, may they, does the input fit, do it,
 * answer. Errors go on to the problem handler.
 */
import { Router, type Request, type RequestHandler } from 'express';
import type { Caller, Credentials, Identify } from '../../accounts/caller.js';
import { SESSION_COOKIES } from '../../accounts/session-cookie.js';
import { parseInput } from '../problems.js';
import { authorise } from './authorise.js';
import { assertDeclaredAnswer, assertDeclaredProblem } from './declared.js';
import { exchangeOf, readCookie } from './exchange.js';
import { readBody } from './request-body.js';
import type { Route } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface MountOptions {
  readonly identify: Identify;
  /** Aborted when the server is about to close: event streams end then. */
  readonly closing: AbortSignal;
  /** Whether every answer is checked against its declaration. */
  readonly strict: boolean;
}

export function mountRoutes(routes: readonly Route[], options: MountOptions): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) router[route.method](expressPath(route.path), handlerOf(route, options));
  return router;
}

/** `/api/cycles/{cycleId}` as Express writes it: `/api/cycles/:cycleId`. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function handlerOf(route: Route, { identify, closing, strict }: MountOptions): RequestHandler {
  return async (request, response) => {
    const exchange = exchangeOf(request, response, closing);
    const caller = await callerOf(request, identify);
    response.locals['caller'] = caller;
    try {
      authorise(route.access, caller, request.params);
      const params = route.params && parseInput(route.params, request.params);
      const query = route.query && parseInput(route.query, request.query);
      const body = await readBody(route.body, request, response);
      // `authorise` has seen that there is a caller wherever the declaration promises one.
      const value = await route.handle({ params, query, body, caller: caller as Caller, exchange });
      if (strict) assertDeclaredAnswer(route, value);
      await sendAnswer(route, value, response, exchange.signal);
    } catch (error) {
      if (strict) assertDeclaredProblem(route, error);
      throw error;
    }
  };
}

async function callerOf(request: Request, identify: Identify): Promise<Caller | undefined> {
  const credentials: Credentials = {
    bearer: /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1],
    session: SESSION_COOKIES.map((name) => readCookie(request, name)).find((value) => value !== undefined),
  };
  return credentials.bearer === undefined && credentials.session === undefined ? undefined : identify(credentials);
}
