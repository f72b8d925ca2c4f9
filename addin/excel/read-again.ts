/**
 * Reads what was typed into, and what formulas make of it, in one round trip: so that checking as somebody types costs
 * little. Where more may have changed than cells, or too much of it, it says so and reads nothing.
 */
import { formatAddress, parseArea, type Area } from '../../core/grid/address.js';
import type { Grid, Workbook } from '../../core/grid/grid.js';
import { cellCount } from '../../core/grid/area.js';
import { areasOf } from './address-runs.js';
import { patchedGrid, type AreaReading } from './patched-grid.js';
import type { CellPlace } from './port.js';
import { rangeOf } from './ranges.js';
import type { SheetIds } from './sheet-ids.js';

/** More is read as a whole workbook, whose answers are measured. */
const MOST_CELLS = 2_000;

/** See `ExcelPort.readAgain`. */
export async function readAreas(
  context: Excel.RequestContext,
  workbook: Workbook,
  places: readonly CellPlace[],
  ids: SheetIds,
): Promise<Workbook | undefined> {
  const wanted = workbook.sheets.map((grid) => ({ grid, areas: areasToRead(grid, places) }));
  const cells = wanted.flatMap(({ areas }) => areas ?? []).reduce((sum, area) => sum + cellCount(area), 0);
  if (wanted.some(({ areas }) => !areas) || cells > MOST_CELLS) return undefined;
  const asked = wanted.map(({ grid, areas = [] }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(ids.keyOf(grid.name));
    sheet.load('name');
    const ranges = areas.map((area) => ({ area, range: rangeOf(sheet, area).load('values,text,formulas') }));
    return { grid, sheet, ranges };
  });
  await context.sync();
  if (asked.some(({ grid, sheet }) => sheet.isNullObject || sheet.name !== grid.name)) return undefined;
  const sheets = asked.map(({ grid, ranges }) => {
    const readings = ranges.map(({ area, range }): AreaReading => {
      const { values, text, formulas } = range;
      return { area, reading: { values, text, formulas } };
    });
    return readings.length === 0 ? grid : patchedGrid(grid, readings);
  });
  return { ...workbook, sheets };
}

/** @returns undefined for a change of whole rows or columns */
function areasToRead(grid: Grid, places: readonly CellPlace[]): Area[] | undefined {
  const areas: Area[] = [];
  for (const { sheet, address } of places) {
    if (sheet !== grid.name) continue;
    for (const part of address.split(',')) {
      const area = parseArea(part);
      if (!area) return undefined;
      areas.push(area);
    }
  }
  return [...areas, ...formulaAreas(grid)];
}

function formulaAreas(grid: Grid): Area[] {
  const addresses: string[] = [];
  for (const row of grid.rows()) {
    for (const { column, cell } of grid.row(row)) {
      if (cell.formula !== undefined) addresses.push(formatAddress({ row, column }));
    }
  }
  return areasOf(addresses);
}
