/**
 * Ranges of the simulated Excel: a rectangle of a sheet, read from core's grid.
 */
import { MAX_COLUMN, type Area } from '../../../core/grid/address.js';
import type { GridCell } from '../../../core/grid/grid.js';
import { filledArea, usedArea, type ExcelModel, type SheetModel } from './excel-model.js';
import { HostError, NULL_OBJECT, unknownCall, type HostObject } from './host-object.js';

/** Cells that one read may cover, and merges that one question may bring back (Excel's documentation). */
const MOST_CELLS = 5_000_000;
const MOST_MERGES = 512;

export function rangeObject(model: ExcelModel, sheet: SheetModel, area: Area): HostObject {
  const { grid } = sheet;
  const read = (show: (cell: GridCell) => unknown) => readCells(sheet, area, '', show);
  return {
    type: 'Range',
    properties: {
      rowIndex: () => area.top - 1,
      columnIndex: () => area.left - 1,
      rowCount: () => area.bottom - area.top + 1,
      columnCount: () => area.right - area.left + 1,
      values: () => read(({ raw }) => raw ?? ''),
      text: () => read(({ text }) => text),
      formulas: () => read(({ formula, raw }) => (formula === undefined ? (raw ?? '') : `=${formula}`)),
    },
    parts: { format: () => formatObject(sheet, area) },
    methods: {
      getUsedRangeOrNullObject: (valuesOnly) => usedRange(model, sheet, area, valuesOnly),
      getMergedAreasOrNullObject: () => mergedAreas(model, sheet, area),
      getRowProperties: (wanted) => {
        allow(wanted, 'Range.getRowProperties', '{"rowHidden":true}');
        return numbers(area.top, area.bottom).map((row) => ({ rowHidden: grid.isRowHidden(row) }));
      },
      getColumnProperties: (wanted) => {
        allow(wanted, 'Range.getColumnProperties', '{"columnHidden":true}');
        return numbers(area.left, area.right).map((column) => ({ columnHidden: grid.isColumnHidden(column) }));
      },
      getCellProperties: (wanted) => {
        allow(wanted, 'Range.getCellProperties', '{"format":{"indentLevel":true}}');
        return readCells(sheet, area, 0, ({ indent }) => indent ?? 0).map((row) =>
          row.map((indentLevel) => ({ format: { indentLevel } })),
        );
      },
      select: () => {
        if (grid.hidden) throw new HostError('InvalidOperation', 'A range of a hidden worksheet cannot be selected.');
        model.active = sheet.name;
        model.selection = { sheet: sheet.name, area };
      },
    },
  };
}

export function usedRange(model: ExcelModel, sheet: SheetModel, within: Area, valuesOnly: unknown): HostObject {
  const area = valuesOnly === true ? filledArea(sheet.grid, within) : usedArea(sheet, within);
  return area ? rangeObject(model, sheet, area) : NULL_OBJECT;
}

function allow(wanted: unknown, method: string, known: string): void {
  if (JSON.stringify(wanted) !== known) throw unknownCall(`${method}(${JSON.stringify(wanted)})`);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function readCells<T>({ grid }: SheetModel, area: Area, blank: T, show: (cell: GridCell) => T): T[][] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > MOST_CELLS) throw new HostError('InvalidOperation', `${rows * columns} cells in one read`);
  return numbers(area.top, area.bottom).map((row) => {
    const cells = new Array<T>(columns).fill(blank);
    for (const { column, cell } of grid.row(row)) {
      if (column >= area.left && column <= area.right) cells[column - area.left] = show(cell);
    }
    return cells;
  });
}

/** A property that is not the same in every cell is null. */
function formatObject(sheet: SheetModel, area: Area): HostObject {
  const indentLevel = () => {
    const steps = new Set(readCells(sheet, area, 0, ({ indent }) => indent ?? 0).flat());
    return steps.size === 1 ? [...steps][0] : null;
  };
  return { type: 'RangeFormat', properties: { indentLevel } };
}

/** Only merges whose first cell lies in the range come back, and too many are an error: both as in Excel. */
function mergedAreas(model: ExcelModel, sheet: SheetModel, area: Area): HostObject {
  const merges = sheet.grid.merges.filter(
    ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  if (merges.length === 0) return NULL_OBJECT;
  if (merges.length > MOST_MERGES) throw new HostError('GeneralException', `${merges.length} merges in one range`);
  const items = () =>
    merges.map((merge) => rangeObject(model, sheet, { ...merge, right: Math.min(merge.right, MAX_COLUMN) }));
  return { type: 'RangeAreas', parts: { areas: () => ({ type: 'RangeCollection', items }) } };
}
