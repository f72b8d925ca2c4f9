/**
 * The cell rule (C1–C5, C7): what becomes of one field when two sides changed it, starting from a common base. It knows
 * nothing of rows, and never invents a value: what it gives is one of the three.
 */
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';

export type CellOutcome =
  /** C1: nobody changed it. */
  | 'keep'
  /** C2, C3: one side changed it. */
  | 'mine'
  | 'theirs'
  /** C4: both made the same change; mine's spelling stays, so that no cell is written for a spelling alone. */
  | 'both'
  /** C5: both changed it, to different values. Mine stays where I work; the conflict keeps both. */
  | 'conflict';

export interface CellMerge {
  readonly outcome: CellOutcome;
  readonly value: MaybeValue;
}

type Same = (a: FieldValue, b: FieldValue) => boolean;

/**
 * Absent (undefined) and unreadable are no edits (C7): that side counts as if it had left the base alone. Blank is an
 * edit, except where the base did not have the field: a new column that is still empty says nothing yet.
 *
 * @param same whether two values say the same (C6); called for values of this field only
 */
export function mergeCell(base: MaybeValue, mine: MaybeValue, theirs: MaybeValue, same: Same): CellMerge {
  const ours = editOf(base, mine, same);
  const others = editOf(base, theirs, same);
  if (ours && others) return { outcome: same(ours, others) ? 'both' : 'conflict', value: ours };
  if (ours) return { outcome: 'mine', value: ours };
  if (others) return { outcome: 'theirs', value: others };
  const emptyColumn = mine?.kind === 'blank' || theirs?.kind === 'blank';
  return { outcome: 'keep', value: base ?? (emptyColumn ? BLANK : undefined) };
}

/** What a side changed the base to; undefined where it did not change it. */
export function editOf(base: MaybeValue, side: MaybeValue, same: Same): FieldValue | undefined {
  if (side === undefined || side.kind === 'unreadable') return undefined;
  const changed = base === undefined ? side.kind !== 'blank' : !same(base, side);
  return changed ? side : undefined;
}
