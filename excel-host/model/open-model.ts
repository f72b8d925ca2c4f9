/**
 * Makes the model of a workbook from its description.
 */
import { areaNamed } from '../../core/grid/address.js';
import type { CellLook, OpenedSheet, OpenedWorkbook } from '../../core/protocol/opened-workbook.js';
import { namespaceOf } from './custom-xml.js';
import { SheetModel, type ColumnState, type RowState } from './sheet-model.js';
import { withoutProperty } from './without-property.js';
import { WorkbookModel } from './workbook-model.js';

/**
 * @param thisYear the year of dates that are typed without one
 * @throws RangeError for an area outside a sheet
 */
export function openModel(opened: OpenedWorkbook, thisYear = 2026): WorkbookModel {
  const { name, date1904, looks } = opened;
  const model = new WorkbookModel({ name, date1904, thisYear });
  model.sheets = opened.sheets.map((sheet, i) => openSheet(model, sheet, `{SHEET-${i + 1}}`, looks));
  const front = model.sheets.find(({ visibility }) => visibility === 'Visible') ?? model.sheets[0];
  if (!front) throw new RangeError('a workbook without a sheet');
  model.activeSheet = front;
  model.names = opened.names.map((defined) => ({
    name: defined.name,
    sheet: defined.sheet === undefined ? undefined : model.sheet(defined.sheet),
    formula: `=${defined.formula}`,
    visible: defined.visible,
  }));
  model.customXml = opened.customXml.map((xml) => ({
    id: model.nextId('XML'),
    namespace: namespaceOf(xml) ?? '',
    xml,
  }));
  model.openedSheets = model.sheets;
  model.openedNames = model.names;
  model.openedXml = model.customXml;
  return model;
}

function openSheet(model: WorkbookModel, opened: OpenedSheet, id: string, looks: readonly CellLook[]): SheetModel {
  const sheet = new SheetModel(id, opened.name);
  const lookOf = (index: number | undefined) => (index === undefined ? undefined : looks[index]);
  sheet.visibility = opened.visibility;
  sheet.isProtected = opened.isProtected;
  for (const { row, height, hidden, look, cells } of opened.rows) {
    const state: RowState = { height, hidden, look: lookOf(look) };
    if (height !== undefined || hidden || state.look) sheet.rows.set(row, state);
    for (const { column, value, text, error, formula, look: ownLook } of cells) {
      sheet.cells.set(row, column, {
        value,
        text: text ?? shownAs(value),
        ...(error ? { error } : {}),
        ...(formula === undefined ? {} : { formula }),
        look: lookOf(ownLook) ?? {},
      });
    }
  }
  sheet.columns = opened.columns.map(({ look, ...column }): ColumnState => ({ ...column, look: lookOf(look) }));
  sheet.defaultRowHeight = opened.defaultRowHeight ?? sheet.defaultRowHeight;
  sheet.defaultColumnWidth = opened.defaultColumnWidth ?? sheet.defaultColumnWidth;
  sheet.merges = opened.merges.map(areaNamed);
  sheet.validations = opened.validations.map(({ areas, ...rule }) => ({ ...rule, areas: areas.map(areaNamed) }));
  sheet.conditionalFormats = opened.conditionalFormats
    .toSorted((a, b) => a.priority - b.priority)
    .map((format) => ({
      ...withoutProperty(format, 'priority'),
      id: model.nextId('CF'),
      areas: format.areas.map(areaNamed),
    }));
  sheet.tables = opened.tables.map((table) => ({ ...table, id: model.nextId('TABLE'), area: areaNamed(table.area) }));
  sheet.autoFilter = opened.autoFilter && { ...opened.autoFilter, area: areaNamed(opened.autoFilter.area) };
  const { name, visibility, conditionalFormats, validations } = sheet;
  sheet.opened = { name, visibility, conditionalFormats, validations };
  return sheet;
}

function shownAs(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}
