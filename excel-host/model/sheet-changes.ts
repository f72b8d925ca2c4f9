/**
 * What happens to whole sheets: they are added, deleted, renamed, hidden, protected, brought to the front. Each change
 * is told; none of them can be undone, as in Excel.
 */
import type { Area } from '../../core/grid/address.js';
import { cellArea, columnsOf, isSingle, overlaps, rowsOf } from '../../core/grid/area.js';
import { HostError, invalidArgument } from '../host-error.js';
import { SheetModel, type Visibility } from './sheet-model.js';
import type { WorkbookModel } from './workbook-model.js';

/** @throws HostError for a name that Excel refuses or that is taken */
export function addSheet(model: WorkbookModel, name: string | undefined): SheetModel {
  const sheet = new SheetModel(model.nextId('NEW-SHEET'), name ?? freeName(model));
  refuseName(model, sheet, sheet.name);
  model.sheets = [...model.sheets, sheet];
  model.history.forget();
  model.tell({ kind: 'added', sheet });
  return sheet;
}

function freeName(model: WorkbookModel): string {
  for (let i = model.sheets.length + 1; ; i++) if (!model.sheet(`Sheet${i}`)) return `Sheet${i}`;
}

function refuseName(model: WorkbookModel, sheet: SheetModel, name: string): void {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
    throw invalidArgument(`the sheet name ${name}`);
  const taken = model.sheet(name);
  if (taken && taken !== sheet) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

/** @throws HostError for the last visible sheet */
export function deleteSheet(model: WorkbookModel, sheet: SheetModel): void {
  refuseLastVisible(model, sheet);
  model.sheets = model.sheets.filter((other) => other !== sheet);
  sheet.isDeleted = true;
  leave(model, sheet);
  model.history.forget();
  model.tell({ kind: 'deleted', sheet });
}

function isVisible({ visibility }: SheetModel): boolean {
  return visibility === 'Visible';
}

function refuseLastVisible(model: WorkbookModel, sheet: SheetModel): void {
  if (model.sheets.some((other) => other !== sheet && isVisible(other))) return;
  throw new HostError('InvalidOperation', 'A workbook needs a visible worksheet.');
}

/** Of a sheet that cannot be in front any more. */
function leave(model: WorkbookModel, sheet: SheetModel): void {
  const next = model.sheets.find(isVisible);
  if (model.activeSheet === sheet && next) activateSheet(model, next);
}

/** @throws HostError for a name that Excel refuses or that is taken */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): void {
  refuseName(model, sheet, name);
  const before = sheet.name;
  if (name === before) return;
  sheet.name = name;
  model.history.forget();
  model.tell({ kind: 'nameChanged', sheet, before, after: name });
}

/** @throws HostError for the last visible sheet */
export function showSheet(model: WorkbookModel, sheet: SheetModel, visibility: Visibility): void {
  const before = sheet.visibility;
  if (visibility === before) return;
  if (visibility !== 'Visible') refuseLastVisible(model, sheet);
  sheet.visibility = visibility;
  if (visibility !== 'Visible') leave(model, sheet);
  model.history.forget();
  model.tell({ kind: 'visibilityChanged', sheet, before, after: visibility });
}

export function protectSheet(model: WorkbookModel, sheet: SheetModel, isProtected: boolean): void {
  if (sheet.isProtected === isProtected) return;
  sheet.isProtected = isProtected;
  model.history.forget();
  model.tell({ kind: 'protectionChanged', sheet, isProtected });
}

/** @throws HostError for a hidden sheet */
export function activateSheet(model: WorkbookModel, sheet: SheetModel): void {
  if (!isVisible(sheet)) throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  const before = model.activeSheet;
  if (before === sheet) return;
  model.activeSheet = sheet;
  model.selectedArea = cellArea({ row: 1, column: 1 });
  model.tell({ kind: 'deactivated', sheet: before });
  model.tell({ kind: 'activated', sheet });
}

/** A merged cell is selected as a whole. @throws HostError for a hidden sheet */
export function selectArea(model: WorkbookModel, sheet: SheetModel, area: Area): void {
  if (!isVisible(sheet)) throw new HostError('InvalidOperation', 'A range of a hidden worksheet cannot be selected.');
  activateSheet(model, sheet);
  const merge = sheet.merges.find((other) => overlaps(other, area));
  model.selectedArea = merge && isSingle(area) ? merge : area;
  model.tell({ kind: 'selectionChanged', sheet, area: model.selectedArea });
}

/** Shows or hides rows. */
export function hideRows(model: WorkbookModel, sheet: SheetModel, area: Area, hidden: boolean): void {
  const before = new Map(rowsOf(area).map((row) => [row, sheet.isRowHidden(row)]));
  const set = (row: number, to: boolean) => sheet.rows.set(row, { ...sheet.rows.get(row), hidden: to });
  for (const row of before.keys()) set(row, hidden);
  model.history.record(() => before.forEach((to, row) => set(row, to)));
  model.tell({ kind: 'rowHiddenChanged', sheet, area, hidden });
}

/** Shows or hides columns. Excel has no event for that. */
export function hideColumns(model: WorkbookModel, sheet: SheetModel, { left, right }: Area, hidden: boolean): void {
  const before = sheet.columns;
  const pieces = before.flatMap((columns) => [
    ...(columns.first < left ? [{ ...columns, last: Math.min(columns.last, left - 1) }] : []),
    ...(columns.last > right ? [{ ...columns, first: Math.max(columns.first, right + 1) }] : []),
  ]);
  const inside: typeof before = columnsOf({ left, right }).map((column) => ({
    ...before.find(({ first, last }) => column >= first && column <= last),
    first: column,
    last: column,
    hidden,
  }));
  sheet.columns = [...pieces, ...inside].sort((a, b) => a.first - b.first);
  model.history.record(() => (sheet.columns = before));
}
