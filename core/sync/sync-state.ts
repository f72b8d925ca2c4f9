/**
 * The state of a cycle as a push meets it: the table with its conflicts, by the ids that the server gave its records, what
 * was deleted, and the revision.
 */
import type { ConsolidatedRecord, SharedTable } from '../consolidation/consolidation.js';
import type { RecordTable } from '../record/record-table.js';

/** A record that somebody deleted; it keeps its id and what it held. */
export interface GoneRecord extends ConsolidatedRecord {
  /** The revision in which it was deleted. */
  readonly goneSince: number;
}

export interface SyncState extends SharedTable {
  /** Counts what changed the cycle. */
  readonly revision: number;
  /** Under the identities that they had in the table. */
  readonly gone: RecordTable<GoneRecord>;
}

/** The table without some records, which keep their ids among the deleted ones. @param revision that deletes them */
export function withoutRecords<S extends SyncState>(state: S, ids: ReadonlySet<string>, revision: number): S {
  if (ids.size === 0) return state;
  const { table, gone } = state;
  const leaving = table.rows.filter(({ id }) => ids.has(id));
  const left = leaving.map(({ identity, id, record }) => {
    return { identity, id, record: { ...record, goneSince: revision } };
  });
  return { ...state, table: table.without(ids), gone: gone.withRows([...gone.rows, ...left]) };
}
