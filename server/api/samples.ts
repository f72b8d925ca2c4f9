/**
 * Workbooks of the sample city, to try the upload with. Empty where the sample city was not loaded.
 */
import { Router } from 'express';
import type { SampleDto } from '../../core/protocol/console.js';
import { SAMPLE_DELIVERIES, sampleWorkbook } from '../sample/deliveries.js';
import { findSampleCycle } from '../sample/load-sample.js';
import { listCycles } from '../store/cycles.js';
import type { Store } from '../store/open-store.js';
import { notFound } from './problems.js';
import { sendWorkbook } from './workbook-response.js';

export function sampleRoutes(store: Store): Router {
  const router = Router();

  router.get('/', async (_request, response) => {
    const cycle = findSampleCycle(await listCycles(store.client));
    const samples: SampleDto[] = cycle
      ? SAMPLE_DELIVERIES.map(({ name, note }) => ({ name, cycleId: cycle.cycleId, note }))
      : [];
    response.json({ samples });
  });

  router.get('/:name', async (request, response) => {
    const delivery = SAMPLE_DELIVERIES.find(({ name }) => name === request.params.name);
    if (!delivery || !findSampleCycle(await listCycles(store.client))) throw notFound();
    sendWorkbook(response, delivery.name, await sampleWorkbook(delivery));
  });

  return router;
}
