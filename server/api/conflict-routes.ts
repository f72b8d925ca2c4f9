/**
 * The routes of conflicts and of the history: what waits for a decision, the decision, and who wrote what.
 */
import { z } from 'zod';
import {
  cellHistorySchema,
  openConflictsSchema,
  recordHistorySchema,
  resolutionAnswerSchema,
  resolutionSchema,
  submissionHistorySchema,
} from '../../core/protocol/sync.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readOpenConflicts } from '../cycle/reads/read-open-conflicts.js';
import { cellHistory, recordHistory, submissionHistory } from '../cycle/reads/read-history.js';
import { resolveConflict } from '../cycle/steps/resolve-conflict.js';
import { authorOf, refOf } from './cycle-call.js';
import { json } from './routing/content.js';
import { route, type Route } from './routing/route.js';

const cycleParams = z.object({ cycleId: z.string() });
const READ_HISTORY = { action: 'read-history', anywhere: true } as const;

export function conflictRoutes(parts: CycleParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/open-conflicts',
      summary: { ja: '競合と、提案された値', en: 'Open conflicts with what was proposed by whom' },
      access: { action: 'write-cells', anywhere: true },
      params: cycleParams,
      answer: json(openConflictsSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => readOpenConflicts(parts, refOf(caller, params), authorOf(caller)),
    }),
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/conflicts/{conflictId}/resolution',
      summary: { ja: '競合の解消', en: 'Decide a conflict' },
      access: { action: 'write-cells', anywhere: true },
      params: cycleParams.extend({ conflictId: z.string() }),
      body: json(resolutionSchema),
      answer: json(resolutionAnswerSchema),
      problems: ['not-found', 'conflict', 'locked', 'stale', 'forbidden'],
      handle: ({ caller, params, body }) =>
        resolveConflict(parts, refOf(caller, params), authorOf(caller), { ...body, conflictId: params.conflictId }),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/records/{recordId}/history',
      summary: { ja: '行の履歴', en: 'The history of a record' },
      access: READ_HISTORY,
      params: cycleParams.extend({ recordId: z.string() }),
      answer: json(recordHistorySchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => recordHistory(parts, refOf(caller, params), authorOf(caller), params.recordId),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/records/{recordId}/fields/{field}/history',
      summary: { ja: 'セルの履歴', en: 'The history of a cell' },
      access: READ_HISTORY,
      params: cycleParams.extend({ recordId: z.string(), field: z.string() }),
      answer: json(cellHistorySchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => cellHistory(parts, refOf(caller, params), authorOf(caller), params),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/submissions/{submissionId}',
      summary: { ja: '送付の内容', en: 'What was sent in once' },
      access: READ_HISTORY,
      params: cycleParams.extend({ submissionId: z.string() }),
      answer: json(submissionHistorySchema),
      problems: ['not-found'],
      handle: ({ caller, params }) =>
        submissionHistory(parts, refOf(caller, params), authorOf(caller), params.submissionId),
    }),
  ];
}
