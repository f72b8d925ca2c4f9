/**
 * What is said about plans, forms and the cycles that are begun on them.
 */
import { z } from 'zod';
import { formSchema } from '../form/form-schema.js';
import { bilingualSchema } from './bilingual.js';
import { issueSchema } from './console.js';

/** GET /api/forms: the documents that were taken into use here, and those that come with the product. */
export const formsSchema = z.object({
  forms: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      title: bilingualSchema,
      /** Whether it was taken into use here; else it comes with the product. */
      inUse: z.boolean(),
    }),
  ),
});

export type KnownFormDto = z.infer<typeof formsSchema>['forms'][number];

/** POST /api/forms: a form document; another content under a version that is known is refused. */
export const formDocumentSchema = formSchema;

/** POST /api/cycles?plan=NAME&fiscalYear=YEAR&form=ID&formVersion=N&fileName=NAME, the blank workbook as the body. */
export const newCycleQuerySchema = z.object({
  plan: z.string().trim().min(1).max(200),
  /** The Gregorian year in which it starts. */
  fiscalYear: z.coerce.number().int().min(1900).max(2200),
  form: z.string().min(1).max(100),
  /** The latest that there is, where it is not said. */
  formVersion: z.coerce.number().int().min(1).optional(),
  fileName: z.string().min(1).max(255),
  /** The day by which departments are to submit; none where it is not said. */
  deadline: z.iso.date().optional(),
});

export type NewCycleQuery = z.input<typeof newCycleQuerySchema>;

/** POST /api/cycles/preview?form=ID&formVersion=N, the blank workbook as the body: what a cycle would be begun with. */
export const cyclePreviewQuerySchema = z.object({
  /** The one that fits best, where it is not said. */
  form: newCycleQuerySchema.shape.form.optional(),
  formVersion: newCycleQuerySchema.shape.formVersion,
});
export const cyclePreviewSchema = z.object({
  form: z.object({ id: z.string(), version: z.int(), title: bilingualSchema }),
  /** What the workbook says; null where it says nothing. */
  fiscalYear: z.int().nullable(),
  /** The records that would be asked about, by the form's blocks. */
  blocks: z.array(z.object({ id: z.string(), label: bilingualSchema, records: z.int() })),
  /** The departments that would be asked. */
  departments: z.array(z.string()),
  /** What is wrong with the blank itself; that nobody has answered yet is not. */
  issues: z.array(issueSchema),
});
export type CyclePreviewDto = z.infer<typeof cyclePreviewSchema>;

/** PUT /api/cycles/{cycleId}/state */
export const cycleStateSchema = z.strictObject({ state: z.enum(['open', 'closed']) });

/** PUT /api/cycles/{cycleId}/deadline: another day, or none. */
export const cycleDeadlineSchema = z.strictObject({ deadline: z.iso.date().nullable() });

/** PUT /api/cycles/{cycleId}/form: takes the cycle over to another version of its form (rule E5). */
export const cycleFormSchema = z.strictObject({ version: z.int().min(1) });
