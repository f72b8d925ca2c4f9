/**
 * The first answers that the console needs, for whoever opens its page (core/protocol/first-answers.ts): over a slow line
 * each question takes as long as a page. They are what the routes answer, to whom they answer it. What there is to
 * see of the page does not wait for them; what is not there soon is left to the page to ask for, and so is whatever fails.
 */
import type { Request, Response } from 'express';
import { startSchema } from '../../core/protocol/cycles.js';
import { FIRST_ASKED, type FirstAsked } from '../../core/protocol/first-answers.js';
import type { Identify } from '../accounts/caller.js';
import type { Turns } from '../turns.js';
import { exchangeOf } from './routing/exchange.js';
import { askRoute, credentialsOf } from './routing/mount-routes.js';
import type { Route } from './routing/route.js';
import { jsonText } from './routing/send-answer.js';

/** Milliseconds after which the page is ended without what is not there. */
const SOON = 2_000;

interface FirstAnswersParts {
  readonly identify: Identify;
  readonly turns: Turns;
  readonly closing: AbortSignal;
}

/** JSON, which may stand inside a page; `{}` for whoever is not signed in. Never throws. */
export type FirstAnswers = (request: Request, response: Response) => Promise<string>;

export function firstAnswers(routes: readonly Route[], { identify, turns, closing }: FirstAnswersParts): FirstAnswers {
  const routeOf = (name: FirstAsked) => {
    const { method, path } = FIRST_ASKED[name];
    return routes.find((route) => route.method === method && route.path === path);
  };
  return async (request, response) => {
    const told = new Map<string, string>();
    const collect = async () => {
      const credentials = credentialsOf(request);
      const caller = credentials?.session === undefined ? undefined : await identify(credentials);
      if (!caller) return;
      const asking = { caller, exchange: exchangeOf(request, response, closing) };
      const ask = async (name: FirstAsked, params: Readonly<Record<string, string>> = {}) => {
        const route = routeOf(name);
        if (!route) return undefined;
        const answer = await askRoute(route, asking, params, turns);
        told.set(name, jsonText(answer));
        return answer;
      };
      await ask('me');
      const [, start] = await Promise.all([ask('cycles'), ask('start')]);
      const { cycleId } = startSchema.parse(start);
      if (cycleId === null) return;
      await ask('standing', { cycleId });
      told.set('standingOf', JSON.stringify(cycleId));
    };
    // The page asks again, and tells what is wrong.
    await soon(collect().catch(() => undefined));
    const pairs = [...told].map(([name, text]) => `${JSON.stringify(name)}:${text}`);
    return `{${pairs.join(',')}}`.replaceAll('<', '\\u003c');
  };
}

async function soon(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => (timer = setTimeout(done, SOON)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
