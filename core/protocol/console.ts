/**
 * What the coordinator console and the server say to each other: schemas for the answers of `/api`, and nothing else.
 * Texts are what a person sees; addresses are those of the city's blank form.
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';
import { pushedRecordSchema, reasonSchema } from './outcome.js';

export const issueSchema = z.object({
  code: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  address: z.string(),
  block: z.string(),
  key: z.record(z.string(), z.string()),
  message: bilingualSchema,
  evidence: z.array(z.string()),
});
export type IssueDto = z.infer<typeof issueSchema>;

/** GET /api/cycles */
export const cycleSchema = z.object({
  id: z.string(),
  municipality: z.string(),
  plan: z.string(),
  fiscalYear: z.int(),
  form: z.object({ id: z.string(), version: z.int(), title: bilingualSchema }),
  /** In a closed cycle nothing is written any more. */
  state: z.enum(['open', 'closed']),
  /** The day by which departments are to submit. */
  deadline: z.iso.date().nullable(),
});
export const cyclesSchema = z.object({ cycles: z.array(cycleSchema) });
export type CycleDto = z.infer<typeof cycleSchema>;

/** GET /api/cycles/:cycleId/progress */
export const departmentProgressSchema = z.object({
  name: z.string(),
  /** Records that this department has to answer, those with an answer, and those without any. */
  entries: z.int(),
  filled: z.int(),
  missing: z.int(),
  /** Cells in conflict, and error-level issues in what was sent. */
  conflicts: z.int(),
  errors: z.int(),
  lastSubmission: z.object({ id: z.string(), fileName: z.string(), at: z.iso.datetime() }).nullable(),
});
export const progressSchema = z.object({
  revision: z.int(),
  departments: z.array(departmentProgressSchema),
});
export type DepartmentProgressDto = z.infer<typeof departmentProgressSchema>;
export type ProgressDto = z.infer<typeof progressSchema>;

/** One value of a conflicting cell, with the file it came from. */
export const conflictingValueSchema = z.object({ text: z.string(), source: z.string() });

/** GET /api/cycles/:cycleId/table */
export const tableSchema = z.object({
  revision: z.int(),
  blocks: z.array(
    z.object({
      id: z.string(),
      label: bilingualSchema,
      fields: z.array(z.object({ id: z.string(), label: bilingualSchema, role: z.enum(['key', 'plan', 'answer']) })),
      records: z.array(
        z.object({
          id: z.string(),
          sheet: z.string(),
          /** Under whom it is counted; several where they share it. */
          departments: z.array(z.string()),
          cells: z.record(
            z.string(),
            z.object({
              text: z.string(),
              address: z.string(),
              conflicting: z.array(conflictingValueSchema).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type TableDto = z.infer<typeof tableSchema>;

/** GET /api/cycles/:cycleId/conflicts */
export const conflictSchema = z.object({
  block: z.string(),
  key: z.record(z.string(), z.string()),
  field: z.string(),
  fieldLabel: bilingualSchema,
  sheet: z.string(),
  address: z.string(),
  base: z.string(),
  values: z.array(conflictingValueSchema),
});
export const conflictsSchema = z.object({ conflicts: z.array(conflictSchema) });
export type ConflictDto = z.infer<typeof conflictSchema>;

/**
 * POST /api/cycles/:cycleId/submissions?submissionId=UUID&fileName=NAME, the workbook as the body.
 * Sending the same submissionId again gives the same answer and has no second effect (rule S1).
 */
export const submissionQuerySchema = z.object({
  submissionId: z.uuid(),
  fileName: z
    .string()
    .min(1)
    .max(255)
    .refine((name) => !name.includes('\u0000')),
});
export const submissionSchema = z.object({
  submissionId: z.string(),
  fileName: z.string(),
  department: z.string(),
  revision: z.int(),
  /** Cells that changed the merged table, that said the same as it, and that disagree with it (rule S2). */
  saved: z.array(z.object({ sheet: z.string(), address: z.string(), field: z.string(), text: z.string() })),
  unchanged: z.int(),
  conflicts: z.array(conflictSchema),
  /** Cells that were not taken, one by one with the reason; the rest was saved all the same. */
  refused: z.array(
    z.object({
      block: z.string(),
      key: z.record(z.string(), z.string()),
      field: z.string(),
      /** Where it stands in the workbook that was sent; '' where it has no cell. */
      sheet: z.string(),
      address: z.string(),
      reason: reasonSchema,
    }),
  ),
  /** Records that it adds or deletes. */
  records: z.array(pushedRecordSchema),
  issues: z.array(issueSchema),
});
export type SubmissionDto = z.infer<typeof submissionSchema>;

/** GET /api/samples: workbooks of the sample city to try the upload with. */
export const samplesSchema = z.object({
  samples: z.array(z.object({ name: z.string(), cycleId: z.string(), note: bilingualSchema })),
});
export type SampleDto = z.infer<typeof samplesSchema>['samples'][number];

/** Any answer that is not a success: RFC 9457, with a code from `PROBLEM_CODES`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: bilingualSchema,
  /** Finds the entry in the server's log. */
  requestId: z.string().optional(),
});
export type ProblemDto = z.infer<typeof problemSchema>;
