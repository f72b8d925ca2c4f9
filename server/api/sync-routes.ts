/**
 * The routes by which cells come and go: syncs, what they would do, what has changed, and live events.
 */
import { z } from 'zod';
import type { CycleEvent } from '../../core/protocol/sync.js';
import {
  cycleEventSchema,
  deltaQuerySchema,
  previewSchema,
  pushAnswerSchema,
  syncAnswerSchema,
  syncSchema,
} from '../../core/protocol/sync.js';
import { deltaSchema } from '../../core/sync/delta.js';
import { authorOf, refOf } from './cycle-call.js';
import type { CycleParts } from '../cycle/cycle-parts.js';
import { currentRevision, pull } from '../cycle/reads/read-delta.js';
import { previewPush, sync } from '../cycle/steps/sync.js';
import { events, json, type ServerEvent } from './routing/content.js';
import { route, type Route } from './routing/route.js';

const cycleParams = z.object({ cycleId: z.string() });
/** Whoever writes anywhere; which cells they may write is looked at one by one (rule S5). */
const WRITERS = { action: 'write-cells', anywhere: true } as const;

export function syncRoutes(parts: CycleParts): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/sync',
      summary: { ja: 'セルの同期（送信と取得）', en: 'Sync cells: push changes and get what others changed' },
      access: WRITERS,
      params: cycleParams,
      body: json(syncSchema),
      answer: json(syncAnswerSchema),
      problems: ['not-found', 'conflict', 'locked', 'stale', 'protocol-mismatch', 'form-mismatch'],
      handle: ({ caller, params, body }) => sync(parts, refOf(caller, params), authorOf(caller), body),
    }),
    route({
      method: 'post',
      path: '/api/cycles/{cycleId}/sync/preview',
      summary: { ja: '同期の下見（保存しない）', en: 'What a sync would do; nothing is stored' },
      access: WRITERS,
      params: cycleParams,
      body: json(previewSchema),
      answer: json(pushAnswerSchema),
      problems: ['not-found', 'stale', 'protocol-mismatch', 'form-mismatch'],
      handle: ({ caller, params, body }) => previewPush(parts, refOf(caller, params), authorOf(caller), body),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/delta',
      summary: { ja: '指定した版からの変更', en: 'What has changed since a revision' },
      access: { action: 'read' },
      params: cycleParams,
      query: deltaQuerySchema,
      answer: json(deltaSchema),
      problems: ['not-found', 'stale'],
      handle: ({ caller, params, query }) => pull(parts, refOf(caller, params), query.since ?? null),
    }),
    route({
      method: 'get',
      path: '/api/cycles/{cycleId}/events',
      summary: { ja: '変更の通知', en: 'Tells of changes as they happen (server-sent events)' },
      access: { action: 'read' },
      params: cycleParams,
      answer: events(cycleEventSchema),
      problems: ['not-found'],
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
