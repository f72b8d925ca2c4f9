/**
 * What a client and the server say to each other about a cycle's cells: syncs, what has changed, live events. Schemas for
 * the edge, and nothing else; what the parts mean is said in core/sync.
 *
 * How a client behaves (docs/SYNC.md says why; `core/sync/local-copy.ts` does it):
 * 1. It begins with the whole state (`since: null`) and keeps, for each record by its id, what the server held when they
 *    last agreed. From then on it says which revision it agrees with (`since`, `baseRevision`).
 * 2. A push names what was done: an edit with the value that its writer had seen (`base`), an added record, a deletion; and
 *    of the records that it answers, what has to be answered and is not in the workbook at all (`lacking`).
 *    One `submissionId` (a UUID) is made for each push and kept with it, word for word, until there is an answer.
 * 3. No answer, a broken connection, 429, 500, 502, 503, 504: the same push again under the same `submissionId`, after a
 *    pause that grows and is random within its length (`Retry-After` where given). It is counted once, however often it
 *    arrives. Changed in the least, it is another push and needs another id (409 `conflict` otherwise).
 * 4. An answer goes into the copy by cell: `saved` and `unchanged` make the value the new base; `conflict` keeps the
 *    server's value and the other waits for a decision; `refused` is shown with its reason and not sent again unchanged.
 *    What was typed since the push was made stays, and goes with the next one, on the base that its writer had seen.
 * 5. The delta goes in after the push's answer; `to` is the revision that the copy agrees with then. A client has one sync
 *    under way at a time: an answer to one that it no longer waits for is passed over.
 * 6. 409 `stale` (the server was restored and does not know the revision) and 422 `form-mismatch`: the whole state
 *    again; own edits that were not acknowledged are kept and sent on the new base. 422 `protocol-mismatch`: another
 *    version of the client. 423 `locked`: the cycle is closed; edits are kept. 401, 403: sign in again.
 * 7. Events tell only that there is something new. A client that missed some asks for the delta since its revision.
 */
import { z } from 'zod';
import { deltaSchema } from '../sync/delta.js';
import { pushSchema } from '../sync/push.js';
import { events, json } from './content.js';
import { endpoint } from './endpoint.js';
import { issueSchema } from './issue.js';
import { pushedCellSchema, pushedRecordSchema } from './outcome.js';
import { int32Schema, int32TextSchema, textSchema } from '../text/storable.js';

/** Counts on when older clients would misunderstand. */
export const SYNC_PROTOCOL = 1;

/** The answer to a push: every cell and record that it named, with what became of it. */
export const pushAnswerSchema = z.object({
  submissionId: textSchema,
  /** The revision that it made; null where all of it was refused. */
  revision: int32Schema.nullable(),
  cells: z.array(pushedCellSchema),
  records: z.array(pushedRecordSchema),
  issues: z.array(issueSchema),
});
export type PushAnswerDto = z.infer<typeof pushAnswerSchema>;

/** A push, and what has changed, in one round trip. */
const syncSchema = z.strictObject({
  protocol: int32Schema,
  submissionId: z.uuid(),
  /** The revision that the client's copy agrees with; null for the whole state. */
  since: int32Schema.min(0).nullable(),
  push: pushSchema.nullable(),
});
export type SyncDto = z.infer<typeof syncSchema>;
export const syncAnswerSchema = z.object({
  /** Null for a sync that pushes nothing. Sent again, it is the same, word for word (rule S1). */
  push: pushAnswerSchema.nullable(),
  /** Of now, also where the push was sent before. */
  delta: deltaSchema,
});
export type SyncAnswerDto = z.infer<typeof syncAnswerSchema>;

const previewSchema = z.strictObject({ protocol: int32Schema, push: pushSchema });
export type PreviewDto = z.infer<typeof previewSchema>;

/** That something changed; what, the delta says. */
export const cycleEventSchema = z.object({
  cycleId: textSchema,
  revision: int32Schema,
  /** `review`: rows were ticked as looked at; `finding`: a finding was answered, or a check switched. They make no revision. */
  kind: z.enum(['workbook', 'edits', 'resolution', 'workflow', 'undo', 'cycle', 'review', 'finding']),
});
export type CycleEvent = z.infer<typeof cycleEventSchema>;

export const syncApi = {
  sync: endpoint('post', '/api/cycles/{cycleId}/sync', {
    summary: { ja: 'セルの同期（送信と取得）', en: 'Sync cells: push changes and get what others changed' },
    body: json(syncSchema),
    answer: json(syncAnswerSchema),
    problems: ['not-found', 'conflict', 'locked', 'stale', 'protocol-mismatch', 'form-mismatch'],
  }),
  preview: endpoint('post', '/api/cycles/{cycleId}/sync/preview', {
    summary: { ja: '同期の下見（保存しない）', en: 'What a sync would do; nothing is stored' },
    body: json(previewSchema),
    answer: json(pushAnswerSchema),
    problems: ['not-found', 'stale', 'protocol-mismatch', 'form-mismatch'],
  }),
  /** All there is, where no revision is named. */
  delta: endpoint('get', '/api/cycles/{cycleId}/delta', {
    summary: { ja: '指定した版からの変更', en: 'What has changed since a revision' },
    query: z.object({ since: int32TextSchema.min(0).optional() }),
    answer: json(deltaSchema),
    problems: ['not-found', 'stale'],
  }),
  events: endpoint('get', '/api/cycles/{cycleId}/events', {
    summary: { ja: '変更の通知', en: 'Tells of changes as they happen (server-sent events)' },
    answer: events(cycleEventSchema),
    problems: ['not-found'],
  }),
};
