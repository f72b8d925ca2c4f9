/**
 * What a client and the server say to each other about a cycle's cells: syncs, decisions, histories, the workflow, live
 * events. Schemas for the edge, and nothing else; what the parts mean is said in core/sync.
 *
 * How a client behaves (docs/SYNC.md says why; `core/sync/local-copy.ts` does it):
 * 1. It begins with the whole state (`since: null`) and keeps, for each record by its id, what the server held when they
 *    last agreed. From then on it says which revision it agrees with (`since`, `baseRevision`).
 * 2. A push names what was done: an edit with the value that its writer had seen (`base`), an added record, a deletion.
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
import { CONFLICT_KINDS } from '../consolidation/conflict-table.js';
import { valueSchema } from '../record/value-schema.js';
import { deltaSchema, departmentStateSchema } from '../sync/delta.js';
import { pushSchema } from '../sync/push.js';
import { DEPARTMENT_STATES, WORKFLOW_STEPS } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { issueSchema } from './console.js';
import { pushedCellSchema, pushedRecordSchema } from './outcome.js';

/** Counts on when older clients would misunderstand. */
export const SYNC_PROTOCOL = 1;

const keySchema = z.record(z.string(), z.string());

/** The answer to a push: every cell and record that it named, with what became of it. */
export const pushAnswerSchema = z.object({
  submissionId: z.string(),
  /** The revision that it made; null where all of it was refused. */
  revision: z.int().nullable(),
  cells: z.array(pushedCellSchema),
  records: z.array(pushedRecordSchema),
  issues: z.array(issueSchema),
});
export type PushAnswerDto = z.infer<typeof pushAnswerSchema>;

const sinceSchema = z.int().min(0).nullable();

/** POST /api/cycles/{cycleId}/sync: a push, and what has changed, in one round trip. */
export const syncSchema = z.strictObject({
  protocol: z.int(),
  submissionId: z.uuid(),
  /** The revision that the client's copy agrees with; null for the whole state. */
  since: sinceSchema,
  push: pushSchema.nullable(),
});
export const syncAnswerSchema = z.object({
  /** Null for a sync that pushes nothing. Sent again, it is the same, word for word (rule S1). */
  push: pushAnswerSchema.nullable(),
  /** Of now, also where the push was sent before. */
  delta: deltaSchema,
});
export type SyncAnswerDto = z.infer<typeof syncAnswerSchema>;

/** POST /api/cycles/{cycleId}/sync/preview: what a push would do. */
export const previewSchema = z.strictObject({ protocol: z.int(), push: pushSchema });

/** GET /api/cycles/{cycleId}/delta?since=N */
export const deltaQuerySchema = z.object({ since: z.coerce.number().int().min(0).optional() });

/** One value of a cell's history (rule S4): who, when, from which source, on which base. */
export const revisionSchema = z.object({
  id: z.string(),
  record: z.string(),
  field: z.string(),
  value: valueSchema,
  outcome: z.enum(['saved', 'proposed']),
  revision: z.int(),
  baseRevision: z.int().nullable(),
  conflict: z.string().nullable(),
  submission: z.object({
    id: z.string(),
    kind: z.enum(['workbook', 'edits', 'resolution', 'workflow']),
    channel: z.enum(['addin', 'file', 'console']),
    source: z.string(),
    /** '' where nobody signed in for it. */
    actor: z.string(),
    at: z.iso.datetime(),
  }),
});
export type RevisionDto = z.infer<typeof revisionSchema>;

/** The oldest first; `blank` is what the form held before anybody wrote. */
export const cellHistorySchema = z.object({ blank: valueSchema.nullable(), revisions: z.array(revisionSchema) });

