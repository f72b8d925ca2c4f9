/**
 * A workbook that is sent in, and what becomes of it (rule S2). Texts are what a person sees.
 */
import { z } from 'zod';
import { keptCopySchema } from '../lineage/kept-copy.js';
import { bilingualSchema } from './bilingual.js';
import { json, workbook } from './content.js';
import { endpoint } from './endpoint.js';
import { issueSchema } from './issue.js';
import { pushedRecordSchema, reasonSchema } from './outcome.js';
import { questionSchema, usedStatementSchema } from './told.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';
import { int32Schema, nameSchema, textSchema } from '../text/storable.js';

/** Sending the same submissionId again gives the same answer and has no second effect (rule S1). */
const submissionQuerySchema = z.object({
  submissionId: z.uuid(),
  fileName: nameSchema.min(1).max(255),
});

/** One value of a conflicting cell, with the file it came from. */
export const conflictingValueSchema = z.object({ text: textSchema, source: textSchema });

/** A cell of a workbook that is in conflict with the table. */
const submittedConflictSchema = z.object({
  block: textSchema,
  key: z.record(textSchema, textSchema),
  field: textSchema,
  fieldLabel: bilingualSchema,
  sheet: textSchema,
  address: textSchema,
  base: textSchema,
  values: z.array(conflictingValueSchema),
});
export type SubmittedConflictDto = z.infer<typeof submittedConflictSchema>;

/** What a workbook without a link was taken to be made from, and why (rule I4). */
const descentSchema = z.object({
  from: z.enum(['blank', 'copy']),
  /** The copy that came earlier: its name and the revision that it made; '' and 0 for the blank form. */
  source: textSchema,
  revision: int32Schema,
  /** In how many answered cells the workbook differs from that, and from the blank form. */
  differing: int32Schema,
  fromBlank: int32Schema,
  /** And from each copy that the department sent earlier, in the order in which they came. */
  compared: z.array(z.object({ source: textSchema, revision: int32Schema, differing: int32Schema })),
  message: bilingualSchema,
});

export const submissionSchema = z.object({
  submissionId: textSchema,
  fileName: textSchema,
  department: textSchema,
  revision: int32Schema,
  /** Cells that changed the merged table, that said the same as it, and that disagree with it. */
  saved: z.array(z.object({ sheet: textSchema, address: textSchema, field: textSchema, text: textSchema })),
  /** Ids of the rows that took on a value or were added; older answers do not tell. */
  rows: z.array(textSchema).optional(),
  unchanged: int32Schema,
  conflicts: z.array(submittedConflictSchema),
  /** Cells that were not taken, one by one with the reason; the rest was saved all the same. */
  refused: z.array(
    z.object({
      block: textSchema,
      key: z.record(textSchema, textSchema),
      field: textSchema,
      /** Where it stands in the workbook that was sent; '' where it has no cell. */
      sheet: textSchema,
      address: textSchema,
      /** What the field is called, and what was sent; older answers do not tell. */
      label: bilingualSchema.optional(),
      text: textSchema.optional(),
      reason: reasonSchema,
    }),
  ),
  /** Records that it adds or deletes. */
  records: z.array(pushedRecordSchema),
  issues: z.array(issueSchema),
  /** What was used that somebody had said before; older answers do not tell. */
  told: z.array(usedStatementSchema).default([]),
  /** Not where the workbook's link says what it was made from; older answers do not tell. */
  descent: descentSchema.optional(),
});
export type SubmissionDto = z.infer<typeof submissionSchema>;

/**
 * The answer to a workbook of which a person has to say something first. Nothing of it was stored: it is sent again under
 * the same submissionId, when that was told (`toldApi`) or is to be left out (`unknown=leave`).
 */
export const askedSchema = z.object({
  asked: z.literal(true),
  submissionId: textSchema,
  fileName: textSchema,
  department: textSchema,
  questions: z.array(questionSchema).min(1),
  told: z.array(usedStatementSchema),
});
export type AskedDto = z.infer<typeof askedSchema>;

const sentSchema = z.union([askedSchema, submissionSchema]);
export type SentDto = z.infer<typeof sentSchema>;

/** With what the workbook holds, by which another one of the same batch is told to go on from it (`batchApi`). */
const previewedSchema = z.union([askedSchema, submissionSchema.extend({ copy: keptCopySchema })]);
export type PreviewedDto = z.infer<typeof previewedSchema>;

export function isAsked(answer: SentDto): answer is AskedDto {
  return 'asked' in answer;
}

/** How a workbook is read. */
export const readingSchema = z.object({
  /**
   * Where columns, rows and names cannot be told: `ask` answers with questions and stores nothing; `leave`, for programs
   * that cannot answer them, takes the workbook in as it is: without the columns, with the rows as new ones, with the names
   * as they are written. The issues name them.
   */
  unknown: z.enum(['ask', 'leave']).default('leave'),
  /** The department that it is from, where somebody says so: more than what stands in it. */
  department: nameSchema.min(1).max(255).optional(),
});

export const submissionsApi = {
  send: endpoint('post', '/api/cycles/{cycleId}/submissions', {
    summary: { ja: 'ブックの取り込み', en: 'Send a workbook in' },
    query: submissionQuerySchema.extend(readingSchema.shape),
    body: workbook,
    answer: json(sentSchema),
    problems: ['not-found', 'conflict', 'locked', ...WORKBOOK_PROBLEMS],
  }),
  preview: endpoint('post', '/api/cycles/{cycleId}/submissions/preview', {
    summary: { ja: 'ブックの取り込みの下見（保存しない）', en: 'What a workbook would do; nothing is stored' },
    query: submissionQuerySchema.pick({ fileName: true }).extend(readingSchema.shape),
    body: workbook,
    answer: json(previewedSchema),
    problems: ['not-found', ...WORKBOOK_PROBLEMS],
  }),
};
