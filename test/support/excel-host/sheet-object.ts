/**
 * Worksheets of the simulated Excel, over the model. What it answers was read from Excel's documentation and from what
 * office.js expects; a test on it shows that our side is right, not how Excel behaves.
 */
import { MAX_COLUMN, MAX_ROW, parseArea, type Area } from '../../../core/grid/address.js';
import type { ExcelModel, SheetModel } from './excel-model.js';
import { HostError, invalidArgument, NULL_OBJECT, type HostObject } from './host-object.js';
import { rangeObject, usedRange } from './range-object.js';

const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export function workbookObject(model: ExcelModel): HostObject {
  return { type: 'Workbook', parts: { worksheets: () => sheetCollection(model) } };
}

function sheetCollection(model: ExcelModel): HostObject {
  const find = (name: unknown) => {
    const wanted = String(name).toLowerCase();
    return model.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  };
  return {
    type: 'WorksheetCollection',
    items: () => model.sheets.map((sheet) => sheetObject(model, sheet)),
    methods: {
      getItem: (name) => {
        const sheet = find(name);
        if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        return sheetObject(model, sheet);
      },
      getItemOrNullObject: (name) => {
        const sheet = find(name);
        return sheet ? sheetObject(model, sheet) : NULL_OBJECT;
      },
    },
  };
}

function sheetObject(model: ExcelModel, sheet: SheetModel): HostObject {
  return {
    type: 'Worksheet',
    id: sheet.id,
    properties: {
      name: () => sheet.name,
      visibility: () => (sheet.grid.hidden ? 'Hidden' : 'Visible'),
    },
    methods: {
      getUsedRangeOrNullObject: (valuesOnly) => usedRange(model, sheet, WHOLE_SHEET, valuesOnly),
      getRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(model, sheet, areaOf(Number(row), Number(column), Number(rows), Number(columns))),
      getRange: (address) => rangeObject(model, sheet, areaNamed(String(address))),
      activate: () => {
        if (sheet.grid.hidden) throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
        model.active = sheet.name;
      },
    },
  };
}

/** From Excel's counting, which begins at 0. */
function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const inside = row >= 0 && column >= 0 && area.bottom <= MAX_ROW && area.right <= MAX_COLUMN;
  if (!inside || !(rows >= 1 && columns >= 1)) throw invalidArgument(`range ${row},${column},${rows},${columns}`);
  return area;
}

function areaNamed(address: string): Area {
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows) return areaOf(Number(rows[1]) - 1, 0, Number(rows[2]) - Number(rows[1]) + 1, MAX_COLUMN);
  const area = parseArea(address);
  if (!area) throw invalidArgument(`address ${address}`);
  return area;
}
