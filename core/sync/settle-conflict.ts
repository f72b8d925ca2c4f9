/**
 * A person decides a conflict (rule S3): what stands stays, a proposal is taken, or a third value is. The decision is a
 * revision like any other; nothing of what was proposed leaves the history.
 */
import type { CellConflict, ConsolidatedRecord } from '../consolidation/consolidation.js';
import { blockOf, type Form } from '../form/form.js';
import { sameAsTyped } from '../record/canonical.js';
import { indexRecords } from '../record/identity.js';
import type { FieldValue } from '../record/value.js';
import { withoutRecords } from './apply-deletions.js';
import { fieldRefusal, valueRefusal } from './cell-refusal.js';
import type { StoredValue } from './push-result.js';
import type { RefusalCode } from './refusal.js';
import type { SyncState } from './sync-state.js';

export type Decision =
  /** What stands in the table stays. */
  | { readonly kind: 'keep' }
  /** A value goes in; for an edit of an earlier form version (E5), into a field of the present one. */
  | { readonly kind: 'write'; readonly field: string; readonly value: FieldValue }
  /** The deletion that was proposed is carried out (E2). */
  | { readonly kind: 'delete' };

export interface Settlement {
  readonly state: SyncState;
  readonly saved: readonly StoredValue[];
  /** Ids. */
  readonly deleted: readonly string[];
}

/** Why a value cannot be decided on; undefined where it can. */
export function decisionRefusal(form: Form, block: string, decision: Decision): RefusalCode | undefined {
  if (decision.kind !== 'write') return undefined;
  const field = blockOf(form, block).fields.find(({ id }) => id === decision.field);
  if (!field) return 'field-unknown';
  return fieldRefusal(blockOf(form, block), field) ?? valueRefusal(decision.value);
}

/**
 * @param conflict one of the state's
 * @param id of the record that it is about
 * @param source what the decided value is said to come from
 */
export function settleConflict(
  form: Form,
  state: SyncState,
  conflict: CellConflict,
  id: string,
  decision: Decision,
  source: string,
): Settlement {
  const conflicts = state.conflicts.filter((one) => one !== conflict);
  const settled = { ...state, conflicts, revision: state.revision + 1 };
  if (decision.kind === 'keep') return { state: settled, saved: [], deleted: [] };
  if (decision.kind === 'delete') {
    const state = withoutRecords(form, { ...settled, revision: settled.revision - 1 }, new Set([id]));
    return { state: { ...state, revision: settled.revision }, saved: [], deleted: [id] };
  }
  const { field, value } = decision;
  const saved: StoredValue[] = [];
  const table = [...indexRecords(form, state.records)];
  const own = table.find(([identity]) => state.ids.get(identity) === id)?.[1];
  const records = table.map(([identity, record]): ConsolidatedRecord => {
    const cell = record.cells[field];
    const isMeant = record === own || (own !== undefined && shareCell(own, record, field));
    if (!isMeant || (cell && sameAsTyped(cell.value, value))) return record;
    saved.push({ id: state.ids.get(identity)!, field, value });
    const cells = { ...record.cells, [field]: { address: cell?.address ?? '', value } };
    return { ...record, cells, origins: { ...record.origins, [field]: source } };
  });
  return { state: { ...settled, records }, saved, deleted: [] };
}

/** Whether two records show the same (merged) cell. */
function shareCell(a: ConsolidatedRecord, b: ConsolidatedRecord, field: string): boolean {
  const address = a.cells[field]?.address ?? '';
  return address !== '' && !a.added && !b.added && a.sheet === b.sheet && b.cells[field]?.address === address;
}
