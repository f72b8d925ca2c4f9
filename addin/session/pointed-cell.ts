/**
 * A cell that was pointed at, as records see it: whether it is one of theirs. Pure.
 */
import { parseAddress } from '../../core/grid/address.js';
import { contains } from '../../core/grid/area.js';
import { extentAt, type Workbook } from '../../core/grid/grid.js';
import type { FormRecord } from '../../core/record/record.js';
import type { CellPlace } from '../excel/port.js';

interface PointedCell {
  /** The field of a record of the same sheet whose cell it is, or whose merge it lies in. */
  fieldOf(this: void, record: FormRecord): { readonly field: string; readonly address: string } | undefined;
  isInRowsOf(this: void, record: FormRecord): boolean;
}

/** @returns undefined for what is no cell of the workbook */
export function pointedCell({ sheets }: Workbook, { sheet, address }: CellPlace): PointedCell | undefined {
  const grid = sheets.find(({ name }) => name === sheet);
  const position = parseAddress(address);
  if (!grid || !position) return undefined;
  const holds = (one: string) => {
    const at = parseAddress(one);
    return at !== undefined && contains(extentAt(grid, at), position);
  };
  return {
    fieldOf: ({ cells }) => {
      for (const [field, { address }] of Object.entries(cells)) {
        if (address.split(',').some(holds)) return { field, address };
      }
      return undefined;
    },
    isInRowsOf: ({ rows: [first, last] }) => position.row >= first && position.row <= last,
  };
}
