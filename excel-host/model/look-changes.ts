/**
 * Changes how cells look: number format, fill, font, alignment. What they hold stays; a number is shown by its new format.
 */
import type { Area } from '../../core/grid/address.js';
import { cellCount, cellsOf } from '../../core/grid/area.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { HostError } from '../host-error.js';
import { displayText, putCell, refuseLocked } from './write-cells.js';
import type { SheetModel } from './sheet-model.js';
import type { WorkbookModel } from './workbook-model.js';

/** Beyond this a format reaches into more cells than it is worth to make. */
const MOST_CELLS = 200_000;

/**
 * @param change gives a cell's new look from its present one; its place counts from the first cell of the area
 * @throws HostError AccessDenied for locked cells of a protected sheet
 */
export function changeLooks(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  change: (look: CellLook, row: number, column: number) => CellLook,
): void {
  if (cellCount(area) > MOST_CELLS) throw new HostError('InvalidOperation', `a format for ${cellCount(area)} cells`);
  const all = [...cellsOf(area)];
  for (const { row, column } of all) refuseLocked(sheet, row, column);
  model.history.record(() => model.tell({ kind: 'formatChanged', sheet, area }));
  for (const at of all) {
    const { row, column } = at;
    const look = change(sheet.lookAt(row, column), row - area.top, column - area.left);
    const cell = sheet.cells.get(row, column) ?? { value: null, text: '', look };
    putCell(model, sheet, at, { ...cell, look, text: displayText(model, cell.value, look) });
  }
  model.tell({ kind: 'formatChanged', sheet, area });
}
