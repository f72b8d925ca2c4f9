/**
 * Core's areas as ranges of Excel's, which counts from 0.
 */
import type { Area } from '../../core/grid/address.js';
import { columnCount, rowCount } from '../../core/grid/area.js';

/** What `areaOf` needs to be loaded. */
export const BOUNDS = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top - 1, area.left - 1, rowCount(area), columnCount(area));
}
