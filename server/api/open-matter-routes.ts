/**
 * The route of what is still open.
 */
import { openMattersApi } from '../../core/protocol/open-matters.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readOpenMatters } from '../cycle/reads/open-matters.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

export function openMatterRoutes(parts: CycleParts): Route[] {
  return [
    serve(openMattersApi.list, {
      access: { action: 'read' },
      handle: ({ caller, params, query }) =>
        readOpenMatters(parts, refOf(caller, params), caller.actor, query.departmentId),
    }),
  ];
}
