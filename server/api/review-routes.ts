/**
 * The routes of review marks: who has looked at which row. Names of reviewers are told to those who see the history of all.
 */
import { reviewsApi } from '../../core/protocol/reviews.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readReviewCoverage, readReviewMarks } from '../cycle/reviews/read-reviews.js';
import { tickRows } from '../cycle/reviews/tick-rows.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

const READERS = { action: 'read-history' } as const;

export function reviewRoutes(parts: CycleParts): Route[] {
  return [
    serve(reviewsApi.marks, {
      access: READERS,
      handle: ({ caller, params }) => readReviewMarks(parts, refOf(caller, params)),
    }),
    serve(reviewsApi.coverage, {
      access: READERS,
      handle: ({ caller, params }) => readReviewCoverage(parts, refOf(caller, params)),
    }),
    serve(reviewsApi.tick, {
      access: { action: 'review' },
      handle: ({ caller, params, body }) => tickRows(parts, refOf(caller, params), caller.actor, body),
    }),
  ];
}
