/**
 * The routes by which people say what a column, a row or a name in a cycle's workbooks is.
 */
import { toldApi } from '../../core/protocol/told.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readTold, takeBack, tell } from '../cycle/told/tell.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

/** Whoever writes anywhere: for whose copies they speak is looked at in the use case. */
const WRITERS = { action: 'write-cells', anywhere: true } as const;

export function toldRoutes(parts: CycleParts): Route[] {
  return [
    serve(toldApi.list, {
      access: WRITERS,
      handle: ({ caller, params }) => readTold(parts, refOf(caller, params), caller.actor),
    }),
    serve(toldApi.tell, {
      access: WRITERS,
      handle: ({ caller, params, body }) => tell(parts, refOf(caller, params), caller.actor, body.statements),
    }),
    serve(toldApi.takeBack, {
      access: WRITERS,
      handle: ({ caller, params }) => takeBack(parts, refOf(caller, params), caller.actor, params.toldId),
    }),
  ];
}
