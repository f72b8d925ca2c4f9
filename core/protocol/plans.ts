/**
 * How a coordinator sets up a year: a cycle is begun on a form with its blank workbook, and later closed or changed.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { json, nothing, workbook } from './content.js';
import { cycleSchema } from './cycles.js';
import { endpoint } from './endpoint.js';
import { formSchema } from '../form/form-schema.js';
import { formTrialSchema } from './form-trial.js';
import { issueSchema } from './issue.js';
import { WORKBOOK_PROBLEMS } from './workbook-problems.js';
import { int32Schema, int32TextSchema, nameSchema, textSchema } from '../text/storable.js';

/**
 * What becomes of answers that stand in the blank: they are taken out of it (`empty`); or that, and they are taken in as
 * answers of the departments whose rows they are (`take`); or they stay printed in it, and each row with one counts as
 * answered from the beginning (`keep`). Where there are some and it is not said, nothing is begun (`blank-answered`).
 */
const answersChoiceSchema = z.enum(['empty', 'take', 'keep']);
export type AnswersChoice = z.infer<typeof answersChoiceSchema>;

const newCycleQuerySchema = z.object({
  plan: nameSchema.min(1).max(200),
  /** The Gregorian year in which it starts. */
  fiscalYear: int32TextSchema.min(1900).max(2200),
  form: textSchema.min(1).max(100),
  /** The latest that there is, where it is not said. */
  formVersion: int32TextSchema.min(1).optional(),
  fileName: nameSchema.min(1).max(255),
  /** The day by which departments are to submit; none where it is not said. */
  deadline: z.iso.date().optional(),
  answers: answersChoiceSchema.optional(),
});
export type NewCycleQuery = z.infer<typeof newCycleQuerySchema>;

const cyclePreviewQuerySchema = z.object({
  /** The one that fits best, where it is not said. */
  form: newCycleQuerySchema.shape.form.optional(),
  formVersion: newCycleQuerySchema.shape.formVersion,
});
export const cyclePreviewSchema = z.object({
  form: z.object({ id: textSchema, version: int32Schema, title: bilingualSchema }),
  /** What the workbook says; null where it says nothing. */
  fiscalYear: int32Schema.nullable(),
  /** The records that would be asked about, by the form's blocks. */
  blocks: z.array(z.object({ id: textSchema, label: bilingualSchema, records: int32Schema })),
  /** The departments that would be asked. */
  departments: z.array(textSchema),
  /** The answers that stand in it already, which a blank is not to have. */
  answers: z.object({
    answers: int32Schema,
    /** Those that several rows share are one. */
    cells: int32Schema,
    /** Whose rows they are in. */
    departments: z.array(z.object({ name: textSchema, cells: int32Schema })),
    /** In rows that are nobody's. */
    unowned: int32Schema,
  }),
  /** What is wrong with the blank itself; that nobody has answered yet is not. */
  issues: z.array(issueSchema),
});
export type CyclePreviewDto = z.infer<typeof cyclePreviewSchema>;

/** What the year after a cycle would be begun with. */
export const nextCycleSchema = z.object({
  plan: textSchema,
  fiscalYear: int32Schema,
  /** Whether the plan has that year already. */
  isThere: z.boolean(),
  /** The last one, a year on. */
  deadline: z.iso.date().nullable(),
  rows: int32Schema,
  /** Of these, those that departments added last year. */
  added: int32Schema,
  /** Those of last year, which are taken out. */
  answers: int32Schema,
  /** Where the last year is named, and what would be written there. */
  labels: z.array(z.object({ sheet: textSchema, address: textSchema, text: textSchema, next: textSchema })),
  /** In how many cells other years are named, which stay. */
  otherYears: int32Schema,
});
export type NextCycleDto = z.infer<typeof nextCycleSchema>;
export const cycleTrialSchema = z.object({
  now: formTrialSchema,
  then: formTrialSchema,
  /** Whether the cycle can be taken over to the form: all rows that were handed out are found with it. */
  findsAll: z.boolean(),
});
export type CycleTrialDto = z.infer<typeof cycleTrialSchema>;

