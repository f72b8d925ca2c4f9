/**
 * Sheets of single programmes as a real file.
 */
import { buildWorkbook, type BuiltCell } from '../build-workbook.js';
import type { CellTable } from '../cell-table.js';

export function programmeBook(...sheets: readonly CellTable[]): Promise<Uint8Array> {
  return buildWorkbook({
    sheets: sheets.map(({ name, cells, merges = [] }) => {
      const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
      // Texts and figures are all that the shapes have.
      return { name, merges, cells: Object.fromEntries(filled) as Record<string, BuiltCell | string | number> };
    }),
  });
}
