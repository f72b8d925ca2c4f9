/**
 * The blank form（様式）as the coordinator sent it out: what the report is filled into.
 */
import type { Workbook } from '../grid/grid.js';
import type { FormRecord } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';

/** The workbook to fill in, with the records read from it. */
export interface BlankForm {
  readonly workbook: Workbook;
  readonly table: RecordTable;
  /** What it has laid out for records whose name nobody has filled in yet: a sheet for any programme. */
  readonly unnamed?: readonly FormRecord[];
}
