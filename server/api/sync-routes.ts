/**
 * The routes by which cells come and go: syncs, what they would do, what has changed, and live events.
 */
import { syncApi, type CycleEvent } from '../../core/protocol/sync.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { currentRevision, pull } from '../cycle/reads/read-delta.js';
import { previewPush, sync } from '../cycle/steps/sync.js';
import { authorOf, refOf } from './cycle-call.js';
import type { ServerEvent } from './routing/content.js';
import { serve, type Route } from './routing/route.js';

/** Whoever writes anywhere; which cells they may write is looked at one by one (rule S5). */
const WRITERS = { action: 'write-cells', anywhere: true } as const;

export function syncRoutes(parts: CycleParts): Route[] {
  return [
    serve(syncApi.sync, {
      access: WRITERS,
      handle: ({ caller, params, body }) => sync(parts, refOf(caller, params), authorOf(caller), body),
    }),
    serve(syncApi.preview, {
      access: WRITERS,
      handle: ({ caller, params, body }) => previewPush(parts, refOf(caller, params), authorOf(caller), body),
    }),
    serve(syncApi.delta, {
      access: { action: 'read' },
      handle: ({ caller, params, query }) => pull(parts, refOf(caller, params), query.since ?? null, caller.actor),
    }),
    serve(syncApi.events, {
      access: { action: 'read' },
      handle: async ({ caller, params, exchange }) => {
        const ref = refOf(caller, params);
        // Listening begins before the revision is read: nothing that happens in between is missed.
        const changes = parts.events.of(ref, exchange.signal);
        const revision = await currentRevision(parts, ref);
        return told(ref.cycleId, changes, revision, exchange.lastEventId);
      },
    }),
  ];
}

/** Begins with where the cycle is, unless the client knows it: whoever was away asks for what changed. */
async function* told(
  cycleId: string,
  changes: AsyncIterable<CycleEvent>,
  revision: number,
  lastEventId: string | undefined,
): AsyncGenerator<ServerEvent<CycleEvent>> {
  if (lastEventId !== String(revision)) {
    yield { id: String(revision), event: 'cycle', data: { cycleId, revision, kind: 'cycle' } };
  }
  for await (const event of changes) {
    const name = event.kind === 'workflow' ? 'workflow' : 'cycle';
    yield { id: String(event.revision), event: name, data: event };
  }
}
