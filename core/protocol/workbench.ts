/**
 * What the workbench asks of the server beside `opened-workbook.ts`: to write what was typed into the file. The file's
 * bytes stay with the browser; the server keeps nothing between two calls.
 */
import { z } from 'zod';

/** The largest workbook that can be sent in. Cities' workbooks have a few megabytes. */
export const LARGEST_WORKBOOK_MB = 30;

/** What was typed, as it is saved: what the cell shows, and the value behind it. */
export const savedCellSchema = z.object({
  sheet: z.string(),
  address: z.string(),
  text: z.string(),
  raw: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});
export type SavedCell = z.infer<typeof savedCellSchema>;

/** POST /api/workbench/workbook: a form with the file `workbook` and these, as JSON, in the field `edits`. */
export const workbenchEditsSchema = z.object({ cells: z.array(savedCellSchema) });
export type WorkbenchEdits = z.infer<typeof workbenchEditsSchema>;
