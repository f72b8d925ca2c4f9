/**
 * What the console and the server say to each other about a department's way to submission (rule S6): schemas for the
 * answers of `/api`, and nothing else. Addresses are those of the city's blank form.
 */
import { z } from 'zod';
import { departmentStateSchema } from '../sync/delta.js';
import { WORKFLOW_STEPS } from '../workflow/workflow.js';
import { bilingualSchema } from './bilingual.js';
import { issueSchema } from './console.js';

/** GET /api/cycles/{cycleId}/standing: every department of the cycle, with what is still open in its rows. */
export const standingSchema = z.object({
  revision: z.int(),
  departments: z.array(
    departmentStateSchema.extend({
      /** What can be done next from its state; who may is said by core/workflow/step-rights. */
      steps: z.array(z.enum(WORKFLOW_STEPS)),
      /** Rows that it answers for, cells of them that are to be filled in and are not, that are wrong, in conflict. */
      rows: z.int(),
      blank: z.int(),
      wrong: z.int(),
      conflicts: z.int(),
      /** Its last step; null where it has not begun. Who took it and the note are '' for those who may not see them. */
      last: z
        .object({ step: z.enum(WORKFLOW_STEPS), at: z.iso.datetime(), actor: z.string(), note: z.string() })
        .nullable(),
    }),
  ),
});
export type StandingDto = z.infer<typeof standingSchema>;
export type DepartmentStandingDto = StandingDto['departments'][number];

/** GET /api/cycles/{cycleId}/departments/{departmentId}/rows: what a department answers for, with what is still open. */
export const departmentRowsSchema = z.object({
  /** What was read: a step that names it is about exactly this. */
  revision: z.int(),
  rows: z.array(
    z.object({
      id: z.string(),
      block: z.string(),
      sheet: z.string(),
      key: z.record(z.string(), z.string()),
      cells: z.array(
        z.object({
          field: z.string(),
          label: bilingualSchema,
          role: z.enum(['key', 'plan', 'answer']),
          address: z.string(),
          text: z.string(),
          conflicting: z.boolean(),
        }),
      ),
    }),
  ),
  /** Cells to be filled in, and cells that are wrong; `record` is the row's id. */
  blank: z.array(issueSchema.extend({ record: z.string() })),
  wrong: z.array(issueSchema.extend({ record: z.string() })),
});
export type DepartmentRowsDto = z.infer<typeof departmentRowsSchema>;
export type DepartmentRowDto = DepartmentRowsDto['rows'][number];
export type DepartmentIssueDto = DepartmentRowsDto['blank'][number];
