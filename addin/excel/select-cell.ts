/**
 * Shows a cell to the person at the keyboard, and says which one they are at.
 */
import { bareAddress } from '../../core/grid/address.js';
import type { CellPlace, CellSelection } from './port.js';
import type { SheetIds } from './sheet-ids.js';

/** See `ExcelPort.select`. */
export async function selectCell(
  context: Excel.RequestContext,
  sheetKey: string,
  address: string,
): Promise<CellSelection> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) return 'sheet-missing';
  if (sheet.visibility !== 'Visible') return 'sheet-hidden';
  sheet.activate();
  const [first = ''] = address.split(',');
  if (first !== '') sheet.getRange(first).select();
  await context.sync();
  return 'selected';
}

/** Of a selection of many cells the one that typing goes into. */
export async function activeCell(context: Excel.RequestContext, ids: SheetIds): Promise<CellPlace | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load('address');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id,name');
  await context.sync();
  const address = bareAddress(cell.address);
  return { sheet: ids.nameOf(sheet.id) ?? sheet.name, address };
}
