/**
 * The cell rule (C1–C5, C7): what becomes of one field when two sides changed it, starting from a common base.
 */
import type { FieldValue, MaybeValue } from '../record/value.js';

export type CellOutcome =
  /** C1: nobody changed it. */
  | 'keep'
  /** C2, C3: one side changed it. */
  | 'mine'
  | 'theirs'
  /** C4: both made the same change. */
  | 'both'
  /** C5: both changed it, to different values. Mine stays where I work; the conflict keeps both. */
  | 'conflict';

export interface CellMerge {
  readonly outcome: CellOutcome;
  readonly value: MaybeValue;
}

/** Absent (undefined) and unreadable are no edits (C7): that side counts as if it had left the base alone. */
export function mergeCell(
  base: MaybeValue,
  mine: MaybeValue,
  theirs: MaybeValue,
  same: (a: FieldValue, b: FieldValue) => boolean,
): CellMerge {
  const mineChanged = isEdit(base, mine, same);
  const theirsChanged = isEdit(base, theirs, same);
  if (mineChanged && theirsChanged) {
    const outcome = same(mine!, theirs!) ? 'both' : 'conflict';
    return { outcome, value: mine };
  }
  if (mineChanged) return { outcome: 'mine', value: mine };
  if (theirsChanged) return { outcome: 'theirs', value: theirs };
  return { outcome: 'keep', value: base ?? theirs ?? mine };
}

function isEdit(base: MaybeValue, side: MaybeValue, same: (a: FieldValue, b: FieldValue) => boolean): boolean {
  if (side === undefined || side.kind === 'unreadable') return false;
  return base === undefined ? side.kind !== 'blank' : !same(base, side);
}