export const plansApi = {
  /** The body is the blank workbook. */
  begin: endpoint('post', '/api/cycles', {
    summary: { ja: '年度の評価作業の開始', en: 'Begin a cycle with its blank workbook' },
    query: newCycleQuerySchema,
    body: workbook,
    answer: json(cycleSchema),
    status: 201,
    problems: ['conflict', 'form-unknown', 'blank-answered', ...WORKBOOK_PROBLEMS],
  }),
  preview: endpoint('post', '/api/cycles/preview', {
    summary: { ja: '評価作業を始める前の確認', en: 'See what a cycle would be begun with' },
    query: cyclePreviewQuerySchema,
    body: workbook,
    answer: json(cyclePreviewSchema),
    problems: ['form-unknown', ...WORKBOOK_PROBLEMS],
  }),
  previewNext: endpoint('get', '/api/cycles/{cycleId}/next', {
    summary: { ja: '翌年度を始める前の確認', en: 'See what the year after a cycle would be begun with' },
    answer: json(nextCycleSchema),
    problems: ['not-found', 'too-large'],
  }),
  /** With last year's report as its blank, without its answers. */
  beginNext: endpoint('post', '/api/cycles/{cycleId}/next', {
    summary: { ja: '翌年度の評価作業の開始', en: 'Begin the year after a cycle from it' },
    body: json(
      z.strictObject({
        deadline: cycleSchema.shape.deadline.default(null),
        /** Whether the new year is written where the last one is named. */
        relabel: z.boolean().default(true),
      }),
    ),
    answer: json(cycleSchema),
    status: 201,
    problems: ['not-found', 'conflict', 'blank-answered', 'form-mismatch', 'no-form-fits', 'too-large'],
  }),
  /** Only until something is sent in: from then on workbooks are compared with what was handed out. */
  replaceBlank: endpoint('put', '/api/cycles/{cycleId}/blank', {
    summary: { ja: '配布用の様式の差し替え', en: 'Put another blank workbook in the place of a cycle’s' },
    query: newCycleQuerySchema.pick({ fileName: true, answers: true }),
    body: workbook,
    answer: json(cycleSchema),
    problems: ['not-found', 'conflict', 'locked', 'stale', 'blank-answered', ...WORKBOOK_PROBLEMS],
  }),
  /** Only until something is sent in: from then on nothing is taken away. */
  remove: endpoint('delete', '/api/cycles/{cycleId}', {
    summary: { ja: '年度の評価作業の削除', en: 'Delete a cycle for which nothing was sent in' },
    /** The plan's name, word for word: that it is this one that is meant. */
    query: newCycleQuerySchema.pick({ plan: true }),
    answer: nothing,
    problems: ['not-found', 'conflict'],
  }),
  setState: endpoint('put', '/api/cycles/{cycleId}/state', {
    summary: { ja: '評価作業の終了と再開', en: 'Close a cycle, or open it again' },
    body: json(z.strictObject({ state: cycleSchema.shape.state })),
    answer: json(cycleSchema),
    problems: ['not-found'],
  }),
  setDeadline: endpoint('put', '/api/cycles/{cycleId}/deadline', {
    summary: { ja: '提出期限の設定', en: 'Set the day by which departments are to submit' },
    body: json(z.strictObject({ deadline: cycleSchema.shape.deadline })),
    answer: json(cycleSchema),
    problems: ['not-found'],
  }),
  /** What the blank workbook of a cycle says when it is read with this form, and as the cycle reads it now. */
  tryForm: endpoint('post', '/api/cycles/{cycleId}/form/trial', {
    summary: { ja: '様式を変えると何が読み取れるかの確認', en: 'See what another form reads of a cycle' },
    body: json(z.strictObject({ form: formSchema })),
    answer: json(cycleTrialSchema),
    problems: ['not-found', 'damaged-workbook', 'too-large'],
  }),
  /** To another version of the same form (rule E5). */
  setForm: endpoint('put', '/api/cycles/{cycleId}/form', {
    summary: { ja: '様式の版の切り替え', en: 'Take a cycle over to another version of its form' },
    body: json(z.strictObject({ version: int32Schema.min(1) })),
    answer: json(cycleSchema),
    problems: ['not-found', 'conflict', 'locked', 'form-unknown', 'form-mismatch', 'no-form-fits', 'too-large'],
  }),
};
