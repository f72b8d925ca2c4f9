/**
 * The conflicts of a consolidation, one for each cell: a cell that several records share (a merged cell) is disputed
 * once, and a third version joins the two that are there.
 */
import type { CellConflict, DisputedValue } from './consolidation.js';

export class ConflictList {
  private readonly conflicts = new Map<string, CellConflict>();

  constructor(conflicts: readonly CellConflict[]) {
    for (const conflict of conflicts) this.conflicts.set(nameOf(conflict), conflict);
  }

  add(cell: Omit<CellConflict, 'values'>, values: readonly DisputedValue[]): void {
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

/** Names the cell that a conflict is about, or its record where no single cell is meant. */
export function nameOf({ block, sheet, address, field, key, nth = 1 }: Omit<CellConflict, 'values'>): string {
  return address === '' ? JSON.stringify([block, key, nth, field]) : JSON.stringify([sheet, address, field]);
}
