/**
 * Who wrote what, when, from which source, on which base (rule S4).
 */
import { z } from 'zod';
import { valueSchema } from '../record/value-schema.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

const submissionKindSchema = z.enum(['workbook', 'edits', 'resolution', 'workflow']);
const channelSchema = z.enum(['addin', 'file', 'console']);

/** One value of a cell's history. */
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
    kind: submissionKindSchema,
    channel: channelSchema,
    source: z.string(),
    /** '' where nobody signed in for it. */
    actor: z.string(),
    at: z.iso.datetime(),
  }),
});
export type RevisionDto = z.infer<typeof revisionSchema>;

/** The oldest first; `blank` is what the form held before anybody wrote. */
export const cellHistorySchema = z.object({ blank: valueSchema.nullable(), revisions: z.array(revisionSchema) });
export type CellHistoryDto = z.infer<typeof cellHistorySchema>;

export const recordHistorySchema = z.object({
  record: z.string(),
  block: z.string(),
  key: z.record(z.string(), z.string()),
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
export type RecordHistoryDto = z.infer<typeof recordHistorySchema>;

export const submissionHistorySchema = z.object({
  id: z.string(),
  kind: submissionKindSchema,
  channel: channelSchema,
  fileName: z.string(),
  source: z.string(),
  department: z.string(),
  actor: z.string(),
  revision: z.int(),
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
