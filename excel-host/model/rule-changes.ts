/**
 * Rules that hold for areas: validations and conditional formats. A rule set for an area takes its cells away from the
 * validation that held there; conditional formats may overlap, the first of them goes before the others.
 */
import type { Area } from '../../core/grid/address.js';
import { overlaps, without } from '../../core/grid/area.js';
import type { ConditionalFormat, SheetModel, Validation } from './sheet-model.js';
import type { WorkbookModel } from './workbook-model.js';

/** @param rule undefined takes the validation of these cells away */
export function setValidation(
  model: WorkbookModel,
  sheet: SheetModel,
  areas: readonly Area[],
  rule: Omit<Validation, 'areas'> | undefined,
): void {
  const before = sheet.validations;
  const rest = before
    .map((other) => ({
      ...other,
      areas: areas.reduce((left: readonly Area[], area) => without(left, area), other.areas),
    }))
    .filter((other) => other.areas.length > 0);
  sheet.validations = rule ? [...rest, { ...rule, areas }] : rest;
  model.history.record(() => (sheet.validations = before));
}

/** The validations that hold somewhere in an area. */
export function validationsIn(sheet: SheetModel, area: Area): Validation[] {
  return sheet.validations.filter(({ areas }) => areas.some((other) => overlaps(other, area)));
}

export function conditionalFormatsIn(sheet: SheetModel, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((other) => overlaps(area, other))),
  );
}

/** A new one goes before all others. */
export function addConditionalFormat(model: WorkbookModel, sheet: SheetModel, format: ConditionalFormat): void {
  setConditionalFormats(model, sheet, [format, ...sheet.conditionalFormats]);
}

export function setConditionalFormats(
  model: WorkbookModel,
  sheet: SheetModel,
  formats: readonly ConditionalFormat[],
): void {
  const before = sheet.conditionalFormats;
  sheet.conditionalFormats = formats;
  model.history.record(() => (sheet.conditionalFormats = before));
}

/** Takes all of them away from some cells; those that hold elsewhere, too, go on there. */
export function clearConditionalFormats(model: WorkbookModel, sheet: SheetModel, areas: readonly Area[]): void {
  const formats = sheet.conditionalFormats
    .map((format) => ({
      ...format,
      areas: areas.reduce((left: readonly Area[], area) => without(left, area), format.areas),
    }))
    .filter((format) => format.areas.length > 0);
  setConditionalFormats(model, sheet, formats);
}
