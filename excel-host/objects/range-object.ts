/**
 * Ranges: a rectangle of a sheet, read and written. Where a range leads to is in `range-places.ts`.
 */
import { formatAddress, MAX_COLUMN, MAX_ROW } from '../../core/grid/address.js';
import { cellCount, columnCount, columnsOf, rowCount, rowsOf } from '../../core/grid/area.js';
import { GENERAL } from '../../core/grid/number-format/number-format.js';
import { HostError, invalidArgument } from '../host-error.js';
import type { HostCell } from '../model/cell-table.js';
import { changeLooks } from '../model/look-changes.js';
import { hideColumns, hideRows, selectArea } from '../model/sheet-changes.js';
import { valueType } from '../model/value-type.js';
import { inputAt, writeCells } from '../model/write-cells.js';
import type { Members } from '../wire/host-object.js';
import { addressOf } from './arguments.js';
import { common } from './common-value.js';
import { clearCells } from './range-clearing.js';
import { PLACES } from './range-places.js';
import { cellProperties, columnProperties, rowProperties } from './range-properties.js';
import { refuseDeleted, type AreasTarget, type AreaTarget } from './targets.js';

/** Cells that one read may cover (Excel's documentation). */
const MOST_CELLS = 5_000_000;

export const RANGE: Members<AreaTarget> = {
  guard: refuseDeleted,
  read: {
    address: ({ sheet, area }) => addressOf(sheet, area),
    addressLocal: ({ sheet, area }) => addressOf(sheet, area),
    rowIndex: ({ area }) => area.top - 1,
    columnIndex: ({ area }) => area.left - 1,
    rowCount: ({ area }) => rowCount(area),
    columnCount: ({ area }) => columnCount(area),
    cellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    isEntireRow: ({ area }) => columnCount(area) === MAX_COLUMN,
    isEntireColumn: ({ area }) => rowCount(area) === MAX_ROW,
    values: (target) => readCells(target, '', ({ value }) => value ?? ''),
    text: (target) => readCells(target, '', ({ text }) => text),
    formulas: (target) => readCells(target, '', formulaOf),
    formulasLocal: (target) => readCells(target, '', formulaOf),
    valueTypes: (target) => readCells(target, 'Empty', valueType),
    numberFormat: (target) => lookCells(target),
    numberFormatLocal: (target) => lookCells(target),
    hidden: (target) => common(rowsHidden(target)) === true || common(columnsHidden(target)) === true,
    rowHidden: (target) => common(rowsHidden(target)),
    columnHidden: (target) => common(columnsHidden(target)),
  },
  write: {
    values: ({ scope, sheet, area }, value) => writeCells(scope.model, sheet, area, value),
    formulas: ({ scope, sheet, area }, value) => writeCells(scope.model, sheet, area, value),
    formulasLocal: ({ scope, sheet, area }, value) => writeCells(scope.model, sheet, area, value),
    numberFormat: (target, value) => writeFormats(target, value),
    numberFormatLocal: (target, value) => writeFormats(target, value),
    rowHidden: ({ scope, sheet, area }, value) => hideRows(scope.model, sheet, area, value === true),
    columnHidden: ({ scope, sheet, area }, value) => hideColumns(scope.model, sheet, area, value === true),
  },
  parts: {
    format: (target) => target.scope.make('RangeFormat', areasOf(target)),
    dataValidation: (target) => target.scope.make('DataValidation', areasOf(target)),
    conditionalFormats: (target) => target.scope.make('ConditionalFormatCollection', areasOf(target)),
    worksheet: (target) => target.scope.make('Worksheet', target),
  },
  calls: {
    ...PLACES,
    getRowProperties: rowProperties,
    getColumnProperties: columnProperties,
    getCellProperties: cellProperties,
    clear: clearCells,
    select: ({ scope, sheet, area }) => selectArea(scope.model, sheet, area),
    calculate: () => null,
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== rowCount(area) || columns !== columnCount(area))
        throw invalidArgument('the size of the input array');
    },
  },
};

function areasOf({ scope, sheet, area }: AreaTarget): AreasTarget {
  return { scope, sheet, areas: [area] };
}

function readCells<T>({ sheet, area }: AreaTarget, blank: T, show: (cell: HostCell) => T): T[][] {
  if (cellCount(area) > MOST_CELLS) throw new HostError('InvalidOperation', `${cellCount(area)} cells in one read`);
  const columns = columnCount(area);
  return rowsOf(area).map((row) => {
    const cells = new Array<T>(columns).fill(blank);
    for (const [column, cell] of sheet.cells.row(row)) {
      if (column >= area.left && column <= area.right) cells[column - area.left] = show(cell);
    }
    return cells;
  });
}

function formulaOf({ formula, value }: HostCell): unknown {
  return formula === undefined ? (value ?? '') : `=${formula}`;
}

function lookCells(target: AreaTarget): string[][] {
  const { sheet, area } = target;
  if (cellCount(area) > MOST_CELLS) throw new HostError('InvalidOperation', `${cellCount(area)} cells in one read`);
  return rowsOf(area).map((row) => columnsOf(area).map((column) => sheet.lookAt(row, column).numberFormat ?? GENERAL));
}

function writeFormats({ scope, sheet, area }: AreaTarget, value: unknown): void {
  const formatAt = inputAt(value, area);
  changeLooks(scope.model, sheet, area, (look, row, column) => {
    const numberFormat = formatAt(row, column);
    if (numberFormat === null) return look;
    if (typeof numberFormat !== 'string') throw invalidArgument(`a number format at ${formatAddress({ row, column })}`);
    return { ...look, numberFormat };
  });
}

function rowsHidden({ sheet, area }: AreaTarget): boolean[] {
  if (rowCount(area) === MAX_ROW) return [...sheet.rows.keys()].map((row) => sheet.isRowHidden(row)).concat(false);
  return rowsOf(area).map((row) => sheet.isRowHidden(row));
}

function columnsHidden({ sheet, area }: AreaTarget): boolean[] {
  return columnsOf(area).map((column) => sheet.isColumnHidden(column));
}
