/**
 * The routes of programmes across years: what is proposed, and the coordinator's word on it.
 */
import { z } from 'zod';
import { programmeDecisionsSchema, programmesSchema } from '../../core/protocol/programmes.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { decideProgrammes, readProgrammes } from '../cycle/programmes/programme-links.js';
import { refOf } from './cycle-call.js';
import { json } from './routing/content.js';
import { route, type Route } from './routing/route.js';

const cycleParams = z.object({ cycleId: z.string() });

export function programmeRoutes(parts: CycleParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/programmes',
      summary: { ja: '前年度との事業の対応', en: 'Programmes against those of the year before' },
      access: { action: 'read' },
      params: cycleParams,
      answer: json(programmesSchema),
      problems: ['not-found'],
      handle: ({ caller, params }) => readProgrammes(parts, refOf(caller, params)),
    }),
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/programmes/decisions',
      summary: { ja: '事業の対応の決定', en: 'Accept or reject links of programmes' },
      access: { action: 'manage-plans' },
      params: cycleParams,
      body: json(programmeDecisionsSchema),
      answer: json(programmesSchema),
      problems: ['not-found', 'locked', 'links-invalid'],
      handle: ({ caller, params, body }) =>
        decideProgrammes(parts, refOf(caller, params), caller.actor, body.decisions),
    }),
  ];
}
