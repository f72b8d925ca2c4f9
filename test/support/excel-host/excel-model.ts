/**
 * The workbook behind the simulated Excel: core's own grids, and what Excel keeps beside them (which sheet is in front,
 * what is selected, how far formats reach). Tests change it as a person at the keyboard would.
 */
import type { Area } from '../../../core/grid/address.js';
import type { Grid, Workbook } from '../../../core/grid/grid.js';

export interface SheetModel {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  name: string;
  grid: Grid;
  /** The rectangle that formats alone reach into, beyond cells and merges. */
  formatted?: Area;
}

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

export interface ExcelModel {
  readonly sheets: SheetModel[];
  active: string;
  selection: Selection;
}

export function excelModel(workbook: Workbook): ExcelModel {
  const sheets = workbook.sheets.map((grid, i) => ({ id: `{SHEET-${i + 1}}`, name: grid.name, grid }));
  const first = sheets.find(({ grid }) => !grid.hidden) ?? sheets[0];
  if (!first) throw new RangeError('a workbook has at least one sheet');
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  return { sheets, active: first.name, selection: { sheet: first.name, area } };
}

/** The smallest rectangle around the cells that hold something inside `within`; undefined where none does. */
export function filledArea(grid: Grid, within: Area): Area | undefined {
  let area: Area | undefined;
  for (const row of grid.rows()) {
    if (row < within.top || row > within.bottom) continue;
    for (const { column } of grid.row(row)) {
      if (column < within.left || column > within.right) continue;
      area = around(area, { top: row, left: column, bottom: row, right: column });
    }
  }
  return area;
}

/** As Excel's used range without `valuesOnly`: cells, merges and formats. */
export function usedArea({ grid, formatted }: SheetModel, within: Area): Area | undefined {
  let area = filledArea(grid, within);
  for (const other of [...grid.merges, ...(formatted ? [formatted] : [])]) {
    const shared = overlap(other, within);
    if (shared) area = around(area, shared);
  }
  return area;
}

function overlap(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

function around(a: Area | undefined, b: Area): Area {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