export const recordHistorySchema = z.object({
  record: z.string(),
  block: z.string(),
  key: keySchema,
  revisions: z.array(revisionSchema),
  events: z.array(
    z.object({
      kind: z.enum(['added', 'deleted', 'restored']),
      revision: z.int(),
      actor: z.string(),
      source: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});

export const submissionHistorySchema = z.object({
  id: z.string(),
  kind: z.enum(['workbook', 'edits', 'resolution', 'workflow']),
  channel: z.enum(['addin', 'file', 'console']),
  fileName: z.string(),
  source: z.string(),
  department: z.string(),
  actor: z.string(),
  revision: z.int(),
  at: z.iso.datetime(),
  revisions: z.array(revisionSchema),
});

/** Whether it was the caller who wrote a value: people may share a name. Older servers do not tell. */
const isOwn = z.boolean().optional();

/**
 * GET /api/cycles/{cycleId}/conflicts: the open conflicts that the caller may decide (staff: those of their departments'
 * rows), with everything that a decision needs.
 */
export const openConflictSchema = z.object({
  id: z.string(),
  kind: z.enum(CONFLICT_KINDS),
  record: z.string(),
  block: z.string(),
  key: keySchema,
  /** '' where the record as a whole is meant. */
  field: z.string(),
  /** What the present form calls the field; null for one that it does not have. */
  fieldLabel: bilingualSchema.nullable(),
  /** Where the cell stands in the city's form; the address is '' where no cell is meant. */
  sheet: z.string(),
  address: z.string(),
  base: z.string(),
  /** Where the other values, or the wish to delete the record, come from: people and files. */
  proposers: z.array(z.string()),
  /** What stands in the table; null where no cell is meant. */
  current: valueSchema.nullable(),
  /** Who wrote that, and when; null for what the blank form held. */
  currentBy: z.object({ author: z.string(), at: z.iso.datetime(), isOwn }).nullable(),
  proposals: z.array(revisionSchema.extend({ isOwn })),
  openedRevision: z.int(),
});
export const openConflictsSchema = z.object({ revision: z.int(), conflicts: z.array(openConflictSchema) });
export type OpenConflictDto = z.infer<typeof openConflictSchema>;

/** POST /api/cycles/{cycleId}/conflicts/{conflictId}/resolution */
export const resolutionSchema = z.strictObject({
  submissionId: z.uuid(),
  /** The revision at which the person saw the conflict: a later value makes the decision come too late. */
  seenRevision: z.int().min(0),
  decision: z.discriminatedUnion('resolution', [
    /** What was proposed: the value named, the only one otherwise; of a deletion, that it is carried out. */
    z.strictObject({ resolution: z.literal('mine'), proposal: z.string().optional() }),
    /** What stands in the table stays. */
    z.strictObject({ resolution: z.literal('theirs') }),
    /** Another value; for an edit of an earlier form version, with the field that it goes into. */
    z.strictObject({ resolution: z.literal('edited'), value: valueSchema, field: z.string().max(100).optional() }),
  ]),
});
export const resolutionAnswerSchema = z.object({
  conflict: z.string(),
  resolution: z.enum(['mine', 'theirs', 'edited']),
  revision: z.int(),
});

const reasonsSchema = z
  .array(
    z.strictObject({
      /** Pinned to a cell, to a record, or to neither. */
      record: z.string().optional(),
      field: z.string().max(100).optional(),
      text: z.string().min(1).max(2000),
    }),
  )
  .max(500)
  .default([]);

/** POST /api/cycles/{cycleId}/departments/{departmentId}/{step} (rule S6) */
export const workflowStepSchema = z.strictObject({
  submissionId: z.uuid(),
  /** The revision that was looked at: what is submitted, returned or accepted is exactly this. */
  subjectRevision: z.int().min(0),
  note: z.string().max(2000).default(''),
  reasons: reasonsSchema,
});
export const workflowAnswerSchema = z.object({
  department: departmentStateSchema,
  revision: z.int(),
});

/** GET /api/cycles/{cycleId}/departments: every department of the cycle with its state and what can be done next. */
export const departmentStatesSchema = z.object({
  revision: z.int(),
  departments: z.array(departmentStateSchema.extend({ steps: z.array(z.enum(WORKFLOW_STEPS)) })),
});

/** GET /api/cycles/{cycleId}/departments/{departmentId}/events, the oldest first */
export const workflowEventsSchema = z.object({
  events: z.array(
    z.object({
      step: z.enum(WORKFLOW_STEPS),
      from: z.enum(DEPARTMENT_STATES),
      to: z.enum(DEPARTMENT_STATES),
      revision: z.int(),
      subjectRevision: z.int(),
      note: z.string(),
      actor: z.string(),
      at: z.iso.datetime(),
      reasons: z.array(z.object({ record: z.string().nullable(), field: z.string(), text: z.string() })),
    }),
  ),
});

/** GET /api/cycles/{cycleId}/events: that something changed; what, the delta says. */
export const cycleEventSchema = z.object({
  cycleId: z.string(),
  revision: z.int(),
  kind: z.enum(['workbook', 'edits', 'resolution', 'workflow', 'cycle']),
});
export type CycleEvent = z.infer<typeof cycleEventSchema>;
