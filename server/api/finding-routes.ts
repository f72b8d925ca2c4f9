/**
 * The routes of 点検: what the checks of content found, answers to it, and how grave each check is for a cycle.
 */
import { findingsApi } from '../../core/protocol/findings.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { answerFindings } from '../cycle/findings/answer-findings.js';
import { readFindingCounts, readFindings } from '../cycle/findings/read-findings.js';
import { setCheck } from '../cycle/findings/set-check.js';
import { authorOf, refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

export function findingRoutes(parts: CycleParts): Route[] {
  return [
    serve(findingsApi.list, {
      access: { action: 'read-history', anywhere: true },
      handle: ({ caller, params }) => readFindings(parts, refOf(caller, params), caller.actor),
    }),
    serve(findingsApi.counts, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readFindingCounts(parts, refOf(caller, params)),
    }),
    serve(findingsApi.answer, {
      // Of another department's row it is refused there (rule S5).
      access: { action: 'write-cells', anywhere: true },
      handle: ({ caller, params, body }) => answerFindings(parts, refOf(caller, params), authorOf(caller), body),
    }),
    serve(findingsApi.setCheck, {
      access: { action: 'manage-plans' },
      handle: ({ caller, params, body }) =>
        setCheck(parts, refOf(caller, params), caller.actor, { code: params.code, ...body }),
    }),
  ];
}
