/**
 * What became of a push: the new state, what is to be stored, and an outcome for every cell and record that it named
 * (rule S2).
 */
import type { ConflictKind } from '../consolidation/conflict-table.js';
import type { SavedCell } from '../consolidation/consolidation.js';
import type { Issue } from '../issue/issue.js';
import type { Lack } from '../record/lacking.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import type { RefusalCode } from './refusal.js';
import type { SyncState } from './sync-state.js';

export interface PushedCell {
  /** The record's id; undefined where there is no such record. */
  readonly id: string | undefined;
  readonly block: string;
  readonly key: RecordKey;
  readonly field: string;
  /** `unchanged`: the table said so already, or the value is the base's in another spelling or layout that gave way (C9). */
  readonly outcome: 'saved' | 'unchanged' | 'conflict' | 'refused';
  readonly reason?: RefusalCode;
  /** What the cell holds now, where it is known. */
  readonly current?: FieldValue;
}

export interface PushedRecord {
  readonly id: string | undefined;
  readonly block: string;
  readonly key: RecordKey;
  /** `merged`: somebody else had added it (E3). `restored`: it had been deleted. `conflict`: a deletion that waits (E2). */
  readonly outcome: 'added' | 'merged' | 'restored' | 'deleted' | 'unchanged' | 'conflict' | 'refused';
  readonly reason?: RefusalCode;
}

/** A value for the history (rule S4), by the id of its record. */
export interface StoredValue {
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue;
}

export interface Proposal extends StoredValue {
  readonly kind: ConflictKind;
  readonly base: MaybeValue;
  /** Where it would stand: records may share a cell, and then its conflict. */
  readonly place: { readonly sheet: string; readonly address: string };
}

export interface PushResult {
  /** With its revision counted on where the push changed anything. */
  readonly state: SyncState;
  readonly cells: readonly PushedCell[];
  readonly records: readonly PushedRecord[];
  readonly saved: readonly StoredValue[];
  readonly proposed: readonly Proposal[];
  /** What differed in layout alone and gave way (rule C9). */
  readonly yielded: readonly StoredValue[];
  /** Ids. */
  readonly added: readonly string[];
  readonly restored: readonly string[];
  readonly deleted: readonly string[];
  /** Of records that it answered: what the sender's workbook does not have, where that is news. */
  readonly lacking: readonly Lack[];
  /** Ids of records whose deletion waits in a conflict that this push made. */
  readonly conflicting: readonly string[];
  /** The cells that took on a value, for people. */
  readonly changes: readonly SavedCell[];
  /** What the merge has to say. */
  readonly issues: readonly Issue[];
  /** The cells that were taken into the merge, for the checks that a workbook goes through too. */
  readonly taken: readonly FormRecord[];
}

/** Whether it changes anything. */
export function hasEffect({
  saved,
  proposed,
  yielded,
  added,
  restored,
  deleted,
  conflicting,
}: Omit<PushResult, 'state'>): boolean {
  return [saved, proposed, yielded, added, restored, deleted, conflicting].some(({ length }) => length > 0);
}

/**
 * Whether its answer has to be kept, so that it is given again and the push has no effect later (rule S1): a value that
 * the table held already was taken, though it changed nothing. What was refused whole leaves no trace.
 */
export function isTaken(result: Omit<PushResult, 'state'>): boolean {
  return hasEffect(result) || [...result.cells, ...result.records].some(({ outcome }) => outcome === 'unchanged');
}
