/**
 * Workbooks of the sample city, to try the upload with. Empty where the sample city was not loaded.
 */
import { z } from 'zod';
import { samplesSchema } from '../../core/protocol/console.js';
import type { Caller } from '../accounts/caller.js';
import { SAMPLE_DELIVERIES, sampleWorkbook } from '../sample/deliveries.js';
import { findSampleCycle } from '../sample/load-sample.js';
import { listCycles } from '../store/cycles.js';
import type { Store } from '../store/database.js';
import { notFound } from './problems.js';
import { json, workbook } from './routing/content.js';
import { route, type Route } from './routing/route.js';

export function sampleRoutes(store: Store): Route[] {
  const sampleCycle = async ({ actor }: Caller) =>
    findSampleCycle(await listCycles(store.client, actor.municipalityId));
  return [
    route({
      method: 'get',
      path: '/api/samples',
      summary: { ja: '見本の市のブックの一覧', en: 'Workbooks of the sample city' },
      access: { action: 'read' },
      answer: json(samplesSchema),
      handle: async ({ caller }) => {
        const cycle = await sampleCycle(caller);
        if (!cycle) return { samples: [] };
        return { samples: SAMPLE_DELIVERIES.map(({ name, note }) => ({ name, cycleId: cycle.cycleId, note })) };
      },
    }),
    route({
      method: 'get',
      path: '/api/samples/{name}',
      summary: { ja: '見本の市のブック', en: 'A workbook of the sample city' },
      access: { action: 'read' },
      params: z.object({ name: z.string() }),
      answer: workbook,
      problems: ['not-found'],
      handle: async ({ caller, params: { name } }) => {
        const delivery = SAMPLE_DELIVERIES.find((one) => one.name === name);
        if (!delivery || !(await sampleCycle(caller))) throw notFound();
        return { name, bytes: await sampleWorkbook(delivery) };
      },
    }),
  ];
}
