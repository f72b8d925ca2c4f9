/**
 * A department's way through a cycle (rule S6): where it stands, what it answers for and what is still open in it, the
 * steps. Addresses are those of the city's blank form.
 */
import { z } from 'zod';
import type { Bilingual } from '../issue/issue.js';
import { departmentStateSchema } from '../sync/delta.js';
import type { TakenStep } from '../workflow/step-rights.js';
import { DEPARTMENT_STATES, WORKFLOW_STEPS } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { json, workbook } from './content.js';
import { lastSubmissionSchema } from './cycles.js';
import { endpoint } from './endpoint.js';
import { handOutQuerySchema } from './handing-out.js';
import { issueSchema } from './issue.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** Every department of the cycle with its state and what can be done next; who may is said by core/workflow/step-rights. */
export const departmentStatesSchema = z.object({
  revision: int32Schema,
  departments: z.array(departmentStateSchema.extend({ steps: z.array(z.enum(WORKFLOW_STEPS)) })),
});
export type DepartmentStatesDto = z.infer<typeof departmentStatesSchema>;

/** The same, with what is still open in each department's rows. */
const numbersSchema = z.object({
  /** Rows that it answers for; of them those to be answered, and those that are. */
  rows: int32Schema,
  entries: int32Schema,
  filled: int32Schema,
  /** Cells of them that are to be filled in and are not, that are wrong, in conflict. */
  blank: int32Schema,
  wrong: int32Schema,
  conflicts: int32Schema,
});

export const standingSchema = z.object({
  revision: int32Schema,
  /** Open conflicts, each once, whoever's they are. */
  conflicts: int32Schema,
  departments: z.array(
    departmentStatesSchema.shape.departments.element.extend({
      ...numbersSchema.shape,
      lastSubmission: lastSubmissionSchema.nullable(),
      /** Its last step; null where it has not begun. Who took it and the note are '' for those who may not see them. */
      last: z
        .object({
          step: z.enum(WORKFLOW_STEPS),
          at: z.iso.datetime(),
          actor: textSchema,
          note: textSchema,
          /** By how many days it was submitted after the deadline; 0 for other steps, and where it had been in time before. */
          daysLate: int32Schema.default(0),
        })
        .nullable(),
    }),
  ),
  /** What else the form counts by: names that are no department of the register, or something else than departments. */
  others: z.array(numbersSchema.extend({ name: textSchema })),
});
export type StandingDto = z.infer<typeof standingSchema>;
export type DepartmentStandingDto = StandingDto['departments'][number];
export type OtherPartyDto = StandingDto['others'][number];
export type NumbersDto = z.infer<typeof numbersSchema>;

/** What a department answers for, with what is still open. */
export const departmentRowsSchema = z.object({
  /** What was read: a step that names it is about exactly this. */
  revision: int32Schema,
  /** Whether answers are not shown to whoever asks, as the department has not submitted them; nor what is missing there. */
  draft: z.boolean().default(false),
  rows: z.array(
    z.object({
      id: textSchema,
      block: textSchema,
      sheet: textSchema,
      key: z.record(textSchema, textSchema),
      cells: z.array(
        z.object({
          field: textSchema,
          label: bilingualSchema,
          role: z.enum(['key', 'plan', 'answer']),
          address: textSchema,
          text: textSchema,
          conflicting: z.boolean(),
        }),
      ),
    }),
  ),
  /** Cells to be filled in, and cells that are wrong; `record` is the row's id. */
  blank: z.array(issueSchema.extend({ record: textSchema })),
  wrong: z.array(issueSchema.extend({ record: textSchema })),
});
export type DepartmentRowsDto = z.infer<typeof departmentRowsSchema>;
export type DepartmentRowDto = DepartmentRowsDto['rows'][number];
export type DepartmentIssueDto = DepartmentRowsDto['blank'][number];

const reasonsSchema = z
  .array(
    z.strictObject({
      /** Pinned to a cell, to a record, or to neither. */
      record: textSchema.optional(),
      field: textSchema.max(100).optional(),
      text: textSchema.min(1).max(2000),
    }),
  )
  .max(500)
  .default([]);

export const workflowStepSchema = z.strictObject({
  /** The same for every attempt, so that trying again has no second effect (rule S1). */
  submissionId: z.uuid(),
  /** The revision that was looked at: what is submitted, returned or accepted is exactly this. */
  subjectRevision: int32Schema.min(0),
  note: textSchema.max(2000).default(''),
  reasons: reasonsSchema,
});
export type WorkflowStepDto = z.input<typeof workflowStepSchema>;
export const workflowAnswerSchema = z.object({
  department: departmentStateSchema,
  revision: int32Schema,
});
export type WorkflowAnswerDto = z.infer<typeof workflowAnswerSchema>;

/** The steps that a department's cycle took, the oldest first. */
export const workflowEventsSchema = z.object({
  events: z.array(
    z.object({
      step: z.enum(WORKFLOW_STEPS),
      from: z.enum(DEPARTMENT_STATES),
      to: z.enum(DEPARTMENT_STATES),
      revision: int32Schema,
      subjectRevision: int32Schema,
      note: textSchema,
      actor: textSchema,
      at: z.iso.datetime(),
      reasons: z.array(z.object({ record: textSchema.nullable(), field: textSchema, text: textSchema })),
    }),
  ),
});
export type WorkflowEventsDto = z.infer<typeof workflowEventsSchema>;

export const workflowApi = {
  departments: endpoint('get', '/api/cycles/{cycleId}/departments', {
    summary: { ja: '課ごとの提出状況', en: 'Where each department stands' },
    answer: json(departmentStatesSchema),
    problems: ['not-found'],
  }),
  standing: endpoint('get', '/api/cycles/{cycleId}/standing', {
    summary: { ja: '課ごとの提出状況と、足りない回答の数', en: 'Where each department stands, and what is still open' },
    answer: json(standingSchema),
    problems: ['not-found'],
  }),
  rows: endpoint('get', '/api/cycles/{cycleId}/departments/{departmentId}/rows', {
    summary: { ja: '課の行と、足りない回答', en: 'The rows of a department, and what is still open in them' },
    answer: json(departmentRowsSchema),
    problems: ['not-found'],
  }),
  events: endpoint('get', '/api/cycles/{cycleId}/departments/{departmentId}/events', {
    summary: { ja: '課の提出・差戻しの経過', en: 'The steps that a department’s cycle took' },
    answer: json(workflowEventsSchema),
    problems: ['not-found'],
  }),
  handOut: endpoint('get', '/api/cycles/{cycleId}/departments/{departmentId}/workbook.xlsx', {
    summary: { ja: '課に配布するブック', en: 'The workbook to hand out to a department' },
    query: handOutQuerySchema,
    answer: workbook,
    problems: ['not-found', 'too-large'],
  }),
  submit: step('submit', { ja: '提出', en: 'Submit a department’s answers' }),
  return: step('return', { ja: '差戻し', en: 'Return them, with reasons pinned to cells' }),
  accept: step('accept', { ja: '受理', en: 'Accept a named revision of them' }),
  reopen: step('reopen', { ja: '再開', en: 'Open them again' }),
};

function step(name: TakenStep, summary: Bilingual) {
  return endpoint('post', `/api/cycles/{cycleId}/departments/{departmentId}/${name}`, {
    summary,
    body: json(workflowStepSchema),
    answer: json(workflowAnswerSchema),
    problems: ['not-found', 'conflict', 'locked', 'stale'],
  });
}
