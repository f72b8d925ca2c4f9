/**
 * The three-way merge of two edited copies of one workbook, without a server: my copy is the table, theirs is sent to it
 * as a push, and the base is what both were made from. All rules about cells and rows are those of every other push
 * (`apply-push.ts`); here is only what is particular to copies: neither side has more rights than the other, and
 * deletions wait until both have said what they edited.
 */
import { addRecord } from '../consolidation/added-records.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { startConsolidation } from '../consolidation/consolidation.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { contentFields } from '../merge/content-fields.js';
import { placesOfAdded } from '../record/added-places.js';
import { sameValue } from '../record/canonical.js';
import { indexRecords, nthName, numberOf } from '../record/identity.js';
import { keyName } from '../record/key-name.js';
import type { FormRecord, RecordCell, RecordKey } from '../record/record.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import { applyPush } from './apply-push.js';
import type { Push, RecordTarget } from './push.js';
import type { PushResult } from './push-result.js';
import type { RefusalCode } from './refusal.js';
import { recordsById, type SyncState } from './sync-state.js';
import { workbookPush } from './workbook-push.js';
import type { Writer } from './write-rights.js';

export type SideName = 'mine' | 'theirs';

export interface RecordRef {
  readonly block: string;
  readonly key: RecordKey;
}

export interface Copy {
  readonly records: readonly FormRecord[];
  /** Records that somebody deleted on purpose; a record that is merely missing is not (rule E1). */
  readonly deleted?: readonly RecordRef[];
}

/** A record by its identity within the workbooks, which tells rows under one key apart. */
export interface MergedRef extends RecordRef {
  readonly id: string;
}

export interface CellChange extends MergedRef {
  readonly field: string;
  readonly value: FieldValue;
  /** Which side it came from; `mine` where both made the same change. */
  readonly from: SideName;
}

/**
 * C5. A cell that several records share (a vertically merged one) is in one conflict, under the first of them; only
 * what disagrees with that conflict too makes another.
 */
export interface MergeConflict extends MergedRef {
  readonly field: string;
  readonly base: MaybeValue;
  readonly mine: MaybeValue;
  readonly theirs: MaybeValue;
}

/** E2: a side deleted what somebody edited or added. The record stays until a person decides. */
export interface DeleteConflict extends MergedRef {
  readonly deletedBy: SideName | 'both';
  /** The fields that either side changed. */
  readonly edited: readonly string[];
}

/** What a side brought and what cannot be taken: an error value (C7), a text that no cell can hold. */
export interface RefusedCell extends MergedRef {
  /** `''` for a record as a whole. */
  readonly field: string;
  readonly side: SideName;
  readonly reason: RefusalCode;
}

export interface CopyMerge {
  /** Sheet, rows and addresses are mine's; of a record that mine does not have, theirs' or none. */
  readonly records: readonly ConsolidatedRecord[];
  /** Mine's records as they were matched: where several have one key, `indexRecords` gives the identities used here. */
  readonly mine: readonly FormRecord[];
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly MergeConflict[];
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
  readonly refused: readonly RefusedCell[];
  /** What the merge has to say: of ties that both sides touched (C8). */
  readonly issues: readonly Issue[];
}

/**
 * @param base what both copies were made from. Records of blocks that the form does not have are left aside: the base may
 *   be of another version of the form
 */
export function mergeCopies(form: Form, base: Copy, mine: Copy, theirs: Copy): CopyMerge {
  const blocks = new Set(form.blocks.map(({ id }) => id));
  const records = base.records.filter(({ block }) => blocks.has(block));
  const start = stateOf(form, startConsolidation(records).records);
  const from = { isOwn: true, revision: 0, records, ids: [...start.ids.keys()] };
  const ours = workbookPush(form, start, { ...from, deleted: refsOf(mine) }, mine.records);
  const table = tableOf(form, indexRecords(form, records), ours);
  const others = workbookPush(form, table, { ...from, deleted: refsOf(theirs) }, theirs.records);
  const merged = send(form, table, 'theirs', { ...others.push, deleted: [] });
  const edits = { mine: editsIn(form, ours.push), theirs: editsIn(form, others.push) };
  const conflicts = conflictsOf(form, table, merged);
  const deleted = withoutDeleted(form, merged.state, edits, { mine: ours.push, theirs: others.push });
  return {
    records: deleted.state.records,
    mine: ours.matched,
    changes: changesOf(form, merged, edits.mine),
    conflicts,
    deletions: deleted.deletions,
    deleteConflicts: deleted.conflicts,
    refused: [...errorsIn(ours.push, table, form), ...refusedIn(merged)],
    issues: merged.issues,
  };
}

