/**
 * The routes of what is published. Everybody who reads may ask; drafts are given to those who see drafts
 * (`server/cycle/publication/publication-at.ts`).
 */
import { publicationApi } from '../../core/protocol/publication.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import {
  exportPublication,
  publicationChart,
  publicationOverview,
  publicationRevisions,
} from '../cycle/publication/publish.js';
import { refOf } from './cycle-call.js';
import { serve, type Route } from './routing/route.js';

const READERS = { action: 'read' } as const;

export function publicationRoutes(parts: CycleParts): Route[] {
  return [
    serve(publicationApi.make, {
      access: READERS,
      handle: ({ caller, params, query: { format, revision } }) =>
        exportPublication(parts, refOf(caller, params), caller.actor, { format, revision }),
    }),
    serve(publicationApi.overview, {
      access: READERS,
      handle: ({ caller, params, query }) =>
        publicationOverview(parts, refOf(caller, params), caller.actor, query.revision),
    }),
    serve(publicationApi.chart, {
      access: READERS,
      handle: ({ caller, params, query: { field, revision } }) =>
        publicationChart(parts, refOf(caller, params), caller.actor, { field, revision }),
    }),
    serve(publicationApi.revisions, {
      access: READERS,
      handle: ({ caller, params }) => publicationRevisions(parts, refOf(caller, params)),
    }),
  ];
}
