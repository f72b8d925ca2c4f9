/**
 * Makes a delta of the state of a cycle and of what is known to have changed in it.
 */
import { valuesInConflict } from '../consolidation/standing-value.js';
import { formulasOf } from '../record/formula.js';
import type { Delta, DeltaRecord } from './delta.js';
import type { SyncState } from './sync-state.js';

/** What changed since a revision, as far as it is still there. */
export interface ChangesSince {
  readonly since: number;
  /** Records that were added or came back. */
  readonly arrived: ReadonlySet<string>;
  /** The fields of records that took on another value. */
  readonly changed: readonly { readonly record: string; readonly fields: readonly string[] }[];
}

/** What comes along whole with every delta. Conflicts have first what stood when they were opened. */
type Whole = Pick<Delta, 'departments'> & { readonly conflicts: readonly Readonly<Delta['conflicts'][number]>[] };

/** @param changes undefined for the whole state */
export function makeDelta(
  { table, gone, revision }: SyncState,
  changes: ChangesSince | undefined,
  { conflicts, departments }: Whole,
): Delta {
  const recordOf = (id: string): DeltaRecord[] => {
    const record = table.rowOfId(id)?.record;
    if (!record) return [];
    const values = Object.entries(record.cells).map(([field, { value }]) => [field, value] as const);
    const { block, key, sheet } = record;
    const formulas = formulasOf(record);
    return [
      { id, block, key: { ...key }, sheet, values: Object.fromEntries(values), ...(formulas ? { formulas } : {}) },
    ];
  };
  const arrived = changes ? [...changes.arrived] : table.rows.map(({ id }) => id);
  const changed = changes?.changed.filter(({ record }) => !changes.arrived.has(record)) ?? [];
  return {
    from: changes?.since ?? null,
    to: revision,
    records: arrived.flatMap(recordOf),
    cells: changed.flatMap(({ record: id, fields }) => {
      const held = table.rowOfId(id)?.record.cells;
      return fields.flatMap((field) => {
        const value = held?.[field]?.value;
        return value ? [{ id, field, value }] : [];
      });
    }),
    deleted: gone.rows.filter(({ record }) => changes && record.goneSince > changes.since).map(({ id }) => id),
    conflicts: conflicts.flatMap((conflict) => {
      const record = table.rowOfId(conflict.record)?.record;
      return record ? [{ ...conflict, values: [...valuesInConflict(record, conflict)] }] : [];
    }),
    departments,
  };
}
