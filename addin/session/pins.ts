/**
 * Reasons pinned to cells: which field of which record the selected cell is. Pure.
 */
import { parseAddress } from '../../core/grid/address.js';
import { contains } from '../../core/grid/area.js';
import { extentAt, type Workbook } from '../../core/grid/grid.js';
import type { FormRecord, RecordKey } from '../../core/record/record.js';
import type { CellPlace } from '../excel/port.js';
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
  const grid = workbook.sheets.find(({ name }) => name === place.sheet);
  const position = parseAddress(place.address);
  if (!grid || !position) return undefined;
  const pins: { readonly pin: Pin; readonly record: FormRecord }[] = [];
  for (const [id, record] of rows.places) {
    if (record.sheet !== place.sheet) continue;
    for (const [field, { address }] of Object.entries(record.cells)) {
      const holds = address.split(',').some((one) => {
        const at = parseAddress(one);
        return at !== undefined && contains(extentAt(grid, at), position);
      });
      if (holds) pins.push({ pin: { record: id, field, key: record.key, sheet: place.sheet, address }, record });
    }
  }
  const inRows = ({ rows: [first, last] }: FormRecord) => position.row >= first && position.row <= last;
  return (pins.find(({ record }) => inRows(record)) ?? pins[0])?.pin;
}
