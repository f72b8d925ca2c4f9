/**
 * Finds the records that a push means among those that are there: by the id that the server gave (rule I1), else by the
 * key (rule I3). Never by a row number, and never by likeness.
 */
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import type { RecordKey } from '../record/record.js';
import type { Row } from '../record/record-table.js';
import type { RecordTarget } from './push.js';
import type { GoneRecord, SyncState } from './sync-state.js';

type MatchedRecord = ThereOrGone | { readonly kind: 'unknown' };

type ThereOrGone =
  | { readonly kind: 'there'; readonly row: Row<ConsolidatedRecord> }
  | { readonly kind: 'gone'; readonly row: Row<GoneRecord> };

export function findRecord({ table, gone }: Pick<SyncState, 'table' | 'gone'>, target: RecordTarget): MatchedRecord {
  const isNamed = 'id' in target;
  const identity = isNamed ? '' : table.identityOf(target.block, target.key, target.nth);
  const there = isNamed ? table.rowOfId(target.id) : table.row(identity);
  if (there) return { kind: 'there', row: there };
  const left = isNamed ? gone.rowOfId(target.id) : gone.row(identity);
  return left ? { kind: 'gone', row: left } : { kind: 'unknown' };
}

/** The next number that no record under the key has, or had. @param isTaken of identities that come with the push */
export function freeNumber(
  { table, gone }: Pick<SyncState, 'table' | 'gone'>,
  { block, key }: { readonly block: string; readonly key: RecordKey },
  isTaken: (identity: string) => boolean,
): number {
  for (let nth = 1; ; nth++) {
    const identity = table.identityOf(block, key, nth);
    if (!table.has(identity) && !gone.has(identity) && !isTaken(identity)) return nth;
  }
}
