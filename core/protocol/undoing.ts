/**
 * A submission is taken back (rule S8): first what that would do, then that it is done.
 */
import { z } from 'zod';
import { int32Schema, textSchema } from '../text/storable.js';
import { DEPARTMENT_STATES } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { json } from './content.js';
import { endpoint } from './endpoint.js';

const cellSchema = z.object({
  record: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  field: textSchema,
  label: bilingualSchema,
  sheet: textSchema,
  address: textSchema,
  /** What it holds now. */
  now: textSchema,
});

const rowSchema = z.object({
  record: textSchema,
  block: textSchema,
  key: z.record(textSchema, textSchema),
  becomes: z.enum(['deleted', 'restored']),
});

const undoPlanSchema = z.object({
  submissionId: textSchema,
  source: textSchema,
  department: textSchema,
  /** Of the cycle: what was looked at. */
  revision: int32Schema,
  /** Whether it takes back a taking back: what was taken back counts again. */
  givesAgain: z.boolean(),
  /** Cells that get another value; `from` says whose it is, '' for what the form gave. */
  goes: z.array(cellSchema.extend({ then: textSchema, from: textSchema })),
  /** Cells that it wrote and that hold what somebody wrote or decided since. */
  stays: z.array(cellSchema.extend({ by: textSchema, at: z.iso.datetime() })),
  rows: z.array(rowSchema),
  /** Conflicts that are settled by it, and that are there again. */
  closed: int32Schema,
  opened: int32Schema,
  /** Departments that stand elsewhere after it. */
  departments: z.array(z.object({ name: textSchema, from: z.enum(DEPARTMENT_STATES), to: z.enum(DEPARTMENT_STATES) })),
});
export type UndoPlanDto = z.infer<typeof undoPlanSchema>;

const undoSchema = z.strictObject({
  /** Made by the client for the taking back. */
  submissionId: z.uuid(),
  /** The revision of the plan that was looked at. */
  seenRevision: int32Schema.min(0),
});
export type UndoDto = z.infer<typeof undoSchema>;

const undoAnswerSchema = undoPlanSchema.pick({ goes: true, stays: true, departments: true }).extend({
  /** Of the taking back, by which it can itself be taken back. */
  submissionId: textSchema,
  undone: textSchema,
  revision: int32Schema,
});
export type UndoAnswerDto = z.infer<typeof undoAnswerSchema>;

export const undoingApi = {
  plan: endpoint('get', '/api/cycles/{cycleId}/submissions/{submissionId}/undoing', {
    summary: { ja: '取込みの取消しの下見（保存しない）', en: 'What taking a submission back would do' },
    answer: json(undoPlanSchema),
    problems: ['not-found', 'conflict'],
  }),
  undo: endpoint('post', '/api/cycles/{cycleId}/submissions/{submissionId}/undoing', {
    summary: { ja: '取込みの取消し', en: 'Take a submission back' },
    body: json(undoSchema),
    answer: json(undoAnswerSchema),
    problems: ['not-found', 'conflict', 'stale', 'locked'],
  }),
};
