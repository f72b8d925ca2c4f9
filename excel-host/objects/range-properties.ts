/**
 * `getCellProperties` and its kin: chosen properties of each cell, row or column of a range.
 */
import { cellArea, columnsOf, rowsOf } from '../../core/grid/area.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { unknownCall } from '../host-error.js';
import { addressOf } from './arguments.js';
import type { AreaTarget } from './targets.js';

export function rowProperties({ sheet, area }: AreaTarget, wanted: unknown): unknown[] {
  allow('Range.getRowProperties', wanted, ROW);
  const asks = asked(wanted);
  return rowsOf(area).map((row) => {
    const height = sheet.rows.get(row)?.height ?? sheet.defaultRowHeight;
    return {
      ...(asks('rowHidden') ? { rowHidden: sheet.isRowHidden(row) } : {}),
      ...(asks('rowIndex') ? { rowIndex: row - 1 } : {}),
      ...(asks('format') ? { format: { rowHeight: height } } : {}),
    };
  });
}

export function columnProperties({ sheet, area }: AreaTarget, wanted: unknown): unknown[] {
  allow('Range.getColumnProperties', wanted, COLUMN);
  const asks = asked(wanted);
  return columnsOf(area).map((column) => ({
    ...(asks('columnHidden') ? { columnHidden: sheet.isColumnHidden(column) } : {}),
    ...(asks('columnIndex') ? { columnIndex: column - 1 } : {}),
  }));
}

export function cellProperties({ sheet, area }: AreaTarget, wanted: unknown): unknown[][] {
  allow('Range.getCellProperties', wanted, CELL);
  return rowsOf(area).map((row) =>
    columnsOf(area).map((column) => {
      const address = addressOf(sheet, cellArea({ row, column }));
      return pick(wanted, { address, format: formatOf(sheet.lookAt(row, column)) });
    }),
  );
}

function formatOf(look: CellLook): Record<string, unknown> {
  return {
    indentLevel: look.indent ?? 0,
    wrapText: look.wrap ?? false,
    fill: { color: look.fill ?? '' },
    font: { color: look.font?.colour ?? '#000000', bold: look.font?.bold ?? false, italic: look.font?.italic ?? false },
    protection: { locked: look.locked ?? true },
  };
}

/** The shapes of what can be asked for. */
const ROW = { rowHidden: true, rowIndex: true, format: { rowHeight: true } };
const COLUMN = { columnHidden: true, columnIndex: true };
const CELL = {
  address: true,
  format: {
    indentLevel: true,
    wrapText: true,
    fill: { color: true },
    font: { color: true, bold: true, italic: true },
    protection: { locked: true },
  },
};

function asked(wanted: unknown): (name: string) => boolean {
  const names = new Set(entriesOf(wanted).map(([name]) => name));
  return (name) => names.has(name);
}

/** What is asked for, named by `wanted`, of what there is. */
function pick(wanted: unknown, there: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    entriesOf(wanted).map(([name, inner]) => {
      const value = there[name];
      return [name, isObject(value) ? pick(inner, value) : value];
    }),
  );
}

function entriesOf(wanted: unknown): [string, unknown][] {
  return isObject(wanted) ? Object.entries(wanted).filter(([, value]) => value !== false && value !== undefined) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** @throws HostError for a property that is not known here */
function allow(method: string, wanted: unknown, known: unknown): void {
  for (const [name, inner] of entriesOf(wanted)) {
    const there = isObject(known) ? known[name] : undefined;
    if (there === undefined) throw unknownCall(`${method}(… ${name})`);
    if (isObject(there)) allow(method, inner, there);
  }
}
