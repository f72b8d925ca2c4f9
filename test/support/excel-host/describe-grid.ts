/**
 * A workbook of core's grids as the simulated Excel opens it: the short way for tests that care for cells only.
 */
import { formatArea } from '../../../core/grid/address.js';
import type { Grid, GridCell, Workbook } from '../../../core/grid/grid.js';
import type { CellLook, OpenedWorkbookInput } from '../../../core/protocol/opened-workbook.js';
import { linkXml } from '../../../core/link/link-xml.js';

export function describeGrids({ sheets, link }: Workbook): OpenedWorkbookInput {
  const looks: CellLook[] = [];
  const lookOf = (look: CellLook): number | undefined => {
    if (Object.keys(look).length === 0) return undefined;
    const known = looks.findIndex((other) => JSON.stringify(other) === JSON.stringify(look));
    return known >= 0 ? known : looks.push(look) - 1;
  };
  return {
    sheets: sheets.map((grid) => describeGrid(grid, lookOf)),
    looks,
    customXml: link === undefined ? [] : [linkXml(link)],
  };
}

function describeGrid(grid: Grid, lookOf: (look: CellLook) => number | undefined) {
  const filled = new Set(grid.rows());
  const numbers = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
  // Beyond its cells a grid does not say which rows are hidden.
  const hiddenRows = numbers(Math.min(grid.bottom, 100_000)).filter((row) => grid.isRowHidden(row));
  const rows = [...new Set([...filled, ...hiddenRows])].sort((a, b) => a - b);
  const hiddenColumns = numbers(grid.right).filter((column) => grid.isColumnHidden(column));
  return {
    name: grid.name,
    visibility: grid.hidden ? ('Hidden' as const) : ('Visible' as const),
    merges: grid.merges.map(formatArea),
    columns: hiddenColumns.map((column) => ({ first: column, last: column, hidden: true })),
    rows: rows.map((row) => ({
      row,
      ...(grid.isRowHidden(row) ? { hidden: true } : {}),
      cells: [...grid.row(row)].map(({ column, cell }) => ({ column, ...describeCell(cell, lookOf) })),
    })),
    validations: (grid.dropdowns ?? []).map(({ areas, values }) => ({
      areas: areas.map(formatArea),
      type: 'list',
      formula1: `"${values.join(',')}"`,
    })),
  };
}

function describeCell({ text, raw, error, formula, indent }: GridCell, lookOf: (look: CellLook) => number | undefined) {
  const look = lookOf(indent === undefined ? {} : { indent });
  return {
    value: raw,
    text,
    ...(error === undefined ? {} : { error: true }),
    ...(formula === undefined ? {} : { formula }),
    ...(look === undefined ? {} : { look }),
  };
}
