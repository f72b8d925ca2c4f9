/**
 * What the workbench and the server say to each other about a workbook: everything a grid shows of it, as plain data.
 * Columns and rows count from 1; lengths are CSS pixels at 96 a inch; colours are `#rrggbb`. What a sheet does not say
 * is left out. The file's bytes stay with the browser: the server keeps nothing between the two calls.
 */
import { z } from 'zod';

const number = z.number();
const count = z.int().min(0);
const position = z.int().min(1);
const rawValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const borderLineSchema = z.object({
  style: z.enum(['thin', 'medium', 'thick', 'double', 'dotted', 'dashed', 'hair']),
  colour: z.string(),
});
export type BorderLine = z.infer<typeof borderLineSchema>;

/** How a cell looks: one of a workbook's cell formats. */
export const cellLookSchema = z.object({
  numberFormat: z.string(),
  font: z.object({
    name: z.string().optional(),
    points: number,
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    strike: z.boolean().optional(),
    colour: z.string().optional(),
  }),
  fill: z.string().optional(),
  border: z
    .object({
      left: borderLineSchema.optional(),
      right: borderLineSchema.optional(),
      top: borderLineSchema.optional(),
      bottom: borderLineSchema.optional(),
    })
    .optional(),
  horizontal: z.enum(['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed']).optional(),
  /** Excel's default is the bottom. */
  vertical: z.enum(['top', 'center', 'justify', 'distributed']).optional(),
  wrap: z.boolean().optional(),
  shrink: z.boolean().optional(),
  indent: count.optional(),
  /** Degrees against the clock, -90 to 90; `vertical` for letters one below the other. */
  rotation: z.union([number, z.literal('vertical')]).optional(),
  /** Whether the cell may be written in a protected sheet. */
  unlocked: z.boolean().optional(),
});
export type CellLook = z.infer<typeof cellLookSchema>;

const describedCellSchema = z.object({
  column: position,
  /** What the cell shows. */
  text: z.string(),
  /** What the workbook stores, where it is not that text. */
  raw: rawValue.optional(),
  /** Without its leading `=`. */
  formula: z.string().optional(),
  /** The error that it shows instead of a value. */
  error: z.string().optional(),
});

export const describedSheetSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** Cells with something in them. */
  rows: z.array(z.object({ row: position, cells: z.array(describedCellSchema) })),
  /** `[first column, last column, index of the look]`, for cells that do not look plain, empty ones too. */
  looks: z.array(z.object({ row: position, runs: z.array(z.tuple([position, position, count])) })),
  merges: z.array(z.string()),
  rowSizes: z.array(
    z.object({ row: position, height: number.optional(), hidden: z.boolean().optional(), look: count.optional() }),
  ),
  columnSizes: z.array(
    z.object({
      from: position,
      to: position,
      width: number.optional(),
      hidden: z.boolean().optional(),
      look: count.optional(),
    }),
  ),
  defaultWidth: number,
  defaultHeight: number,
  /** Rows and columns that stay in place. */
  frozen: z.object({ rows: count, columns: count }),
  gridLines: z.boolean(),
  /** In per cent. */
  zoom: number,
  dropdowns: z.array(z.object({ areas: z.array(z.string()), values: z.array(z.string()) })),
  isProtected: z.boolean(),
});
export type DescribedSheet = z.infer<typeof describedSheetSchema>;

/** POST /api/workbench/description: the body is a workbook. */
export const workbookDescriptionSchema = z.object({
  sheets: z.array(describedSheetSchema),
  /** The look at 0 is that of a cell about which nothing is said. */
  looks: z.array(cellLookSchema),
  date1904: z.boolean(),
  /** The text of the link that travels in the workbook. */
  link: z.string().optional(),
});
export type WorkbookDescription = z.infer<typeof workbookDescriptionSchema>;

/** What was typed, as it is saved. */
export const savedCellSchema = z.object({ sheet: z.string(), address: z.string(), text: z.string(), raw: rawValue });

/** POST /api/workbench/workbook: a form with the file `workbook` and these, as JSON, in the field `edits`. */
export const workbenchEditsSchema = z.object({ cells: z.array(savedCellSchema) });
export type WorkbenchEdits = z.infer<typeof workbenchEditsSchema>;
