/**
 * The three-way merge of two edited copies of one workbook, without a server: my copy is the table, theirs is taken into
 * it as every workbook and every push is (`takeInMatched`), with what both were made from as the base. Here is only what is
 * particular to copies: neither side has more rights than the other, and deletions, a push of their own, come last, so
 * that each meets what either side edited (rule E2).
 */
import { ConflictTable } from '../consolidation/conflict-table.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { takeInMatched } from '../consolidation/take-in.js';
import type { TakenIn } from '../consolidation/taken.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { contentFields } from '../merge/content-fields.js';
import { placesOfAdded } from '../record/added-places.js';
import { sameValue } from '../record/canonical.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import { RecordTable } from '../record/record-table.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import { applyPush } from './apply-push.js';
import { copyAsTable, type CopyTable } from './copy-as-table.js';
import type { DeletedRecord } from './push.js';
import type { SyncState } from './sync-state.js';
import { deletionsOf } from './workbook-deletions.js';

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
  readonly value: MaybeValue;
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

/** C7: an error value on one side, which was not there before and was not taken for an edit. */
export interface UnreadableCell extends MergedRef {
  readonly field: string;
  readonly value: MaybeValue;
  readonly side: SideName;
}

export interface CopyMerge {
  /** Sheet, rows and addresses are mine's; of a record that mine does not have, theirs' or none. */
  readonly table: RecordTable<ConsolidatedRecord>;
  /** Mine's records as they were matched, by the identities that they have in the table. */
  readonly mine: ReadonlyMap<string, FormRecord>;
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly MergeConflict[];
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
  readonly unreadable: readonly UnreadableCell[];
  /** What the merge has to say: of ties that both sides touched (C8). */
  readonly issues: readonly Issue[];
}

/**
 * @param base what both copies were made from. Records of blocks that the form does not have are left aside: the base may
 *   be of another version of the form
 */
export function mergeCopies(form: Form, base: Copy, mine: Copy, theirs: Copy): CopyMerge {
  const blocks = new Set(form.blocks.map(({ id }) => id));
  const bases = RecordTable.of(
    form,
    base.records.filter(({ block }) => blocks.has(block)),
  );
  const own = alignRecords(form, bases, RecordTable.of(form, mine.records, { like: bases }));
  const { table, edits } = copyAsTable(bases, own, 'mine');
  const given = alignRecords(form, bases, RecordTable.of(form, theirs.records, { like: bases }), table);
  const added = [...placesOfAdded(given, (one) => table.has(one))].flatMap(([identity, place]) => {
    const record = given.get(identity);
    return record ? [{ identity, id: identity, record, place }] : [];
  });
  const sender = { source: 'theirs', department: '', givesForm: true };
  const taken = takeInMatched({ table, conflicts: ConflictTable.NONE }, sender, { given, bases, added });
  const merge = { table, given, edits, taken };
  const deleted = withoutDeleted(merge, [
    { side: 'mine', deletions: deletionsOf(form, refsOf(mine), { bases, given: own, idOf }) },
    { side: 'theirs', deletions: deletionsOf(form, refsOf(theirs), { bases, given, idOf }) },
  ]);
  return {
    table: deleted.table,
    mine: own,
    changes: changesOf(merge),
    conflicts: conflictsOf(merge),
    deletions: deleted.deletions,
    deleteConflicts: deleted.conflicts,
    unreadable: unreadableIn(merge),
    issues: taken.issues,
  };
}

/** Records go by their identities; the ids of an installation mean nothing here. */
const idOf = (identity: string) => identity;

function refsOf({ deleted = [] }: Copy): RecordRef[] {
  return deleted.map(({ block, key }) => ({ block, key }));
}

interface MergeUnderWay {
  /** Mine. */
  readonly table: RecordTable<ConsolidatedRecord>;
  readonly edits: CopyTable['edits'];
  /** Theirs, by identity. */
  readonly given: ReadonlyMap<string, FormRecord>;
  readonly taken: TakenIn;
}

/** In the order of the records and of their fields. */
function changesOf({ table, given, edits, taken }: MergeUnderWay): CellChange[] {
  const { form } = table;
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block).map(({ id }) => id)]));
  const changes: CellChange[] = [];
  // What was taken comes in the order of the records too.
  let at = 0;
  for (const { identity: id, record } of taken.table.rows) {
    const { block, key } = record;
    const mine = edits.get(id);
    const [first, start] = [changes.length, at];
    for (let cell = taken.cells[at]; cell?.id === id; cell = taken.cells[++at]) {
      const { field, value, outcome } = cell;
      if (outcome === 'saved') changes.push({ id, block, key, field, value, from: 'theirs' });
    }
    const theirs = mine && at > start ? taken.cells.slice(start, at) : [];
    for (const { field, value } of mine ?? []) {
      const outcome = theirs.find((cell) => cell.field === field)?.outcome;
      const isTold = value.kind === 'unreadable' || outcome === 'conflict' || outcome === 'saved';
      if (!isTold) changes.push({ id, block, key, field, value, from: 'mine' });
    }
    const order = fields.get(block) ?? [];
    if (theirs.length > 0) {
      const both = changes.splice(first);
      changes.push(...both.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field)));
    }
    if (table.has(id) || !given.has(id)) continue;
    for (const field of order) {
      const value = record.cells[field]?.value;
      if (value?.kind === 'value') changes.push({ id, block, key, field, value, from: 'theirs' });
    }
  }
  return changes;
}

