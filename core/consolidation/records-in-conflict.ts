/**
 * Which records a conflict is about: all that share its cell, or the one of its key where no single cell is meant.
 */
import type { FormRecord } from '../record/record.js';
import { nameOf } from './conflict-list.js';
import type { CellConflict } from './consolidation.js';

/** @returns of a record, the conflicts that are about it */
export function conflictsIn(conflicts: readonly CellConflict[]): (record: FormRecord) => readonly CellConflict[] {
  const open = new Map(conflicts.map((conflict) => [nameOf(conflict), conflict]));
  const fields = [...new Set(conflicts.map(({ field }) => field))];
  return (record) => {
    const { block, key, nth, sheet, cells } = record;
    return fields.flatMap((field) => {
      const place = { block, key, field, sheet, base: '', ...(nth === undefined ? {} : { nth }) };
      const address = cells[field]?.address ?? '';
      const names = new Set([nameOf({ ...place, address }), nameOf({ ...place, address: '' })]);
      return [...names].flatMap((name) => open.get(name) ?? []);
    });
  };
}
