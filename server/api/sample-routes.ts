/**
 * Workbooks of the sample city, to try the upload with. Empty where the sample city was not loaded.
 */
import { samplesApi } from '../../core/protocol/samples.js';
import { makeOfferedWorkbook, offeredWorkbooks } from '../sample/offered-workbooks.js';
import type { Store } from '../store/database.js';
import { notFound } from './problems.js';
import { serve, type Route } from './routing/route.js';

export function sampleRoutes(store: Store): Route[] {
  return [
    serve(samplesApi.list, {
      access: { action: 'read' },
      handle: async ({ caller }) => ({ samples: await offeredWorkbooks(store, caller.actor.municipalityId) }),
    }),
    serve(samplesApi.workbook, {
      access: { action: 'read' },
      handle: async ({ caller, params: { name } }) => {
        const bytes = await makeOfferedWorkbook(store, caller.actor.municipalityId, name);
        if (!bytes) throw notFound();
        return { name, bytes };
      },
    }),
  ];
}