/**
 * C5, in the order of the records. Theirs may say the same of one cell of mine several times, for records that share it:
 * that is told once, and what disagrees with it makes another.
 */
function conflictsOf({ table, taken }: MergeUnderWay): MergeConflict[] {
  const told = new Map<string, FieldValue>();
  const conflicts: MergeConflict[] = [];
  for (const { id, field, outcome, value, base } of taken.cells) {
    const mine = outcome === 'conflict' ? table.get(id) : undefined;
    if (!mine) continue;
    const { block, key, sheet, cells } = mine;
    const address = cells[field]?.address ?? '';
    const there = JSON.stringify(address === '' ? [field, id] : [field, sheet, address]);
    const earlier = told.get(there);
    told.set(there, earlier ?? value);
    if (earlier && sameValue(table.form, fieldOf(table.form, block, field), earlier, value)) continue;
    conflicts.push({ id, block, key, field, base, mine: cells[field]?.value, theirs: value });
  }
  return conflicts;
}

function fieldOf(form: Form, block: string, id: string): Field {
  const field = blockOf(form, block).fields.find((one) => one.id === id);
  if (!field) throw new RangeError(`the block ${block} has no field ${id}`);
  return field;
}

function unreadableIn({ table, edits, taken }: MergeUnderWay): UnreadableCell[] {
  const cells: UnreadableCell[] = [];
  const tell = (side: SideName, id: string, field: string, value: FieldValue) => {
    const record = value.kind === 'unreadable' ? table.get(id) : undefined;
    if (record) cells.push({ id, block: record.block, key: record.key, field, value, side });
  };
  for (const [id, own] of edits) for (const { field, value } of own) tell('mine', id, field, value);
  for (const { id, field, value } of taken.cells) tell('theirs', id, field, value);
  return cells;
}

interface Deletions {
  readonly table: RecordTable<ConsolidatedRecord>;
  readonly deletions: readonly MergedRef[];
  readonly conflicts: readonly DeleteConflict[];
}

interface SideDeletions {
  readonly side: SideName;
  readonly deletions: readonly DeletedRecord[];
}

/** E1, E2: what both edited is in the table by now, so that each deletion meets it. */
function withoutDeleted(merge: MergeUnderWay, sides: readonly SideDeletions[]): Deletions {
  const { table, conflicts: open } = merge.taken;
  const { form } = table;
  const deletions: MergedRef[] = [];
  const conflicts = new Map<string, DeleteConflict>();
  let state: SyncState = { table, conflicts: open, revision: 0, gone: RecordTable.ofRows(form, []) };
  for (const { side, deletions: deleted } of sides) {
    if (deleted.length === 0) continue;
    const push = { formVersion: form.version, baseRevision: 0, edits: [], added: [], deleted: [...deleted] };
    const writer = { source: side, departments: 'all' as const };
    const result = applyPush(state, push, { writer, states: new Map(), newId: () => '' });
    state = result.state;
    for (const { id = '', block, key, outcome } of result.records) {
      if (outcome === 'deleted') deletions.push({ id, block, key });
      if (outcome !== 'conflict') continue;
      const deletedBy = (conflicts.get(id)?.deletedBy ?? side) === side ? side : 'both';
      conflicts.set(id, { id, block, key, deletedBy, edited: editedFields(merge, id, block) });
    }
  }
  return { table: state.table, deletions, conflicts: [...conflicts.values()] };
}

/** What either side changed, or has in a record that it added. */
function editedFields({ table, given, edits, taken }: MergeUnderWay, id: string, block: string): string[] {
  const cells = [...(edits.get(id) ?? []), ...taken.cells.filter((cell) => cell.id === id)];
  const fields = new Set(cells.filter(({ value }) => value.kind !== 'unreadable').map(({ field }) => field));
  const added = table.has(id) ? undefined : given.get(id);
  return contentFields(blockOf(table.form, block)).flatMap(({ id: field }) =>
    fields.has(field) || added?.cells[field]?.value.kind === 'value' ? [field] : [],
  );
}
