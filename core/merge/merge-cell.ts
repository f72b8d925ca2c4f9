/**
 * The cell rule (C1–C5, C7, C9): what becomes of one field when two sides changed it, starting from a common base. It
 * knows nothing of rows, and never invents a value: what it gives is one of the three.
 */
import type { Sameness } from '../record/canonical.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';

export type CellOutcome =
  /** C1: nobody changed it. */
  | 'keep'
  /** C2, C3: one side changed it; or the other changed its layout alone (C9). */
  | 'mine'
  | 'theirs'
  /** C4: both made the same change; mine's spelling stays, so that no cell is written for a spelling alone. */
  | 'both'
  /** C9: both changed its layout alone, each in a way of its own; mine stands. */
  | 'layout'
  /** C5: both changed it, to different values. Mine stays where I work; the conflict keeps both. */
  | 'conflict';

export interface CellMerge {
  readonly outcome: CellOutcome;
  readonly value: MaybeValue;
}

/**
 * Absent (undefined) and unreadable are no edits (C7): that side counts as if it had left the base alone. Blank is an
 * edit, except where the base did not have the field: a new column that is still empty says nothing yet.
 *
 * @param sameness when two values say the same (C6), and when they do but for their layout (C9); asked of values of this
 *   field only
 */
export function mergeCell(base: MaybeValue, mine: MaybeValue, theirs: MaybeValue, sameness: Sameness): CellMerge {
  const { same } = sameness;
  const ours = editOf(base, mine, same);
  const others = editOf(base, theirs, same);
  if (ours && others) return mergeEdits(base, ours, others, sameness);
  if (ours) return { outcome: 'mine', value: ours };
  if (others) return { outcome: 'theirs', value: others };
  const emptyColumn = mine?.kind === 'blank' || theirs?.kind === 'blank';
  return { outcome: 'keep', value: base ?? (emptyColumn ? BLANK : undefined) };
}

/** A new layout of what was there gives way to what somebody had to say (C9); it is an edit only as long as nobody did. */
function mergeEdits(
  base: MaybeValue,
  ours: FieldValue,
  others: FieldValue,
  { same, sameContent }: Sameness,
): CellMerge {
  if (same(ours, others)) return { outcome: 'both', value: ours };
  const isLayout = (edit: FieldValue) => base !== undefined && sameContent(base, edit);
  const [mine, theirs] = [isLayout(ours), isLayout(others)];
  if (mine && theirs) return { outcome: 'layout', value: ours };
  if (mine) return { outcome: 'theirs', value: others };
  return { outcome: theirs ? 'mine' : 'conflict', value: ours };
}

/** What a side changed the base to; undefined where it did not change it. */
export function editOf(base: MaybeValue, side: MaybeValue, same: Sameness['same']): FieldValue | undefined {
  if (side === undefined || side.kind === 'unreadable') return undefined;
  const changed = base === undefined ? side.kind !== 'blank' : !same(base, side);
  return changed ? side : undefined;
}
