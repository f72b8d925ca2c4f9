/**
 * The blank form（様式）as the coordinator sent it out: what the report is filled into.
 */
import type { Workbook } from '../grid/grid.js';
import type { RecordTable } from '../record/record-table.js';

/** The workbook to fill in, with the records read from it. */
export interface BlankForm {
  readonly workbook: Workbook;
  readonly table: RecordTable;
}
