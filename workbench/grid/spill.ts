/**
 * Texts that are longer than their cell reach into the blank cells beside it, as in Excel: to the right, to the left,
 * or to both sides, by where they stand. Wrapped texts, merged cells and numbers do not.
 */
import type { Position } from '../../core/grid/address.js';
import type { SheetView } from './book-view.js';
import { alignment, fontSize, PADDING, turnOf } from './cell-style.js';
import type { Geometry } from './geometry.js';
import { estimateWidth } from './text-width.js';

/** How many columns the text takes beside its own. */
export interface Spill {
  readonly left: number;
  readonly right: number;
}

/** Blank cells that are looked at on either side. */
const FARTHEST = 60;

/** @returns undefined for a text that stays in its cell */
export function spillOf(
  sheet: SheetView,
  { columns, zoom }: Pick<Geometry, 'columns' | 'zoom'>,
  { row, column }: Position,
): Spill | undefined {
  const cell = sheet.cell(row, column);
  if (!cell || cell.kind !== 'text' || sheet.mergeAt(row, column)) return undefined;
  const look = sheet.look(row, column);
  if (look.wrap || look.shrink || turnOf(look) !== undefined) return undefined;
  const align = alignment(look, cell.kind);
  if (!['left', 'center', 'right', 'centerContinuous'].includes(align)) return undefined;
  const missing = estimateWidth(cell.text, fontSize(look, zoom)) + 2 * PADDING - columns.length(column);
  if (missing <= 0) return undefined;
  const share = align === 'center' || align === 'centerContinuous' ? missing / 2 : missing;
  const reach = (step: 1 | -1) => {
    let taken = 0;
    for (let left = share; left > 0 && taken < FARTHEST; taken++) {
      const next = column + step * (taken + 1);
      if (next < 1 || next > columns.count || sheet.cell(row, next) || sheet.mergeAt(row, next)) break;
      left -= columns.length(next);
    }
    return taken;
  };
  const spill = { left: align === 'left' ? 0 : reach(-1), right: align === 'right' ? 0 : reach(1) };
  return spill.left + spill.right > 0 ? spill : undefined;
}