/** The ids of another installation mean nothing here. */
function refsOf({ deleted = [] }: Copy): RecordRef[] {
  return deleted.map(({ block, key }) => ({ block, key }));
}

/** Records go by their identities. */
function stateOf(form: Form, records: readonly ConsolidatedRecord[]): SyncState {
  const ids = new Map([...indexRecords(form, records).keys()].map((identity) => [identity, identity]));
  return { records, conflicts: [], issues: [], changes: [], unchanged: 0, revision: 0, ids, gone: new Map() };
}

/**
 * My copy as a table: its records in the base's order (E4), each with what I wrote as its origins; those of the base that
 * it lacks (E1) without cells in it; and what I added where I have it.
 */
function tableOf(form: Form, bases: Index, { push, matched }: ReturnType<typeof workbookPush>): SyncState {
  const mine = indexRecords(form, matched);
  const edits = editsIn(form, push);
  const index = new Map<string, ConsolidatedRecord>();
  for (const [identity, before] of bases) {
    const record = mine.get(identity);
    index.set(identity, inTable(record ?? lacking(form, identity, before), edits.get(identity), false));
  }
  let records = [...index.values()];
  for (const [identity, place] of placesOfAdded(form, mine, (one) => bases.has(one))) {
    const record = mine.get(identity);
    if (!record) continue;
    const one = inTable(record, edits.get(identity), true);
    records = addRecord(records, index, one, place);
    index.set(identity, one);
  }
  return stateOf(form, records);
}

function inTable(record: FormRecord, edits: FieldEdits = NO_EDITS, added: boolean): ConsolidatedRecord {
  return { ...record, origins: Object.fromEntries([...edits.keys()].map((field) => [field, 'mine'])), added };
}

/** A record of the base that a copy lacks: its addresses are of another workbook. */
function lacking(form: Form, identity: string, { nth: _, ...record }: FormRecord): FormRecord {
  const cells = Object.entries(record.cells).map(([id, cell]): [string, RecordCell] => [id, { ...cell, address: '' }]);
  const nth = numberOf(form, identity, record);
  return { ...record, cells: Object.fromEntries(cells), ...(nth === 1 ? {} : { nth }) };
}

function send(form: Form, state: SyncState, source: SideName, push: Push): PushResult {
  let ids = 0;
  const writer: Writer = { source, departments: 'all', givesForm: true };
  return applyPush(form, state, push, { writer, states: new Map(), newId: () => `${source} ${++ids}` });
}

type Index = ReadonlyMap<string, FormRecord>;
type FieldEdits = ReadonlyMap<string, FieldValue>;
const NO_EDITS: FieldEdits = new Map();

/** What a push changes, by the identity of the record and the field; error values are no edits. */
function editsIn(form: Form, { edits, added }: Push): Map<string, Map<string, FieldValue>> {
  const found = new Map<string, Map<string, FieldValue>>();
  const note = (identity: string, field: string, value: FieldValue) => {
    if (value.kind === 'unreadable') return;
    const fields = found.get(identity);
    if (fields) fields.set(field, value);
    else found.set(identity, new Map([[field, value]]));
  };
  const identityOf = (target: RecordTarget) =>
    'id' in target ? target.id : nthName(keyName(form, target.block, target.key), target.nth ?? 1);
  for (const { record, field, value } of edits) note(identityOf(record), field, value);
  for (const { block, key, nth, cells } of added) {
    for (const [field, value] of Object.entries(cells)) note(identityOf({ block, key, nth }), field, value);
  }
  return found;
}

/** Theirs may say the same of one cell of mine several times, for records that share it. */
function conflictsOf(form: Form, table: SyncState, { proposed }: PushResult): MergeConflict[] {
  const records = recordsById(form, table);
  const told = new Map<string, FieldValue[]>();
  return proposed.flatMap(({ id, field, base, value, place }) => {
    const record = records.get(id);
    if (!record) return [];
    const { block, key, cells } = record;
    const conflict = { id, block, key, field, base, mine: cells[field]?.value, theirs: value };
    if (place.address === '') return [conflict];
    const name = JSON.stringify([place.sheet, place.address, field]);
    const others = told.get(name) ?? [];
    told.set(name, [...others, value]);
    const isTold = others.some((other) => sameValue(form, fieldOf(form, block, field), other, value));
    return isTold ? [] : [conflict];
  });
}

