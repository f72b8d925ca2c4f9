/**
 * Opens the way to Excel where the page is in one that has what the pane needs.
 */
import type { ExcelPort, NoExcel } from './port.js';
import { excelPort } from './workbook.js';

const REQUIRED = '1.14';

/** Waits for Office.js. Outside Excel, or in one before ExcelApi 1.14, it says so instead. */
export async function openExcel(): Promise<ExcelPort | NoExcel> {
  if (typeof Office === 'undefined') return 'elsewhere';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', REQUIRED)
    ? excelPort(Excel, Office.context)
    : 'too-old';
}
