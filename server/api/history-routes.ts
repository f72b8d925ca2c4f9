/**
 * The routes of the history: who wrote what, and why a figure is far from last year's.
 */
import { changeReasonsApi } from '../../core/protocol/change-reasons.js';
import { historyApi } from '../../core/protocol/history.js';
import { giveReason, readReasons } from '../cycle/change-reasons.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { cellHistory, recordHistory, submissionHistory } from '../cycle/reads/read-history.js';
import { authorOf, refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

const READ_HISTORY = { action: 'read-history', anywhere: true } as const;

export function historyRoutes(parts: CycleParts): Route[] {
  return [
    serve(historyApi.record, {
      access: READ_HISTORY,
      handle: ({ caller, params }) => recordHistory(parts, refOf(caller, params), authorOf(caller), params.recordId),
    }),
    serve(historyApi.cell, {
      access: READ_HISTORY,
      handle: ({ caller, params }) => cellHistory(parts, refOf(caller, params), authorOf(caller), params),
    }),
    serve(historyApi.submission, {
      access: READ_HISTORY,
      handle: ({ caller, params }) =>
        submissionHistory(parts, refOf(caller, params), authorOf(caller), params.submissionId),
    }),
    serve(changeReasonsApi.list, {
      access: READ_HISTORY,
      handle: ({ caller, params }) => readReasons(parts, refOf(caller, params), caller.actor),
    }),
    serve(changeReasonsApi.give, {
      // Of another department's row it is refused there (rule S5).
      access: { action: 'write-cells', anywhere: true },
      handle: ({ caller, params: { recordId, field, ...params }, body }) =>
        giveReason(parts, refOf(caller, params), authorOf(caller), { recordId, field, ...body }),
    }),
  ];
}
