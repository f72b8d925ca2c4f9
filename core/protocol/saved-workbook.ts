/**
 * What changed in a workbook while it was open in the workbench, as plain data: the server patches it into the file that
 * was opened, so that everything else stays as it was (decision 1).
 */
import { z } from 'zod';
import { conditionalFormatSchema, validationSchema } from './opened-workbook.js';
import { textSchema } from '../text/storable.js';

/** Kinds of changes that are not saved: the file keeps what it had. */
export const UNSAVED = ['formulas', 'formats', 'sheets', 'names', 'rules'] as const;
export type Unsaved = (typeof UNSAVED)[number];

export const savedWorkbookSchema = z.object({
  cells: z.array(
    z.object({
      /** The sheet's name in the file. */
      sheet: textSchema,
      address: textSchema,
      /** What the cell shows; `''` for one that was cleared. */
      text: textSchema,
      value: z.union([textSchema, z.number(), z.boolean(), z.null()]),
    }),
  ),
  /** Custom XML parts that were added or changed, and with null those that were taken out. */
  customXml: z.array(z.object({ namespace: textSchema, xml: textSchema.nullable() })),
  /** Conditional formats and validations that were added, by the sheet's name in the file. */
  rules: z.array(
    z.object({
      sheet: textSchema,
      conditionalFormats: z.array(conditionalFormatSchema),
      validations: z.array(validationSchema),
    }),
  ),
  unsaved: z.array(z.enum(UNSAVED)),
});
export type SavedWorkbook = z.infer<typeof savedWorkbookSchema>;
