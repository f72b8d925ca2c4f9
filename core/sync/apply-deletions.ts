/**
 * Carries out the deletions of a push (rules E1, E2): a record that nobody has worked on since the deleter's base goes;
 * one that somebody has, or that is in conflict, stays, and the deletion waits in a conflict.
 */
import type { CellConflict } from '../consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { blockOf } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { sameValue } from '../record/canonical.js';
import type { RecordCell } from '../record/record.js';
import type { Row } from '../record/record-table.js';
import type { DeletedRecord, Push } from './push.js';
import { placeOf, type PushIntake } from './push-intake.js';
import type { PushedRecord } from './push-result.js';
import { findRecord } from './record-matching.js';
import { withoutRecords, type SyncState } from './sync-state.js';

interface Deletions {
  readonly state: SyncState;
  readonly records: readonly PushedRecord[];
  /** Ids. */
  readonly deleted: readonly string[];
  readonly conflicting: readonly string[];
}

interface PushUnderWay {
  /** The state that the push met. */
  readonly before: SyncState;
  /** The state with everything else of the push in it. */
  readonly merged: SyncState;
  readonly push: Push;
  readonly intake: PushIntake;
  readonly source: string;
}

export function withDeletions({ before, merged, push, intake, source }: PushUnderWay): Deletions {
  const conflicts: CellConflict[] = [];
  const records: PushedRecord[] = [];
  const deleted = new Set<string>();
  for (const deletion of push.deleted) {
    const match = findRecord(before, deletion.record);
    if (match.kind === 'unknown') {
      records.push({ ...placeOf(deletion.record), outcome: 'refused', reason: 'record-unknown' });
      continue;
    }
    const { id, record } = match.row;
    const { block, key } = record;
    const reason = match.kind === 'there' ? intake.refusalOf(record) : undefined;
    if (reason) records.push({ id, block, key, outcome: 'refused', reason });
    else if (match.kind === 'gone' || deleted.has(id)) records.push({ id, block, key, outcome: 'unchanged' });
    else if (isUntouched(before, match.row, deletion, intake.edits.get(id)?.given)) {
      deleted.add(id);
      records.push({ id, block, key, outcome: 'deleted' });
    } else {
      conflicts.push(deletionConflict(match.row, source));
      records.push({ id, block, key, outcome: 'conflict' });
    }
  }
  const state = withoutRecords(
    { ...merged, conflicts: merged.conflicts.with(conflicts) },
    deleted,
    merged.revision + 1,
  );
  return { state, records, deleted: [...deleted], conflicting: conflicts.map(({ record }) => record) };
}

/** What a conflict says of a record that it is about as a whole. */
export function aboutRecord({ id, record: { block, key, sheet } }: Row) {
  return { record: id, block, key, sheet, field: '', address: '', base: '' };
}

function deletionConflict(row: Row, source: string): CellConflict {
  const values = [
    { text: '', source: '' },
    { text: '', source },
  ];
  return { ...aboutRecord(row), kind: 'deletion', values };
}

/**
 * Whether nobody changed the record since the deleter's base, not even the deleter, and nothing in it is in conflict. A
 * record that the base does not have was added by somebody, which is an edit too.
 */
function isUntouched(
  { table: { form }, conflicts }: SyncState,
  row: Row<ConsolidatedRecord>,
  { base }: DeletedRecord,
  own: Readonly<Record<string, RecordCell>> = {},
): boolean {
  if (!base || conflicts.about(row).length > 0) return false;
  return contentFields(blockOf(form, row.record.block)).every((field) =>
    [row.record.cells, own].every(
      (cells) => !editOf(base[field.id], cells[field.id]?.value, (a, b) => sameValue(form, field, a, b)),
    ),
  );
}
