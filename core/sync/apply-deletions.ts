/**
 * Carries out the deletions of a push (rules E1, E2): a record that nobody has worked on since the deleter's base goes;
 * one that somebody has, or that is in conflict, stays, and the deletion waits in a conflict.
 */
import { ConflictList } from '../consolidation/conflict-list.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { conflictsIn } from '../consolidation/records-in-conflict.js';
import { blockOf, type Form } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import { indexRecords, numberOf } from '../record/identity.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import type { DeletedRecord, Push } from './push.js';
import { placeOf, type PushIntake } from './push-intake.js';
import type { PushedRecord } from './push-result.js';
import type { SyncState } from './sync-state.js';

export interface Deletions {
  readonly state: SyncState;
  readonly records: readonly PushedRecord[];
  /** Ids. */
  readonly deleted: readonly string[];
  readonly conflicting: readonly string[];
}

/**
 * @param before the state that the push met
 * @param merged the state with everything else of the push in it
 */
export function withDeletions(
  form: Form,
  before: SyncState,
  merged: SyncState,
  push: Push,
  intake: PushIntake,
  source: string,
): Deletions {
  if (push.deleted.length === 0) return { state: merged, records: [], deleted: [], conflicting: [] };
  const conflicts = new ConflictList(merged.conflicts);
  const inConflict = conflictsIn(before.conflicts);
  const records: PushedRecord[] = [];
  const deleted = new Set<string>();
  const conflicting: string[] = [];
  for (const deletion of push.deleted) {
    const match = intake.matching.find(deletion.record);
    if (match.kind === 'unknown') {
      records.push({ ...placeOf(deletion.record), outcome: 'refused', reason: 'record-unknown' });
      continue;
    }
    const { id } = match;
    const record = match.kind === 'there' ? match.record : match.gone.record;
    const { block, key } = record;
    const reason = match.kind === 'there' ? intake.refusalOf(record) : undefined;
    if (reason) records.push({ id, block, key, outcome: 'refused', reason });
    else if (match.kind === 'gone' || deleted.has(id)) records.push({ id, block, key, outcome: 'unchanged' });
    else if (inConflict(record).length === 0 && isUntouched(form, record, deletion, intake.edits.get(id)?.given)) {
      deleted.add(id);
      records.push({ id, block, key, outcome: 'deleted' });
    } else {
      conflicting.push(id);
      conflicts.add({ kind: 'deletion', ...whole(record), field: '', base: '' }, [
        { text: '', source: '' },
        { text: '', source },
      ]);
      records.push({ id, block, key, outcome: 'conflict' });
    }
  }
  const state = withoutRecords(form, { ...merged, conflicts: conflicts.list() }, deleted);
  return { state, records, deleted: [...deleted], conflicting };
}

/** What a conflict says of a record that it is about as a whole. */
export function whole({ block, key, sheet, nth }: FormRecord) {
  return { block, key, sheet, address: '', ...(nth === undefined ? {} : { nth }) };
}

/** Whether nobody changed the record since the deleter's base, not even the deleter. One without a base was added. */
function isUntouched(
  form: Form,
  record: ConsolidatedRecord,
  { base }: DeletedRecord,
  own: Readonly<Record<string, RecordCell>> = {},
): boolean {
  if (!base) return false;
  return contentFields(blockOf(form, record.block)).every((field) =>
    [record.cells, own].every(
      (cells) => !editOf(base[field.id], cells[field.id]?.value, (a, b) => sameValue(form, field, a, b)),
    ),
  );
}

/** The table without some records, which keep their ids among the deleted ones. */
export function withoutRecords(form: Form, state: SyncState, deleted: ReadonlySet<string>): SyncState {
  if (deleted.size === 0) return state;
  const gone = new Map(state.gone);
  const ids = new Map(state.ids);
  const records: ConsolidatedRecord[] = [];
  for (const [identity, record] of indexRecords(form, state.records)) {
    const id = ids.get(identity)!;
    // Those that stay keep their number where one before them goes.
    const nth = numberOf(form, identity, record);
    const numbered = nth === 1 ? record : { ...record, nth };
    if (!deleted.has(id)) records.push(numbered);
    else {
      gone.set(id, { identity, record: numbered, revision: state.revision + 1 });
      ids.delete(identity);
    }
  }
  return { ...state, records, ids, gone };
}
