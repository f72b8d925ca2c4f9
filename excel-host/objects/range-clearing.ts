/**
 * Empties cells: their contents, their formats, or both.
 */
import { intersection } from '../../core/grid/area.js';
import { unknownCall } from '../host-error.js';
import { changeLooks } from '../model/look-changes.js';
import { refuseLocked, writeCells } from '../model/write-cells.js';
import type { AreaTarget } from './targets.js';

/** @param applyTo `Contents`, `Formats` or, where it is left out, all. A part of a whole sheet is cleared where it is used. */
export function clearCells({ scope: { model }, sheet, area }: AreaTarget, wanted: unknown): void {
  const applyTo = wanted ?? 'All';
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats')
    throw unknownCall(`Range.clear(${String(applyTo)})`);
  const used = sheet.usedArea();
  const within = used && intersection(used, area);
  if (!within) return;
  for (const { row, column } of sheet.cells.inside(within)) refuseLocked(sheet, row, column);
  if (applyTo !== 'Formats') writeCells(model, sheet, within, '');
  if (applyTo !== 'Contents') changeLooks(model, sheet, within, () => ({}));
}
