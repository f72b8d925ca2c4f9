/**
 * A grid with some areas as they were read again.
 */
import type { Area } from '../../core/grid/address.js';
import type { Grid, GridCell } from '../../core/grid/grid.js';
import { overlayGrid } from '../../core/grid/overlay-grid.js';
import { excelCell } from './excel-cell.js';
import type { CellReading } from './sheet-collector.js';

export interface AreaReading {
  readonly area: Area;
  readonly reading: CellReading;
}

export function patchedGrid(before: Grid, readings: readonly AreaReading[]): Grid {
  const rows = new Map<number, Map<number, GridCell | undefined>>();
  for (const { area, reading } of readings) {
    reading.values.forEach((values, r) => {
      const row = rows.get(area.top + r) ?? new Map<number, GridCell | undefined>();
      rows.set(area.top + r, row);
      values.forEach((value, c) => {
        const column = area.left + c;
        const indent = before.cell(area.top + r, column)?.indent ?? 0;
        row.set(column, excelCell(value, reading.text[r]?.[c] ?? '', reading.formulas[r]?.[c], indent));
      });
    });
  }
  return overlayGrid(before, rows);
}
