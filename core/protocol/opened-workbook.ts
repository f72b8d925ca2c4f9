/**
 * A workbook as it was opened, as plain data: what the workbench's simulated Excel begins with. The server makes it
 * from an .xlsx file. It says what a person would see and what add-ins can ask for, and nothing that only a printer needs.
 * Rows and columns count from 1; areas are written `A1:B2`; lengths are in points, widths of columns in characters.
 */
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9A-F]{6}$/);

const edge = z.object({ style: z.string(), colour: colour.optional() });

/** How a cell looks; what is left out is as in a new workbook. */
export const cellLookSchema = z.object({
  /** `General` where it is left out. */
  numberFormat: z.string().optional(),
  /** false lets people write into the cell of a protected sheet. */
  locked: z.literal(false).optional(),
  indent: z.int().optional(),
  horizontal: z.string().optional(),
  vertical: z.string().optional(),
  wrap: z.boolean().optional(),
  shrink: z.boolean().optional(),
  /** Degrees; 255 for letters below each other. */
  rotation: z.int().optional(),
  fill: colour.optional(),
  font: z
    .object({
      name: z.string().optional(),
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
  column: z.int(),
  /** null for a cell that only looks like something. Dates are serial numbers. */
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).default(null),
  /** Where it shows something else than its value. */
  text: z.string().optional(),
  error: z.boolean().optional(),
  /** Without its leading `=`. */
  formula: z.string().optional(),
  /** Position in the workbook's list of looks. */
  look: z.int().optional(),
});

const openedRowSchema = z.object({
  row: z.int(),
  height: z.number().optional(),
  hidden: z.boolean().optional(),
  look: z.int().optional(),
  cells: z.array(openedCellSchema),
});

const openedColumnsSchema = z.object({
  first: z.int(),
  last: z.int(),
  width: z.number().optional(),
  hidden: z.boolean().optional(),
  look: z.int().optional(),
});

/** The attributes are those of the format; Excel's API has other names for some. */
export const validationSchema = z.object({
  areas: z.array(z.string()),
  type: z.string(),
  operator: z.string().optional(),
  formula1: z.string().default(''),
  formula2: z.string().optional(),
  ignoreBlanks: z.boolean().default(true),
  prompt: z.object({ showPrompt: z.boolean(), title: z.string(), message: z.string() }).partial().optional(),
  errorAlert: z
    .object({ showAlert: z.boolean(), style: z.string(), title: z.string(), message: z.string() })
    .partial()
    .optional(),
});
export type OpenedValidation = z.infer<typeof validationSchema>;

export const conditionalFormatSchema = z.object({
  areas: z.array(z.string()),
  type: z.string(),
  priority: z.int(),
  stopIfTrue: z.boolean().default(false),
  formulas: z.array(z.string()),
  look: cellLookSchema.optional(),
});
export type OpenedConditionalFormat = z.infer<typeof conditionalFormatSchema>;

const openedSheetSchema = z.object({
  name: z.string(),
  visibility: z.enum(['Visible', 'Hidden', 'VeryHidden']).default('Visible'),
  rows: z.array(openedRowSchema).default([]),
  columns: z.array(openedColumnsSchema).default([]),
  defaultRowHeight: z.number().optional(),
  defaultColumnWidth: z.number().optional(),
  merges: z.array(z.string()).default([]),
  validations: z.array(validationSchema).default([]),
  conditionalFormats: z.array(conditionalFormatSchema).default([]),
  isProtected: z.boolean().default(false),
  autoFilter: z.object({ area: z.string(), filtered: z.boolean() }).optional(),
  tables: z
    .array(z.object({ name: z.string(), area: z.string(), headers: z.boolean(), filtered: z.boolean() }))
    .default([]),
});
export type OpenedSheet = z.infer<typeof openedSheetSchema>;

export const openedWorkbookSchema = z.object({
  name: z.string().default('ブック.xlsx'),
  date1904: z.boolean().default(false),
  looks: z.array(cellLookSchema).default([]),
  sheets: z.array(openedSheetSchema).min(1),
  names: z
    .array(z.object({ name: z.string(), sheet: z.string().optional(), formula: z.string(), visible: z.boolean() }))
    .default([]),
  /** The text of each custom XML part. */
  customXml: z.array(z.string()).default([]),
});
export type OpenedWorkbook = z.infer<typeof openedWorkbookSchema>;
/** As it is written down by hand: what has a default may be left out. */
export type OpenedWorkbookInput = z.input<typeof openedWorkbookSchema>;
