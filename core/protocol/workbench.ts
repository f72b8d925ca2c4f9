/**
 * What the workbench asks of the server. The file's bytes stay with the browser; the server keeps nothing between calls.
 *
 * - POST /api/workbench/description: the body is a workbook; the answer describes it (`opened-workbook.ts`).
 * - POST /api/workbench/workbook: a form with the file `workbook` and what changed in it (`saved-workbook.ts`), as JSON,
 *   in the field `changes`; the answer is the workbook with the changes in it.
 */

/** The largest workbook that can be sent in. Cities' workbooks have a few megabytes. */
export const LARGEST_WORKBOOK_MB = 30;
