/**
 * The routes of what came in.
 */
import { arrivalsApi } from '../../core/protocol/arrivals.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readArrivalDetail, readArrivals, seeArrivals } from '../cycle/reads/read-arrivals.js';
import { refOf } from './cycle-call.js';
import { StoredJson } from './routing/content.js';
import { serve, type Route } from './routing/route.js';

/** Staff see what is from their departments, and what they sent in themselves. */
const READERS = { action: 'read-history', anywhere: true } as const;

export function arrivalRoutes(parts: CycleParts): Route[] {
  return [
    serve(arrivalsApi.list, {
      access: READERS,
      handle: ({ caller, params, query }) => readArrivals(parts, refOf(caller, params), caller.actor, query),
    }),
    serve(arrivalsApi.detail, {
      access: READERS,
      handle: async ({ caller, params }) =>
        new StoredJson(await readArrivalDetail(parts, refOf(caller, params), caller.actor, params.submissionId)),
    }),
    serve(arrivalsApi.see, {
      access: { action: 'review' },
      handle: ({ caller, params, body }) => seeArrivals(parts, refOf(caller, params), caller.actor, body.submissionIds),
    }),
  ];
}
