/**
 * 〃 in a cell repeats what stands above: in what names a row and in what the form gives. An answer stays as it is
 * written: those are somebody's own words.
 */
import type { Field } from '../../form/form.js';
import { BLANK, displayText } from '../../record/value.js';
import { isDitto } from '../../text/ditto.js';
import type { FieldCell } from '../field-cell.js';
import type { RowCells } from './row-cells.js';

/**
 * @param above the cells of the row above that still hold; where there are none, 〃 is no name
 * @returns `own` where nothing in it repeats anything
 */
export function withoutDitto(fields: readonly Field[], own: RowCells, above: RowCells): RowCells {
  const repeating = fields.filter(({ id, role }) => role !== 'answer' && saysDitto(own.get(id)));
  if (repeating.length === 0) return own;
  const cells = new Map(own);
  for (const { id } of repeating) {
    const cell = own.get(id);
    if (cell) cells.set(id, above.get(id) ?? { ...cell, value: BLANK });
  }
  return cells;
}

function saysDitto(cell: FieldCell | undefined): boolean {
  return cell?.value.kind === 'value' && isDitto(displayText(cell.value));
}
