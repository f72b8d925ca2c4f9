/**
 * What a form would read of some workbooks, as it travels (core/draft/trial).
 */
import { z } from 'zod';
import { issueSchema } from './issue.js';
import { int32Schema, textSchema } from '../text/storable.js';

const headerSchema = z.object({
  sheet: textSchema,
  address: textSchema,
  /** What it says; before it what stands over it, the uppermost first. */
  texts: z.array(textSchema),
});

const fieldTrialSchema = z.object({
  block: textSchema,
  field: textSchema,
  /** Where its header stands in the first workbook that has it; null where none does. */
  header: headerSchema.nullable(),
  /** Some values, each another. */
  examples: z.array(textSchema),
});

const bookTrialSchema = z.object({
  /** The share of the form's headers and labels that were found, 0 to 1. */
  share: z.number().min(0).max(1),
  fiscalYear: int32Schema.nullable(),
  blocks: z.array(
    z.object({
      block: textSchema,
      records: int32Schema,
      /** The first of them: their texts by the block's fields, in their order. */
      first: z.array(z.object({ sheet: textSchema, row: int32Schema, texts: z.array(textSchema) })),
    }),
  ),
  departments: z.array(z.object({ name: textSchema, records: int32Schema })),
  /** Records of no department, where others have one. */
  ofNobody: int32Schema,
  /** The gravest; how many there are in all is in `counts`. */
  issues: z.array(issueSchema),
  counts: z.object({ error: int32Schema, warning: int32Schema, info: int32Schema }),
});

export const formTrialSchema = z.object({
  /** In the form's order. */
  fields: z.array(fieldTrialSchema),
  /** Columns of its tables that the form has no field for. */
  unread: z.array(z.object({ block: textSchema, sheet: textSchema, address: textSchema, texts: z.array(textSchema) })),
  /** In the order in which they were sent; of a draft those that it was made from. */
  books: z.array(bookTrialSchema),
});
export type FormTrialDto = z.infer<typeof formTrialSchema>;
export type FieldTrialDto = FormTrialDto['fields'][number];
export type BookTrialDto = FormTrialDto['books'][number];
