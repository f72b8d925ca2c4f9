/**
 * Takes a push into the table: the same cell-by-cell merge as for a workbook (`takeInMatched`), for the cells that were
 * changed and nothing else. Every cell and record that the push names gets an outcome; one that is refused keeps nothing
 * else from being saved (rules S2, S5). Pure: storing the result is the server's business.
 */
import { addRecord } from '../consolidation/added-records.js';
import { ConflictList } from '../consolidation/conflict-list.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { takeInMatched, type CellStep } from '../consolidation/take-in.js';
import type { Form } from '../form/form.js';
import { indexRecords } from '../record/identity.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { displayText } from '../record/value.js';
import { whole, withDeletions } from './apply-deletions.js';
import type { Push } from './push.js';
import { PushIntake, type PushContext } from './push-intake.js';
import { hasEffect, type Proposal, type PushedCell, type PushResult, type StoredValue } from './push-result.js';
import { recordsById, type GoneRecord, type SyncState } from './sync-state.js';

export function applyPush(form: Form, state: SyncState, push: Push, context: PushContext): PushResult {
  const intake = new PushIntake(form, state, push, context);
  const start = withRestored(form, state, [...intake.restored.keys()]);
  const identities = new Map([...start.ids].map(([identity, id]) => [id, identity]));
  const table = indexRecords(form, start.records);
  const given = new Map<string, FormRecord>();
  const bases = new Map<string, FormRecord>();
  for (const { id, given: cells, bases: before } of intake.edits.values()) {
    const identity = identities.get(id)!;
    const record = table.get(identity)!;
    given.set(identity, partOf(record, cells));
    bases.set(identity, partOf(record, before));
  }
  const { source, respondent: department = '', givesForm = false } = context.writer;
  const taken = takeInMatched(form, start, { source, department, givesForm }, { given, bases, added: intake.added });
  const ids = new Map([...start.ids, ...intake.added.map(({ identity, id }) => [identity, id] as const)]);
  const conflicts = new ConflictList(taken.conflicts);
  const steps = taken.steps.map((step) => ({ ...step, id: start.ids.get(step.record)! }));
  const proposed = [...proposalsOf(steps, intake, table), ...intake.orphans];
  const brought = new Map(intake.added.map(({ id, record }) => [id, record]));
  for (const orphan of intake.orphans) {
    const record = brought.get(orphan.id) ?? table.get(identities.get(orphan.id) ?? '');
    if (record) addOrphan(conflicts, record, orphan, source);
  }
  const conflicting = [...intake.restored].filter(([, { conflicting }]) => conflicting).map(([id]) => id);
  for (const id of conflicting) addDeletion(conflicts, table.get(identities.get(id)!)!, source);
  const merged = {
    ...{ records: taken.records, conflicts: conflicts.list(), issues: [], changes: taken.changes },
    ...{ unchanged: taken.unchanged, revision: state.revision, ids, gone: start.gone },
  };
  const byId = recordsById(form, merged);
  const deletions = withDeletions(form, state, merged, push, intake, source);
  const result = {
    cells: [...intake.cells, ...cellsOf(steps, intake, byId)],
    records: [...intake.records, ...deletions.records],
    saved: savedValues(byId, steps, intake),
    proposed,
    added: intake.added.map(({ id }) => id),
    restored: [...intake.restored.keys()],
    deleted: deletions.deleted,
    conflicting: [...conflicting, ...deletions.conflicting],
    issues: taken.issues,
    taken: [...given.values(), ...intake.added.map(({ record }) => record)],
  };
  if (!hasEffect(result)) return { ...result, state };
  return { ...result, state: { ...deletions.state, revision: state.revision + 1 } };
}

/** The record with some of its cells only. */
function partOf(record: FormRecord, cells: Readonly<Record<string, RecordCell>>): FormRecord {
  const { block, sheet, key, rows } = record;
  return { block, sheet, key, cells, rows, ...(record.nth === undefined ? {} : { nth: record.nth }) };
}

/** Deleted records that are there again, as they were. */
function withRestored(form: Form, state: SyncState, restored: readonly string[]): SyncState {
  if (restored.length === 0) return state;
  const gone = new Map(state.gone);
  const ids = new Map(state.ids);
  let records = state.records;
  for (const id of restored) {
    const { identity, record } = gone.get(id) as GoneRecord;
    const index = indexRecords(form, records);
    const last = [...index].findLast(([, { block }]) => block === record.block);
    records = addRecord(records, index, record, last ? { after: last[0] } : {});
    gone.delete(id);
    ids.set(identity, id);
  }
  return { ...state, records, gone, ids };
}

type Step = CellStep & { readonly id: string };

function proposalsOf(
  steps: readonly Step[],
  { edits }: PushIntake,
  table: ReadonlyMap<string, ConsolidatedRecord>,
): Proposal[] {
  return steps
    .filter(({ outcome }) => outcome === 'conflict')
    .map(({ id, field, record }) => {
      const { given, bases } = edits.get(id)!;
      const { sheet, cells } = table.get(record)!;
      const place = { sheet, address: cells[field]?.address ?? '' };
      return { id, field, value: given[field]!.value, base: bases[field]?.value, kind: 'values', place };
    });
}

function addOrphan(conflicts: ConflictList, record: FormRecord, { field, base, value }: Proposal, source: string) {
  conflicts.add({ kind: 'form', ...whole(record), field, base: displayText(base) }, [
    { text: '', source: '' },
    { text: displayText(value), source },
  ]);
}

/** E2: deleted by somebody, edited by another: the record is there again until a person decides. */
function addDeletion(conflicts: ConflictList, record: ConsolidatedRecord, source: string): void {
  conflicts.add({ kind: 'deletion', ...whole(record), field: '', base: '' }, [
    { text: '', source },
    { text: '', source: '' },
  ]);
}

/** What became of each accepted edit; those that the merge passed over said nothing new. */
function cellsOf(
  steps: readonly Step[],
  { edits }: PushIntake,
  byId: ReadonlyMap<string, ConsolidatedRecord>,
): PushedCell[] {
  const outcomes = new Map(steps.map((step) => [JSON.stringify([step.id, step.field]), step.outcome]));
  return [...edits.values()].flatMap(({ id, given }) => {
    const record = byId.get(id)!;
    const { block, key } = record;
    return Object.keys(given).map((field): PushedCell => {
      const current = record.cells[field]?.value;
      const cell = { id, block, key, field, ...(current ? { current } : {}) };
      switch (outcomes.get(JSON.stringify([id, field]))) {
        case 'saved':
          return { ...cell, outcome: 'saved' };
        case 'conflict':
          return { ...cell, outcome: 'conflict' };
        case 'kept':
          return { ...cell, outcome: 'refused', reason: 'given-by-form' };
        case 'unreadable':
          return { ...cell, outcome: 'refused', reason: 'unreadable' };
        case 'same':
        case undefined:
          return { ...cell, outcome: 'unchanged' };
      }
    });
  });
}

/** By id: the cells that took on a value, and all values of added records. */
function savedValues(
  byId: ReadonlyMap<string, ConsolidatedRecord>,
  steps: readonly Step[],
  { added }: PushIntake,
): StoredValue[] {
  const edited = steps
    .filter(({ outcome }) => outcome === 'saved')
    .map(({ id, field }) => ({ id, field, value: byId.get(id)!.cells[field]!.value }));
  const brought = added.flatMap(({ id, record }) =>
    Object.entries(record.cells)
      .filter(([, { value }]) => value.kind === 'value')
      .map(([field, { value }]) => ({ id, field, value })),
  );
  return [...edited, ...brought];
}
