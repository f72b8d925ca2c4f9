/**
 * What is in conflict (rule S3), and how it is decided. Everybody who is signed in is told of every conflict; who proposed
 * what is told to those alone who may decide it: staff in their departments' rows (core/access/sight.ts).
 */
import { z } from 'zod';
import { CONFLICT_KINDS } from '../consolidation/conflict-table.js';
import { valueSchema } from '../record/value-schema.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { revisionSchema } from './history.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** Whether it was the caller who wrote a value: people may share a name. Older servers do not tell. */
const isOwn = z.boolean().optional();

const openConflictSchema = z.object({
  id: textSchema,
  kind: z.enum(CONFLICT_KINDS),
  /** Where not, only this is told: which cell it is, and what stands there. */
  mayDecide: z.boolean(),
  record: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  /** Under whom its row is counted; older servers do not tell. */
  departments: z.array(textSchema).optional(),
  /** '' where the record as a whole is meant. */
  field: textSchema,
  /** What the present form calls the field; null for one that it does not have. */
  fieldLabel: bilingualSchema.nullable(),
  /** Where the cell stands in the city's form; the address is '' where no cell is meant. */
  sheet: textSchema,
  address: textSchema,
  /** What stands in the table; null where no cell is meant. */
  current: valueSchema.nullable(),
  /** What was there when the values parted; '' for those who may not see it. */
  base: textSchema,
  /** Where the other values, or the wish to delete the record, come from: people and files. */
  proposers: z.array(textSchema),
  /** Who wrote what stands, by which file where it came by one, and when; null for what the blank form held. */
  currentBy: z.object({ author: textSchema, file: textSchema, at: z.iso.datetime(), isOwn }).nullable(),
  proposals: z.array(revisionSchema.extend({ isOwn })),
  openedRevision: int32Schema,
});
export const openConflictsSchema = z.object({ revision: int32Schema, conflicts: z.array(openConflictSchema) });
export type OpenConflictDto = z.infer<typeof openConflictSchema>;
export type OpenConflictsDto = z.infer<typeof openConflictsSchema>;

const resolutionSchema = z.strictObject({
  submissionId: z.uuid(),
  /** The revision at which the person saw the conflict: a later value makes the decision come too late. */
  seenRevision: int32Schema.min(0),
  decision: z.discriminatedUnion('resolution', [
    /** What was proposed: the value named, the only one otherwise; of a deletion, that it is carried out. */
    z.strictObject({ resolution: z.literal('mine'), proposal: textSchema.optional() }),
    /** What stands in the table stays. */
    z.strictObject({ resolution: z.literal('theirs') }),
    /** Another value; for an edit of an earlier form version, with the field that it goes into. */
    z.strictObject({ resolution: z.literal('edited'), value: valueSchema, field: textSchema.max(100).optional() }),
  ]),
});
export type ResolutionDto = z.infer<typeof resolutionSchema>;
export type Decision = ResolutionDto['decision'];
export const resolutionAnswerSchema = z.object({
  conflict: textSchema,
  resolution: z.enum(['mine', 'theirs', 'edited']),
  revision: int32Schema,
});
export type ResolutionAnswerDto = z.infer<typeof resolutionAnswerSchema>;

export const conflictsApi = {
  list: endpoint('get', '/api/cycles/{cycleId}/conflicts', {
    summary: {
      ja: '競合と、提案された値',
      en: 'Open conflicts; with what was proposed by whom for those who may decide',
    },
    answer: json(openConflictsSchema),
    problems: ['not-found'],
  }),
  decide: endpoint('post', '/api/cycles/{cycleId}/conflicts/{conflictId}/resolution', {
    summary: { ja: '競合の解消', en: 'Decide a conflict' },
    body: json(resolutionSchema),
    answer: json(resolutionAnswerSchema),
    problems: ['not-found', 'conflict', 'locked', 'stale', 'forbidden'],
  }),
};
