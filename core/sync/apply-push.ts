/**
 * Takes a push into the table: the same cell-by-cell merge as for a workbook (`takeInMatched`), for the cells that were
 * changed and nothing else. Every cell and record that the push names gets an outcome; one that is refused keeps nothing
 * else from being saved (rules S2, S5). Pure: storing the result is the server's business.
 */
import { withAdded } from '../consolidation/added-records.js';
import type { CellConflict } from '../consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { savedCells } from '../consolidation/saved-cells.js';
import { takeInMatched } from '../consolidation/take-in.js';
import type { TakenCell, TakenIn } from '../consolidation/taken.js';
import { blockOf, isRequiredAnswer } from '../form/form.js';
import { tellingLacks, withLacks, type Lack } from '../record/lacking.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import type { RecordTable, Row } from '../record/record-table.js';
import { displayText } from '../record/value.js';
import { aboutRecord, withDeletions } from './apply-deletions.js';
import type { Push } from './push.js';
import { PushIntake, type Orphan, type PushContext, type RecordEdits } from './push-intake.js';
import { hasEffect, type Proposal, type PushedCell, type PushResult, type StoredValue } from './push-result.js';
import type { GoneRecord, SyncState } from './sync-state.js';

export function applyPush(state: SyncState, push: Push, context: PushContext): PushResult {
  const intake = new PushIntake(state, push, context);
  const { source, respondent: department = '' } = context.writer;
  const restored = [...intake.restored.values()];
  const start = withRestored(
    state,
    restored.map(({ row }) => row),
  );
  const edits = [...intake.edits.values()];
  const given = new Map(edits.map(({ row, given: cells }) => [row.identity, partOf(row.record, cells)]));
  const bases = new Map(edits.map(({ row, bases: cells }) => [row.identity, partOf(row.record, cells)]));
  const added = [...intake.added.values()];
  const taken = takeInMatched(start, { source, department }, { given, bases, added });
  const revived = restored.filter(({ conflicting }) => conflicting).map(({ row }) => row);
  const conflicts = taken.conflicts.with([
    ...intake.orphans.map((orphan) => orphanConflict(orphan, source)),
    ...revived.map((row) => revivalConflict(row, source)),
  ]);
  const saved = savedValues(taken.cells, added);
  const lacking = lackingOf(taken.table, push, new Set([...saved, ...added].map(({ id }) => id)));
  const table = withLacks(taken.table, lacking);
  const merged = { table, conflicts, revision: state.revision, gone: start.gone };
  const deletions = withDeletions({ before: state, merged, push, intake, source });
  const result = {
    cells: [...intake.cells, ...outcomesOf(edits, taken.cells, taken.table)],
    records: [...intake.records, ...deletions.records],
    saved,
    yielded: yieldedValues(taken.cells),
    proposed: [...proposalsOf(taken), ...intake.orphans.map(orphanProposal)],
    added: added.map(({ id }) => id),
    restored: restored.map(({ row }) => row.id),
    deleted: deletions.deleted,
    lacking,
    conflicting: [...revived.map(({ id }) => id), ...deletions.conflicting],
    issues: taken.issues,
    changes: savedCells(taken, added),
    taken: [...given.values(), ...added.map(({ record }) => record)],
  };
  if (!hasEffect(result)) return { ...result, state };
  return { ...result, state: { ...deletions.state, revision: state.revision + 1 } };
}

/** What the records that the push answered lacked in the sender's workbook; nothing where it says nothing of them. */
function lackingOf(
  table: RecordTable<ConsolidatedRecord>,
  { lacking = [] }: Push,
  answered: ReadonlySet<string>,
): readonly Lack[] {
  const told = new Map(
    lacking.map(({ record, fields }) => {
      const identity = 'id' in record ? undefined : table.identityOf(record.block, record.key, record.nth);
      return ['id' in record ? record.id : table.row(identity ?? '')?.id, fields] as const;
    }),
  );
  const lacks = [...answered].flatMap((id): Lack[] => {
    const block = table.rowOfId(id)?.record.block;
    const required = block === undefined ? [] : blockOf(table.form, block).fields.filter(isRequiredAnswer);
    return [{ id, fields: required.map((field) => field.id).filter((field) => told.get(id)?.includes(field)) }];
  });
  return tellingLacks(table, lacks);
}

