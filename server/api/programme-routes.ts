/**
 * The routes of programmes across years: what is proposed, and the coordinator's word on it.
 */
import { lastYearApi } from '../../core/protocol/last-year.js';
import { programmesApi } from '../../core/protocol/programmes.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { readLastYear } from '../cycle/programmes/last-year.js';
import { decideProgrammes, readProgrammes } from '../cycle/programmes/programme-links.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

export function programmeRoutes(parts: CycleParts): Route[] {
  return [
    serve(programmesApi.list, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readProgrammes(parts, refOf(caller, params), caller.actor),
    }),
    serve(lastYearApi.read, {
      access: { action: 'read' },
      handle: ({ caller, params }) => readLastYear(parts, refOf(caller, params), caller.actor),
    }),
    serve(programmesApi.decide, {
      access: { action: 'manage-plans' },
      handle: ({ caller, params, body }) =>
        decideProgrammes(parts, refOf(caller, params), caller.actor, body.decisions),
    }),
  ];
}
