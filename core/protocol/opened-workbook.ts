/**
 * A workbook as it was opened, as plain data: what the workbench's simulated Excel begins with. The server makes it
 * from an .xlsx file. It says what a person would see and what add-ins can ask for, and nothing that only a printer needs.
 * Rows and columns count from 1; areas are written `A1:B2`; lengths are in points, widths of columns in characters.
 */
import { z } from 'zod';
import { COLOUR } from './input-rules.js';
import { int32Schema, textSchema } from '../text/storable.js';

const colour = textSchema.regex(COLOUR);

const edge = z.object({ style: textSchema, colour: colour.optional() });

/** How a cell looks; what is left out is as in a new workbook. */
export const cellLookSchema = z.object({
  /** `General` where it is left out. */
  numberFormat: textSchema.optional(),
  /** false lets people write into the cell of a protected sheet. */
  locked: z.literal(false).optional(),
  indent: int32Schema.optional(),
  horizontal: textSchema.optional(),
  vertical: textSchema.optional(),
  wrap: z.boolean().optional(),
  shrink: z.boolean().optional(),
  /** Degrees; 255 for letters below each other. */
  rotation: int32Schema.optional(),
  fill: colour.optional(),
  font: z
    .object({
      name: textSchema.optional(),
      size: z.number().optional(),
      colour: colour.optional(),
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      underline: z.boolean().optional(),
      strikethrough: z.boolean().optional(),
    })
    .optional(),
  borders: z
    .object({ left: edge.optional(), right: edge.optional(), top: edge.optional(), bottom: edge.optional() })
    .optional(),
});
export type CellLook = z.infer<typeof cellLookSchema>;

const openedCellSchema = z.object({
  column: int32Schema,
  /** null for a cell that only looks like something. Dates are serial numbers. */
  value: z.union([textSchema, z.number(), z.boolean(), z.null()]).default(null),
  /** Where it shows something else than its value. */
  text: textSchema.optional(),
  error: z.boolean().optional(),
  /** Without its leading `=`. */
  formula: textSchema.optional(),
  /** Position in the workbook's list of looks. */
  look: int32Schema.optional(),
});

const openedRowSchema = z.object({
  row: int32Schema,
  height: z.number().optional(),
  hidden: z.boolean().optional(),
  look: int32Schema.optional(),
  cells: z.array(openedCellSchema),
});

const openedColumnsSchema = z.object({
  first: int32Schema,
  last: int32Schema,
  width: z.number().optional(),
  hidden: z.boolean().optional(),
  look: int32Schema.optional(),
});

/** The attributes are those of the format; Excel's API has other names for some. */
export const validationSchema = z.object({
  areas: z.array(textSchema),
  type: textSchema,
  operator: textSchema.optional(),
  formula1: textSchema.default(''),
  formula2: textSchema.optional(),
  ignoreBlanks: z.boolean().default(true),
  prompt: z.object({ showPrompt: z.boolean(), title: textSchema, message: textSchema }).partial().optional(),
  errorAlert: z
    .object({ showAlert: z.boolean(), style: textSchema, title: textSchema, message: textSchema })
    .partial()
    .optional(),
});
export type OpenedValidation = z.infer<typeof validationSchema>;

export const conditionalFormatSchema = z.object({
  areas: z.array(textSchema),
  type: textSchema,
  priority: int32Schema,
  stopIfTrue: z.boolean().default(false),
  formulas: z.array(textSchema),
  look: cellLookSchema.optional(),
});
export type OpenedConditionalFormat = z.infer<typeof conditionalFormatSchema>;

const openedSheetSchema = z.object({
  name: textSchema,
  visibility: z.enum(['Visible', 'Hidden', 'VeryHidden']).default('Visible'),
  rows: z.array(openedRowSchema).default([]),
  columns: z.array(openedColumnsSchema).default([]),
  defaultRowHeight: z.number().optional(),
  defaultColumnWidth: z.number().optional(),
  merges: z.array(textSchema).default([]),
  /** Rows and columns that stay in place. */
  frozen: z.object({ rows: int32Schema, columns: int32Schema }).default({ rows: 0, columns: 0 }),
  gridLines: z.boolean().default(true),
  /** In per cent. */
  zoom: z.number().default(100),
  /** What cells offer to choose from, where it is known. */
  dropdowns: z.array(z.object({ areas: z.array(textSchema), values: z.array(textSchema) })).default([]),
  validations: z.array(validationSchema).default([]),
  conditionalFormats: z.array(conditionalFormatSchema).default([]),
  isProtected: z.boolean().default(false),
  autoFilter: z.object({ area: textSchema, filtered: z.boolean() }).optional(),
  tables: z
    .array(z.object({ name: textSchema, area: textSchema, headers: z.boolean(), filtered: z.boolean() }))
    .default([]),
});
export type OpenedSheet = z.infer<typeof openedSheetSchema>;

export const openedWorkbookSchema = z.object({
  name: textSchema.default('ブック.xlsx'),
  date1904: z.boolean().default(false),
  /** Whether the file carries a digital signature. */
  signed: z.boolean().default(false),
  looks: z.array(cellLookSchema).default([]),
  sheets: z.array(openedSheetSchema).min(1),
  names: z
    .array(z.object({ name: textSchema, sheet: textSchema.optional(), formula: textSchema, visible: z.boolean() }))
    .default([]),
  /** The text of each custom XML part. */
  customXml: z.array(textSchema).default([]),
});
export type OpenedWorkbook = z.infer<typeof openedWorkbookSchema>;
/** As it is written down by hand: what has a default may be left out. */
export type OpenedWorkbookInput = z.input<typeof openedWorkbookSchema>;