/** The record with some of its cells only. */
function partOf(record: FormRecord, cells: Readonly<Record<string, RecordCell>>): FormRecord {
  const { block, sheet, key, rows } = record;
  return { block, sheet, key, cells, rows, ...(record.nth === undefined ? {} : { nth: record.nth }) };
}

/** Deleted records that are there again, as they were: each behind the last of its block. */
function withRestored(state: SyncState, restored: readonly Row<GoneRecord>[]): SyncState {
  if (restored.length === 0) return state;
  const last = new Map(state.table.rows.map(({ identity, record }) => [record.block, identity]));
  const rows = restored.map(({ identity, id, record: left }) => {
    const after = last.get(left.block);
    last.set(left.block, identity);
    const { origins, added, lacking } = left;
    const record = { ...partOf(left, left.cells), origins, added, ...(lacking ? { lacking } : {}) };
    return { identity, id, record, place: after === undefined ? {} : { after } };
  });
  const gone = state.gone.without(new Set(restored.map(({ id }) => id)));
  return { ...state, table: withAdded(state.table, rows), gone };
}

function proposalsOf({ table, cells }: TakenIn): Proposal[] {
  return cells.flatMap(({ id, field, outcome, value, base }) => {
    const record = outcome === 'conflict' ? table.rowOfId(id)?.record : undefined;
    if (!record) return [];
    const place = { sheet: record.sheet, address: record.cells[field]?.address ?? '' };
    return [{ id, field, value, base, kind: 'values' as const, place }];
  });
}

function orphanProposal({ row, field, value, base }: Orphan): Proposal {
  return { id: row.id, field, value, base, kind: 'form', place: { sheet: '', address: '' } };
}

function orphanConflict({ row, field, base, value }: Orphan, source: string): CellConflict {
  const values = [
    { text: '', source: '' },
    { text: displayText(value), source },
  ];
  return { ...aboutRecord(row), kind: 'form', field, base: displayText(base), values };
}

/** E2: deleted by somebody, edited by another: the record is there again until a person decides. */
function revivalConflict(row: Row<ConsolidatedRecord>, source: string): CellConflict {
  const values = [
    { text: '', source },
    { text: '', source: '' },
  ];
  return { ...aboutRecord(row), kind: 'deletion', values };
}

/** What became of each accepted edit; those that the merge passed over said nothing new. */
function outcomesOf(
  edits: readonly RecordEdits[],
  cells: readonly TakenCell[],
  table: RecordTable<ConsolidatedRecord>,
): PushedCell[] {
  const outcomes = new Map<string, Map<string, TakenCell['outcome']>>();
  for (const { id, field, outcome } of cells) {
    const fields = outcomes.get(id) ?? new Map<string, TakenCell['outcome']>();
    outcomes.set(id, fields.set(field, outcome));
  }
  return edits.flatMap(({ row: { identity, id, record }, given }) => {
    const { block, key } = record;
    const held = table.get(identity)?.cells ?? {};
    return Object.keys(given).map((field): PushedCell => {
      const current = held[field]?.value;
      const cell = { id, block, key, field, ...(current ? { current } : {}) };
      switch (outcomes.get(id)?.get(field)) {
        case 'saved':
          return { ...cell, outcome: 'saved' };
        case 'conflict':
          return { ...cell, outcome: 'conflict' };
        case 'kept':
          return { ...cell, outcome: 'refused', reason: 'given-by-form' };
        case 'unreadable':
          return { ...cell, outcome: 'refused', reason: 'unreadable' };
        case 'same':
        case 'yielded':
        case 'relaid':
        case undefined:
          return { ...cell, outcome: 'unchanged' };
      }
    });
  });
}

/** C9: for the history alone. */
function yieldedValues(cells: readonly TakenCell[]): StoredValue[] {
  const yielded = cells.filter(({ outcome }) => outcome === 'yielded' || outcome === 'relaid');
  return yielded.map(({ id, field, value }) => ({ id, field, value }));
}

/** The cells that took on a value, and all values of added records. */
function savedValues(cells: readonly TakenCell[], added: readonly Row[]): StoredValue[] {
  const edited = cells
    .filter(({ outcome }) => outcome === 'saved')
    .map(({ id, field, value }) => ({ id, field, value }));
  const brought = added.flatMap(({ id, record }) =>
    Object.entries(record.cells)
      .filter(([, { value }]) => value.kind === 'value')
      .map(([field, { value }]) => ({ id, field, value })),
  );
  return [...edited, ...brought];
}
