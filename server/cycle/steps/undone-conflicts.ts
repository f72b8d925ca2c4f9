/**
 * What becomes of conflicts when a submission no longer counts, or counts again (rule S8): those that came only from it
 * are settled, from others its values go. What a person decided stays decided.
 */
import { displayText } from '../../../core/record/value.js';
import type { ConflictChange, TouchedConflict } from '../../store/undoings.js';
import type { UndoneCell } from './undone-cell.js';

interface Root {
  /** The revision that it made. */
  readonly opened: number;
  /** Whether it does not count any more. */
  readonly isDead: boolean;
}

export function changedConflicts(
  cells: readonly UndoneCell[],
  conflicts: readonly TouchedConflict[],
  root: Root,
): readonly ConflictChange[] {
  return conflicts.flatMap((conflict) => {
    if (conflict.decidedBy === 'resolution') return [];
    return (conflict.kind === 'deletion' ? deletionChange(conflict, root) : valuesChange(conflict, cells)) ?? [];
  });
}

/** A deletion that waits has no value in the history: it is of the submission that opened the conflict. */
function deletionChange(
  { id, openedRevision, resolvedRevision, values }: TouchedConflict,
  { opened, isDead }: Root,
): ConflictChange | undefined {
  if (openedRevision !== opened) return undefined;
  if (isDead) return resolvedRevision === null ? { kind: 'close', id, resolution: 'theirs' } : undefined;
  return resolvedRevision === null ? undefined : { kind: 'open', id, values };
}

/** Records that share a (merged) cell share its conflict. */
function valuesChange(conflict: TouchedConflict, cells: readonly UndoneCell[]): ConflictChange | undefined {
  const { id, resolvedRevision, values } = conflict;
  const own = cells.filter(({ history }) => history.some((one) => one.conflict === id));
  const [first] = own;
  if (!first) return undefined;
  const isOpen = resolvedRevision === null;
  const waiting = own.flatMap(({ after }) => after.waiting.filter((one) => one.conflict === id));
  if (waiting.length === 0) {
    const isTaken = own.some(({ after: { standing } }) => standing?.outcome === 'proposed' && standing.conflict === id);
    return isOpen ? { kind: 'close', id, resolution: isTaken ? 'mine' : 'theirs' } : undefined;
  }
  const standing = { text: displayText(first.then), source: first.after.standing?.source ?? '' };
  const proposed = waiting.map(({ value, source }) => ({ text: displayText(value), source }));
  const open = [standing, ...distinct(proposed)];
  if (isOpen && JSON.stringify(open) === JSON.stringify(values)) return undefined;
  return { kind: 'open', id, values: open };
}

function distinct(values: TouchedConflict['values']): TouchedConflict['values'] {
  return [...new Map(values.map((value) => [JSON.stringify([value.source, value.text]), value])).values()];
}
