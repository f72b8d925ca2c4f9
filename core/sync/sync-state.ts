/**
 * The state of a cycle as a push meets it: the table with its conflicts, the ids of its records and its revision.
 */
import type { ConsolidatedRecord, Consolidation } from '../consolidation/consolidation.js';
import type { Form } from '../form/form.js';
import { indexRecords } from '../record/identity.js';

/** A record that somebody deleted; it keeps its id and what it held. */
export interface GoneRecord {
  /** As it had it in the table. */
  readonly identity: string;
  readonly record: ConsolidatedRecord;
  /** The revision in which it was deleted. */
  readonly revision: number;
}

export interface SyncState extends Consolidation {
  /** Counts what changed the cycle. */
  readonly revision: number;
  /** Ids by identity in `records` (`indexRecords`). */
  readonly ids: ReadonlyMap<string, string>;
  /** Deleted records by their ids. */
  readonly gone: ReadonlyMap<string, GoneRecord>;
}

/** The records that are there, by their ids, in the order of the table. */
export function recordsById(form: Form, { records, ids }: SyncState): ReadonlyMap<string, ConsolidatedRecord> {
  const index = indexRecords(form, records);
  const last = lastNamed.get(index);
  if (last?.ids === ids) return last.records;
  const named = new Map([...index].map(([identity, record]) => [ids.get(identity)!, record]));
  lastNamed.set(index, { ids, records: named });
  return named;
}

/** For those who ask for the same state in one step. */
const lastNamed = new WeakMap<
  ReadonlyMap<string, ConsolidatedRecord>,
  { readonly ids: SyncState['ids']; readonly records: ReadonlyMap<string, ConsolidatedRecord> }
>();