function fieldOf(form: Form, block: string, id: string): Field {
  const field = blockOf(form, block).fields.find((one) => one.id === id);
  if (!field) throw new RangeError(`the block ${block} has no field ${id}`);
  return field;
}

/** In the order of the records and of their fields. */
function changesOf(
  form: Form,
  { state, saved, proposed }: PushResult,
  mine: ReadonlyMap<string, FieldEdits>,
): CellChange[] {
  const theirs = new Map<string, Map<string, FieldValue>>();
  for (const { id, field, value } of saved) theirs.set(id, (theirs.get(id) ?? new Map()).set(field, value));
  const open = new Set(proposed.map(({ id, field }) => JSON.stringify([id, field])));
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const changes: CellChange[] = [];
  for (const [id, { block, key }] of indexRecords(form, state.records)) {
    const [ours, others] = [mine.get(id), theirs.get(state.ids.get(id) ?? '')];
    if (!ours && !others) continue;
    for (const { id: field } of fields.get(block) ?? []) {
      const [value, other] = [ours?.get(field), others?.get(field)];
      if (other) changes.push({ id, block, key, field, value: other, from: 'theirs' });
      else if (value && !open.has(JSON.stringify([id, field])))
        changes.push({ id, block, key, field, value, from: 'mine' });
    }
  }
  return changes;
}

interface Deletions {
  readonly state: SyncState;
  readonly deletions: readonly MergedRef[];
  readonly conflicts: readonly DeleteConflict[];
}

/** E1, E2: what both edited is in the table by now, so that each deletion meets it. */
function withoutDeleted(
  form: Form,
  merged: SyncState,
  edits: Readonly<Record<SideName, ReadonlyMap<string, FieldEdits>>>,
  pushes: Readonly<Record<SideName, Push>>,
): Deletions {
  const identities = new Map([...merged.ids].map(([identity, id]) => [id, identity]));
  const deletions: MergedRef[] = [];
  const conflicts = new Map<string, DeleteConflict>();
  let state = merged;
  for (const side of ['mine', 'theirs'] as const) {
    const { deleted } = pushes[side];
    if (deleted.length === 0) continue;
    const result = send(form, state, side, { ...pushes[side], edits: [], added: [], deleted });
    state = result.state;
    for (const { id = '', block, key, outcome } of result.records) {
      const ref = { id: identities.get(id) ?? id, block, key };
      if (outcome === 'deleted') deletions.push(ref);
      if (outcome !== 'conflict') continue;
      const fields = new Set(
        [...(edits.mine.get(ref.id) ?? []), ...(edits.theirs.get(ref.id) ?? [])].map(([id]) => id),
      );
      const edited = contentFields(blockOf(form, block)).flatMap(({ id }) => (fields.has(id) ? [id] : []));
      const earlier = conflicts.get(ref.id)?.deletedBy ?? side;
      conflicts.set(ref.id, { ...ref, deletedBy: earlier === side ? side : 'both', edited });
    }
  }
  return { state, deletions, conflicts: [...conflicts.values()] };
}

/** Error values in my copy (C7): nobody is asked to take them, but they are no edits either. */
function errorsIn({ edits }: Push, table: SyncState, form: Form): RefusedCell[] {
  const records = recordsById(form, table);
  return edits.flatMap(({ record: target, field, value }) => {
    const record = 'id' in target && value.kind === 'unreadable' ? records.get(target.id) : undefined;
    if (!record || !('id' in target)) return [];
    const { block, key } = record;
    return [{ id: target.id, block, key, field, side: 'mine' as const, reason: 'unreadable' as const }];
  });
}

function refusedIn({ cells, records }: PushResult): RefusedCell[] {
  const whole = records.map((record) => ({ ...record, field: '' }));
  return [...cells, ...whole].flatMap(({ id = '', block, key, field, reason }) =>
    reason ? [{ id, block, key, field, side: 'theirs' as const, reason }] : [],
  );
}
