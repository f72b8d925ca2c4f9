/**
 * The routes by which a submission is taken back.
 */
import { undoingApi } from '../../core/protocol/undoing.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { previewUndo, undoSubmission } from '../cycle/steps/undo-submission.js';
import { authorOf, refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

/** It may change what several departments have, and unlocks what was submitted. */
const REVIEWERS = { action: 'review' } as const;

export function undoingRoutes(parts: CycleParts): Route[] {
  return [
    serve(undoingApi.plan, {
      access: REVIEWERS,
      handle: ({ caller, params }) => previewUndo(parts, refOf(caller, params), authorOf(caller), params.submissionId),
    }),
    serve(undoingApi.undo, {
      access: REVIEWERS,
      handle: ({ caller, params, body }) =>
        undoSubmission(parts, refOf(caller, params), authorOf(caller), { ...body, undone: params.submissionId }),
    }),
  ];
}
