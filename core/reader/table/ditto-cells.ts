/**
 * 〃 in a cell repeats what stands above: in what names a row and in what the form gives. An answer stays as it is
 * written: those are somebody's own words.
 */
import type { Field } from '../../form/form.js';
import { BLANK } from '../../record/value.js';
import { isDitto } from '../../text/ditto.js';
import type { FieldCell } from '../field-cell.js';
import type { RowCells } from './row-cells.js';

/**
 * @param above the cells of the row above that still hold; where there are none, 〃 is no name
 * @returns `own` where nothing in it repeats anything
 */
export function withoutDitto(fields: readonly Field[], own: RowCells, above: RowCells): RowCells {
  let cells: Map<string, FieldCell> | undefined;
  // Every row of every table asks, and hardly any has one.
  for (const { id, role } of fields) {
    const cell = role === 'answer' ? undefined : own.get(id);
    if (!cell || !saysDitto(cell)) continue;
    cells ??= new Map(own);
    cells.set(id, above.get(id) ?? { ...cell, value: BLANK });
  }
  return cells ?? own;
}

function saysDitto({ value }: FieldCell): boolean {
  return value.kind === 'value' && isDitto(value.text);
}
