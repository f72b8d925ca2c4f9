/**
 * A person decides a conflict (rule S3): what stands stays, a proposal is taken, or a third value is. The decision is a
 * revision like any other; nothing of what was proposed leaves the history.
 */
import type { CellConflict } from '../consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { blockOf, type Form } from '../form/form.js';
import { sameAsTyped } from '../record/canonical.js';
import type { FieldValue } from '../record/value.js';
import { fieldRefusal, valueRefusal } from './cell-refusal.js';
import type { StoredValue } from './push-result.js';
import type { RefusalCode } from './refusal.js';
import { withoutRecords, type SyncState } from './sync-state.js';

export type Decision =
  /** What stands in the table stays. */
  | { readonly kind: 'keep' }
  /** A value goes in; for an edit of an earlier form version (E5), into a field of the present one. */
  | { readonly kind: 'write'; readonly field: string; readonly value: FieldValue }
  /** The deletion that was proposed is carried out (E2). */
  | { readonly kind: 'delete' };

interface Settlement {
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
 * @param source what the decided value is said to come from
 */
export function settleConflict(
  state: SyncState,
  conflict: CellConflict,
  decision: Decision,
  source: string,
): Settlement {
  const revision = state.revision + 1;
  const settled = { ...state, conflicts: state.conflicts.without(conflict), revision };
  const id = conflict.record;
  if (decision.kind === 'keep') return { state: settled, saved: [], deleted: [] };
  if (decision.kind === 'delete') {
    return { state: withoutRecords(settled, new Set([id]), revision), saved: [], deleted: [id] };
  }
  const { field, value } = decision;
  const own = state.table.rowOfId(id)?.record;
  const written = state.table.rows.flatMap(({ id, record }): [string, ConsolidatedRecord][] => {
    const cell = record.cells[field];
    const isMeant = own !== undefined && (record === own || shareCell(own, record, field));
    if (!isMeant || (cell && sameAsTyped(cell.value, value))) return [];
    const cells = { ...record.cells, [field]: { address: cell?.address ?? '', value } };
    return [[id, { ...record, cells, origins: { ...record.origins, [field]: source } }]];
  });
  const saved = written.map(([id]) => ({ id, field, value }));
  return { state: { ...settled, table: state.table.withCells(written) }, saved, deleted: [] };
}

/** Whether two records show the same (merged) cell. */
function shareCell(a: ConsolidatedRecord, b: ConsolidatedRecord, field: string): boolean {
  const address = a.cells[field]?.address ?? '';
  return address !== '' && !a.added && !b.added && a.sheet === b.sheet && b.cells[field]?.address === address;
}
