/**
 * Who wrote what, when, from which source, on which base (rule S4).
 */
import { z } from 'zod';
import { valueSchema } from '../record/value-schema.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';
import { int32Schema, textSchema } from '../text/storable.js';

const submissionKindSchema = z.enum(['workbook', 'edits', 'resolution', 'workflow', 'undo']);
const channelSchema = z.enum(['addin', 'file', 'console']);

/** One value of a cell's history. */
export const revisionSchema = z.object({
  id: textSchema,
  record: textSchema,
  field: textSchema,
  value: valueSchema,
  outcome: z.enum(['saved', 'proposed', 'yielded']),
  revision: int32Schema,
  baseRevision: int32Schema.nullable(),
  conflict: textSchema.nullable(),
  submission: z.object({
    id: textSchema,
    kind: submissionKindSchema,
    channel: channelSchema,
    source: textSchema,
    /** '' where nobody signed in for it. */
    actor: textSchema,
    at: z.iso.datetime(),
  }),
});
export type RevisionDto = z.infer<typeof revisionSchema>;

/** The oldest first; `blank` is what the form held before anybody wrote. */
export const cellHistorySchema = z.object({ blank: valueSchema.nullable(), revisions: z.array(revisionSchema) });
export type CellHistoryDto = z.infer<typeof cellHistorySchema>;

export const recordHistorySchema = z.object({
  record: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  revisions: z.array(revisionSchema),
  events: z.array(
    z.object({
      kind: z.enum(['added', 'deleted', 'restored']),
      revision: int32Schema,
      actor: textSchema,
      source: textSchema,
      at: z.iso.datetime(),
    }),
  ),
  /** What was said of what the checks of content found: that it is right as it is. '' takes that back. */
  findings: z.array(
    z.object({
      id: textSchema,
      field: textSchema,
      code: textSchema,
      message: bilingualSchema,
      text: textSchema,
      actor: textSchema,
      at: z.iso.datetime(),
    }),
  ),
});
export type RecordHistoryDto = z.infer<typeof recordHistorySchema>;

export const submissionHistorySchema = z.object({
  id: textSchema,
  kind: submissionKindSchema,
  channel: channelSchema,
  fileName: textSchema,
  source: textSchema,
  department: textSchema,
  actor: textSchema,
  revision: int32Schema,
  at: z.iso.datetime(),
  revisions: z.array(revisionSchema),
});
export type SubmissionHistoryDto = z.infer<typeof submissionHistorySchema>;

export const historyApi = {
  record: endpoint('get', '/api/cycles/{cycleId}/records/{recordId}/history', {
    summary: { ja: '行の履歴', en: 'The history of a record' },
    answer: json(recordHistorySchema),
    problems: ['not-found'],
  }),
  cell: endpoint('get', '/api/cycles/{cycleId}/records/{recordId}/fields/{field}/history', {
    summary: { ja: 'セルの履歴', en: 'The history of a cell' },
    answer: json(cellHistorySchema),
    problems: ['not-found'],
  }),
  submission: endpoint('get', '/api/cycles/{cycleId}/submissions/{submissionId}', {
    summary: { ja: '送付の内容', en: 'What was sent in once' },
    answer: json(submissionHistorySchema),
    problems: ['not-found'],
  }),
};
