/**
 * Reasons pinned to cells: which field of which record the selected cell is. Pure.
 */
import type { Workbook } from '../../core/grid/grid.js';
import type { FormRecord, RecordKey } from '../../core/record/record.js';
import type { CellPlace } from '../excel/port.js';
import { pointedCell } from './pointed-cell.js';
import type { WorkbookRows } from './workbook-rows.js';

/** A cell of a record that the server knows. */
export interface Pin extends CellPlace {
  readonly record: string;
  readonly field: string;
  readonly key: RecordKey;
}

/**
 * Of rows that share a merged cell the one that was pointed at; of a cell that no field has, such as a row's number, the
 * row itself counts for nothing.
 * @returns undefined for a cell of no record that the server knows
 */
export function pinAt(workbook: Workbook, rows: WorkbookRows, place: CellPlace): Pin | undefined {
  const cell = pointedCell(workbook, place);
  const pins = [...rows.places].flatMap(([id, record]): { readonly pin: Pin; readonly record: FormRecord }[] => {
    const found = record.sheet === place.sheet ? cell?.fieldOf(record) : undefined;
    if (!found) return [];
    const { field, address } = found;
    return [{ pin: { record: id, field, key: record.key, sheet: place.sheet, address }, record }];
  });
  return (pins.find(({ record }) => cell?.isInRowsOf(record)) ?? pins[0])?.pin;
}
