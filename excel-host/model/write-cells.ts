/**
 * Puts values into cells as Excel does: of a merged area only the first cell takes one, null leaves a cell as it is,
 * texts that look like numbers become numbers, and a protected sheet takes nothing into its locked cells. Formulas are
 * kept but hardly calculated: only those of `formula-result.ts` have a result here, others are refused.
 */
import { formatAddress, type Area, type Position } from '../../core/grid/address.js';
import { cellCount, cellsOf, columnCount, rowCount } from '../../core/grid/area.js';
import { extentAt } from '../../core/grid/grid.js';
import { compileFormat, GENERAL } from '../../core/grid/number-format/number-format.js';
import type { CellLook } from '../../core/protocol/opened-workbook.js';
import { HostError, invalidArgument } from '../host-error.js';
import type { HostCell } from './cell-table.js';
import { formulaResult } from './formula-result.js';
import type { SheetModel } from './sheet-model.js';
import { typedValue } from './typed-value.js';
import { valueType } from './value-type.js';
import type { WorkbookModel } from './workbook-model.js';

const MOST_CELLS = 5_000_000;
/** Characters that a cell can hold. */
const LONGEST = 32_767;

/**
 * @param input one value for all cells, or one for each, row by row; null leaves a cell alone
 * @throws HostError as Excel would answer; then nothing is written
 */
export function writeCells(model: WorkbookModel, sheet: SheetModel, area: Area, input: unknown): void {
  const valueAt = inputAt(input, area);
  const writes: { at: Position; cell: HostCell | undefined }[] = [];
  for (const at of cellsOf(area)) {
    const { row, column } = at;
    const value = valueAt(row - area.top, column - area.left);
    if (value === null || value === undefined || isCovered(sheet, row, column)) continue;
    refuseLocked(sheet, row, column);
    writes.push({ at, cell: writtenCell(model, sheet, at, value) });
  }
  const single = cellCount(area) === 1 ? sheet.cells.get(area.top, area.left) : undefined;
  model.history.record(() => model.tell({ kind: 'changed', sheet, area }));
  for (const { at, cell } of writes) putCell(model, sheet, at, cell);
  const now = cellCount(area) === 1 ? sheet.cells.get(area.top, area.left) : undefined;
  const change = {
    valueBefore: single?.value ?? '',
    valueAfter: now?.value ?? '',
    valueTypeBefore: valueType(single),
    valueTypeAfter: valueType(now),
  };
  model.tell({ kind: 'changed', sheet, area, ...(cellCount(area) === 1 ? { change } : {}) });
}

/** One cell, with a way back. */
export function putCell(
  model: WorkbookModel,
  sheet: SheetModel,
  { row, column }: Position,
  cell: HostCell | undefined,
): void {
  const before = sheet.cells.get(row, column);
  sheet.put(row, column, cell);
  model.history.record(() => sheet.put(row, column, before));
}

/**
 * One value for all cells of an area, or one for each.
 * @throws HostError InvalidArgument where the numbers of rows and columns do not fit
 */
export function inputAt(input: unknown, area: Area): (row: number, column: number) => unknown {
  if (cellCount(area) > MOST_CELLS) throw new HostError('InvalidOperation', `${cellCount(area)} cells in one write`);
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  const width = columnCount(area);
  const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw invalidArgument("the input array doesn't match the size or dimensions of the range");
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Whether another cell of its merged area shows in its place. */
function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  const { top, left } = extentAt(sheet, { row, column });
  return top !== row || left !== column;
}

/** @throws HostError AccessDenied for a locked cell of a protected sheet */
export function refuseLocked(sheet: SheetModel, row: number, column: number): void {
  if (!sheet.isProtected || sheet.lookAt(row, column).locked === false) return;
  throw new HostError('AccessDenied', `${formatAddress({ row, column })} is protected.`);
}

function writtenCell(
  model: WorkbookModel,
  sheet: SheetModel,
  { row, column }: Position,
  input: unknown,
): HostCell | undefined {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    throw invalidArgument(`a value of type ${typeof input}`);
  if (typeof input === 'string' && input.length > LONGEST)
    throw invalidArgument(`a text of ${input.length} characters`);
  const look = sheet.lookAt(row, column);
  const format = look.numberFormat ?? GENERAL;
  const typed = typedValue(input, format, model.options.thisYear);
  const formula = typed.formula;
  const content = formula === undefined || typed.error ? typed : { ...typed, ...formulaResult(model, sheet, formula) };
  const ownLook = typed.format !== undefined && format === GENERAL ? { ...look, numberFormat: typed.format } : look;
  if (content.value === null && formula === undefined) {
    return Object.keys(ownLook).length === 0 ? undefined : { value: null, text: '', look: ownLook };
  }
  return {
    value: content.value,
    text: displayText(model, content.value, ownLook),
    ...(content.error ? { error: true } : {}),
    ...(formula === undefined ? {} : { formula }),
    look: ownLook,
  };
}

/** What a cell shows for a value, whatever its width. */
export function displayText(model: WorkbookModel, value: HostCell['value'], { numberFormat }: CellLook): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = compileFormat(numberFormat ?? GENERAL);
  return typeof value === 'string' ? format.showText(value) : format.showNumber(value, model.options.date1904);
}
