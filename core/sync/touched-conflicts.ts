/**
 * The conflicts that a step made or joined: those are stored and answered, and core keeps the others as they are.
 */
import type { CellConflict, ConflictTable } from '../consolidation/conflict-table.js';

/** A conflict with the id that it has, or will have, on the server. */
export interface NamedConflict {
  readonly id: string;
  readonly conflict: CellConflict;
  /** Whether this step opened it; else a further value joined it. */
  readonly isNew: boolean;
}

interface KnownConflicts {
  readonly conflicts: ConflictTable;
  /** The ids of the open ones. */
  readonly conflictIds: ReadonlyMap<CellConflict, string>;
}

export function touchedConflicts(
  { conflicts, conflictIds }: KnownConflicts,
  after: { readonly conflicts: ConflictTable },
  newId: () => string,
): NamedConflict[] {
  if (after.conflicts === conflicts) return [];
  const touched = after.conflicts.list.filter((conflict) => !conflicts.has(conflict));
  return touched.map((conflict) => {
    const joined = conflicts.at(conflict);
    const known = joined && conflictIds.get(joined);
    return { id: known ?? newId(), conflict, isNew: known === undefined };
  });
}
