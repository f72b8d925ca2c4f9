/**
 * The routes of conflicts: what waits for a decision, and the decision.
 */
import { conflictsApi } from '../../core/protocol/conflicts.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readOpenConflicts } from '../cycle/reads/read-open-conflicts.js';
import { resolveConflict } from '../cycle/steps/resolve-conflict.js';
import { authorOf, refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

export function conflictRoutes(parts: CycleParts): Route[] {
  return [
    serve(conflictsApi.list, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readOpenConflicts(parts, refOf(caller, params), authorOf(caller)),
    }),
    serve(conflictsApi.decide, {
      access: { action: 'write-cells', anywhere: true },
      handle: ({ caller, params, body }) =>
        resolveConflict(parts, refOf(caller, params), authorOf(caller), { ...body, conflictId: params.conflictId }),
    }),
  ];
}
