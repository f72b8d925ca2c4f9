/**
 * What the task pane asks of Excel. `workbook.ts` answers it with Office.js; nothing else of the pane knows that.
 */
import type { Workbook } from '../../core/grid/grid.js';

/** What became of a wish to select a cell. */
export type CellSelection = 'selected' | 'sheet-missing' | 'sheet-hidden';

export interface ExcelPort {
  /** The open workbook as it stands. */
  read(): Promise<Workbook>;
  /**
   * Brings a sheet to the front and selects a cell in it.
   * @param address `A9`; of several (`C4,D4`) the first; rows as `3:5`; `''` for the sheet alone
   */
  select(sheet: string, address: string): Promise<CellSelection>;
}

/** Why there is no port: the page is not open in Excel, or in one that is too old. */
export type NoExcel = 'elsewhere' | 'too-old';
