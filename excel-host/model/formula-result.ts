/**
 * The result of a formula, for the few that this Excel calculates: a constant, another cell, the sum of an area. It is
 * no calculation engine: results of other cells that depend on a changed cell stay as they were, and any other formula
 * is refused rather than shown with a wrong result.
 */
import { parseArea } from '../../core/grid/address.js';
import type { RawValue } from '../../core/grid/grid.js';
import { unknownCall } from '../host-error.js';
import type { SheetModel } from './sheet-model.js';
import type { WorkbookModel } from './workbook-model.js';

interface FormulaResult {
  readonly value: RawValue;
  readonly error?: boolean;
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!()"]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i;

/** @throws HostError for a formula that is not calculated here */
export function formulaResult(model: WorkbookModel, home: SheetModel, formula: string): FormulaResult {
  const text = formula.trim();
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return { value: Number(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:TRUE|FALSE)(?:\(\))?$/i.test(text)) return { value: /^T/i.test(text) };
  const sum = /^SUM\(([^()]*)\)$/i.exec(text)?.[1];
  const place = placeOf(model, home, sum ?? text);
  if (!place) throw unknownCall(`the result of =${formula}`);
  const cells = [...place.sheet.cells.inside(place.area)].map(({ cell }) => cell);
  const failed = cells.find(({ error }) => error);
  if (failed) return { value: failed.value, error: true };
  if (sum === undefined) return { value: cells[0]?.value ?? 0 };
  return { value: cells.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0) };
}

function placeOf(model: WorkbookModel, home: SheetModel, reference: string) {
  const [, quoted, plain, cells = ''] = REFERENCE.exec(reference.trim()) ?? [];
  const area = parseArea(cells);
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name === undefined ? home : model.sheet(name);
  return area && sheet ? { sheet, area } : undefined;
}
