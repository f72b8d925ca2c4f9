/**
 * What a person in front of the workbook does, or a co-author who has it open elsewhere: types, selects, switches sheets,
 * undoes. It goes the same way as in Excel, with events for the add-in.
 */
import { parseArea, type Area } from '../../../core/grid/address.js';
import { selectArea } from '../../../excel-host/model/sheet-changes.js';
import type { SheetModel } from '../../../excel-host/model/sheet-model.js';
import type { Actor } from '../../../excel-host/model/model-event.js';
import type { WorkbookModel } from '../../../excel-host/model/workbook-model.js';
import { writeCells } from '../../../excel-host/model/write-cells.js';
import { invalidArgument, itemNotFound } from '../../../excel-host/host-error.js';

/**
 * Types the same into every cell of an area; one step to undo. `''` clears.
 * @param sheet a sheet's name
 * @param address `B7` or `B7:C9`
 * @throws HostError AccessDenied for a protected cell, and for places that are not there
 */
export function typeInto(
  model: WorkbookModel,
  sheet: string,
  address: string,
  input: string | number | boolean,
  actor: Actor = 'person',
): void {
  const place = placeOf(model, sheet, address);
  model.as(actor, () => writeCells(model, place.sheet, place.area, input));
}

/** @throws HostError for a hidden sheet, and for places that are not there */
export function selectCells(model: WorkbookModel, sheet: string, address: string): void {
  const place = placeOf(model, sheet, address);
  model.as('person', () => selectArea(model, place.sheet, place.area));
}

/** Takes the last step back. @returns whether there was one */
export function undo(model: WorkbookModel): boolean {
  return model.as('person', () => model.history.undo());
}

function placeOf(model: WorkbookModel, name: string, address: string): { sheet: SheetModel; area: Area } {
  const sheet = model.sheet(name);
  if (!sheet) throw itemNotFound(`worksheet ${name}`);
  const area = parseArea(address);
  if (!area) throw invalidArgument(`address ${address}`);
  return { sheet, area };
}
