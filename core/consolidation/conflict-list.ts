/**
 * The conflicts of a consolidation, one for each cell: a cell that several records share (a merged cell) is conflicting
 * once, and a third version joins the two that are there.
 */
import type { CellConflict, ConflictingValue } from './consolidation.js';

export class ConflictList {
  private readonly conflicts = new Map<string, CellConflict>();

  constructor(conflicts: readonly CellConflict[]) {
    for (const conflict of conflicts) this.conflicts.set(nameOf(conflict), conflict);
  }

  add(cell: Omit<CellConflict, 'values'>, values: readonly ConflictingValue[]): void {
    const before = this.conflicts.get(nameOf(cell));
    const all = [...(before?.values ?? []), ...values];
    const distinct = all.filter(
      (value, i) => all.findIndex((v) => v.text === value.text && v.source === value.source) === i,
    );
    this.conflicts.set(nameOf(cell), { ...(before ?? cell), values: distinct });
  }

  list(): CellConflict[] {
    return [...this.conflicts.values()];
  }
}

/** Conflicts stay open for many steps, and each step looks them up. None is ever changed. */
const names = new WeakMap<Omit<CellConflict, 'values'>, string>();

/** Names the cell that a conflict is about, or its record where no single cell is meant. */
export function nameOf(conflict: Omit<CellConflict, 'values'>): string {
  const known = names.get(conflict);
  if (known !== undefined) return known;
  const { block, sheet, address, field, key, nth = 1 } = conflict;
  const name = JSON.stringify(address === '' ? [block, key, nth, field] : [sheet, address, field]);
  names.set(conflict, name);
  return name;
}
