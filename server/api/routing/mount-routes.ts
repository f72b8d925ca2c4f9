/**
 * Puts declared routes onto Express. For each request, in this order: who is it, may they, does the input fit, do it,
 * answer. Errors go on to the problem handler. Few are served at a time, the others wait for their turn, and when too many
 * wait, newcomers are told to try again: an answer that comes soon is worth more than one that may never come.
 */
import { Router, type Request, type RequestHandler } from 'express';
import { cyclesApi } from '../../../core/protocol/cycles.js';
import type { Caller, Credentials, Identify } from '../../accounts/caller.js';
import type { OpenStreams } from '../../accounts/open-streams.js';
import { SESSION_COOKIES } from '../../accounts/session-cookie.js';
import { onBehalfOf, type Asking } from '../../threads/on-behalf.js';
import { Turns } from '../../turns.js';
import { parseInput } from '../problems.js';
import { authorise } from './authorise.js';
import { BodyBudget } from './body-budget.js';
import { atPace, USUAL_PACE, type Pace } from './body-pace.js';
import { assertDeclaredAnswer, assertDeclaredProblem } from './declared.js';
import { exchangeOf, type Exchange, readCookie } from './exchange.js';
import { readBody } from './request-body.js';
import type { Route } from './route.js';
import { sendAnswer } from './send-answer.js';

export interface MountOptions {
  readonly identify: Identify;
  readonly streams: OpenStreams;
  /** Aborted when the server is about to close: event streams end then. */
  readonly closing: AbortSignal;
  /** Whether every answer is checked against its declaration. */
  readonly strict: boolean;
  /** Of those who are signed in; a test has fewer. */
  readonly turns?: Turns;
  readonly budget?: BodyBudget;
  readonly pace?: Pace;
}

/** A database carries out one change of a cycle after the other, whatever; more at once would only cost memory. */
const AT_ONCE = 16;
/** Who comes after them would have waited for longer than people do. */
const MOST_WAITING = 200;
/** When nobody gets done for so long, the database does not answer (server/store/patience.ts). */
const STANDSTILL_MS = 8_000;
const BUSY = {
  ja: 'ただいま混み合っています。少し待ってから、もう一度送信してください（入力した内容は失われません）。',
  en: 'The server is busy just now. Wait a moment and send it again; nothing that you entered is lost.',
};

/** Of one server. */
export const usualTurns = (): Turns => new Turns(AT_ONCE, MOST_WAITING, BUSY, STANDSTILL_MS);

export function mountRoutes(routes: readonly Route[], options: MountOptions): Router {
  const router = Router({ caseSensitive: true });
  const { turns = usualTurns(), budget = new BodyBudget(), pace = USUAL_PACE } = options;
  for (const route of routes) {
    router[route.method](expressPath(route.path), handlerOf(route, { ...options, turns, budget, pace }));
  }
  return router;
}

/** `/api/cycles/{cycleId}` as Express writes it: `/api/cycles/:cycleId`. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function handlerOf(route: Route, options: Required<MountOptions>): RequestHandler {
  const { identify, streams, closing, strict, turns, budget, pace } = options;
  // Signing in has turns of its own, and whether the server is well is asked when it is busy.
  const isOpen = route.access === 'everyone';
  return async (request, response) => {
    if (!isOpen) turns.requireRoom();
    const here = exchangeOf(request, response, closing);
    const credentials = credentialsOf(request);
    const caller = credentials && (await identify(credentials));
    response.locals['caller'] = caller;
    let over: (() => void) | undefined;
    try {
      authorise(route, caller, request.params);
      const params = parseInput(route.params, request.params);
      const query = parseInput(route.query, request.query);
      over = budget.begin(caller?.actor.userId ?? here.address, request, route.body, isOpen);
      const body = await atPace(request, pace, readBody(route.body, request, response, isOpen));
      const listens = route.answer.kind === 'events' && caller && credentials;
      const signal = listens ? streams.begin(caller, () => identify(credentials, false), here.signal) : here.signal;
      const exchange = { ...here, signal };
      // `authorise` has seen that there is a caller wherever the declaration promises one.
      const input = { params, query, body, caller: caller as Caller, exchange };
      // What is sent over a slow line has arrived by now: nobody waits for it but its sender.
      const value = isOpen ? await route.handle(input) : await inTurn(turns, input, () => route.handle(input));
      if (mayChangeAccess(route)) streams.lookAgain();
      if (strict) assertDeclaredAnswer(route, value);
      await sendAnswer(route, value, response, signal);
    } catch (error) {
      if (strict) assertDeclaredProblem(route, error);
      throw error;
    } finally {
      over?.();
    }
  };
}

/**
 * Asks a route as its caller would, for an answer that goes into a page. @param params of the path
 * @throws what the route throws, and what keeps the caller from it
 */
export async function askRoute(
  route: Route,
  { caller, exchange }: { readonly caller: Caller; readonly exchange: Exchange },
  params: Readonly<Record<string, string>>,
  turns: Turns,
): Promise<unknown> {
  turns.requireRoom();
  authorise(route, caller, params);
  const input = { params: parseInput(route.params, params), query: {}, body: undefined, caller, exchange };
  return inTurn(turns, input, () => route.handle(input));
}

/** In a turn, which others have while this one waits for the threads. */
function inTurn(
  turns: Turns,
  { caller, exchange }: { readonly caller: Caller; readonly exchange: Exchange },
  handle: () => unknown,
) {
  const who: Asking = {
    user: caller.actor.userId,
    signal: exchange.signal,
    aside: (work) => turns.aside(work),
  };
  return turns.take(() => onBehalfOf(who, () => Promise.resolve(handle())));
}

/** Undefined for a request that says nothing of whose it is. */
export function credentialsOf(request: Request): Credentials | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1];
  const session = SESSION_COOKIES.map((name) => readCookie(request, name)).find((value) => value !== undefined);
  return bearer === undefined && session === undefined ? undefined : { bearer, session };
}

/** What is done in a cycle changes nobody's rights; of everything else that changes something it need not be known. */
function mayChangeAccess({ method, path }: Route): boolean {
  return method !== 'get' && !path.startsWith(cyclesApi.list.path);
}
