/**
 * What a cell holds if some submissions do not count (rule S8): its history is gone through again without them. So later
 * edits by others stay, what was written before comes back, and it is the same in whatever order things are taken back.
 */
import { sameAsTyped } from '../record/canonical.js';
import { displayText, type FieldValue } from '../record/value.js';

/** A value of a cell's history. */
export interface PastValue {
  readonly submission: string;
  readonly outcome: 'saved' | 'proposed' | 'yielded';
  readonly value: FieldValue;
  /** That it waited in, or resolved. */
  readonly conflict: string | null;
  /** Written by a taking back: worked out from the others, and worked out again each time. */
  readonly isDerived: boolean;
}

/** What is known of a conflict that one of them waited in. */
export interface PastConflict {
  /** What both sides started from, as a text. */
  readonly base: string;
  /** Whether a person decided it. */
  readonly isDecided: boolean;
  /** Whether a value that waits there could be written at all. */
  readonly isOfValues: boolean;
}

export interface CellWithout<V extends PastValue> {
  /** What stands; undefined where it is what the form gave. */
  readonly standing: V | undefined;
  /** What disagrees with it. */
  readonly waiting: readonly V[];
}

/**
 * @param history in the order in which it came
 * @param undone submissions that do not count
 * @param blank what the form gave
 */
export function cellWithout<V extends PastValue>(
  history: readonly V[],
  undone: ReadonlySet<string>,
  blank: FieldValue,
  conflicts: ReadonlyMap<string, PastConflict>,
): CellWithout<V> {
  let standing: V | undefined;
  let waiting: V[] = [];
  for (const one of history) {
    if (one.isDerived || undone.has(one.submission)) continue;
    if (one.outcome === 'proposed') waiting.push(one);
    if (one.outcome !== 'saved') continue;
    standing = one;
    // A decision about the conflict.
    if (one.conflict !== null) waiting = waiting.filter(({ conflict }) => conflict !== one.conflict);
  }
  const held = standing?.value ?? blank;
  waiting = waiting.filter(({ conflict, value }) => {
    return !isDecided(conflicts, conflict) && !sameAsTyped(value, held);
  });
  const [first, ...others] = waiting;
  const agreed = first && others.every(({ value }) => sameAsTyped(value, first.value)) ? first : undefined;
  const open = agreed && conflicts.get(agreed.conflict ?? '');
  // Nobody but they changed it any more: an edit like any other (rule C2).
  if (agreed && open?.isOfValues && open.base === displayText(held)) return { standing: agreed, waiting: [] };
  return { standing, waiting };
}

function isDecided(conflicts: ReadonlyMap<string, PastConflict>, id: string | null): boolean {
  return id !== null && (conflicts.get(id)?.isDecided ?? true);
}
