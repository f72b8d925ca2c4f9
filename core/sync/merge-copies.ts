/**
 * The three-way merge of two edited copies of one workbook, without a server: my copy is the table, theirs is taken into
 * it as every workbook and every push is (`takeInMatched`), with what both were made from as the base. Here is only what is
 * particular to copies: neither side has more rights than the other, and deletions, a push of their own, come last, so
 * that each meets what either side edited (rule E2).
 */
import type { ConsolidatedRecord, Consolidation } from '../consolidation/consolidation.js';
import { takeInMatched, type CellStep } from '../consolidation/take-in.js';
import { blockOf, type Field, type Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { alignRecords } from '../merge/alignment/align-records.js';
import { contentFields } from '../merge/content-fields.js';
import { placesOfAdded } from '../record/added-places.js';
import { sameValue } from '../record/canonical.js';
import { indexRecords } from '../record/identity.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';
import { applyPush } from './apply-push.js';
import { copyAsTable, type OwnEdit } from './copy-as-table.js';
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
  readonly records: readonly ConsolidatedRecord[];
  /** Mine's records as they were matched: where several have one key, `indexRecords` gives the identities used here. */
  readonly mine: readonly FormRecord[];
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
  const inBase = indexRecords(
    form,
    base.records.filter(({ block }) => blocks.has(block)),
  );
  const inMine = alignRecords(form, inBase, indexRecords(form, mine.records, inBase));
  const { records, edits } = copyAsTable(form, inBase, inMine, 'mine');
  const table = indexRecords(form, records, inBase);
  const given = alignRecords(form, inBase, indexRecords(form, theirs.records, inBase), table);
  const places = placesOfAdded(form, given, (one) => table.has(one));
  const added = [...places].flatMap(([identity, place]) => {
    const record = given.get(identity);
    return record ? [{ identity, record, place }] : [];
  });
  const start = { records, conflicts: [], issues: [], changes: [], unchanged: 0 };
  const sender = { source: 'theirs', department: '', givesForm: true };
  const taken = takeInMatched(form, start, sender, { given, bases: inBase, added });
  const merge = {
    form,
    bases: inBase,
    table,
    given,
    edits,
    steps: taken.steps,
    merged: indexRecords(form, taken.records, table),
  };
  const deleted = withoutDeleted(merge, taken, [
    { side: 'mine', deletions: deletionsOf(form, refsOf(mine), { bases: inBase, given: inMine, idOf }) },
    { side: 'theirs', deletions: deletionsOf(form, refsOf(theirs), { bases: inBase, given, idOf }) },
  ]);
  return {
    records: deleted.records,
    mine: [...inMine.values()],
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

/** All by identity. */
interface MergeUnderWay {
  readonly form: Form;
  readonly bases: ReadonlyMap<string, FormRecord>;
  readonly table: ReadonlyMap<string, ConsolidatedRecord>;
  /** Theirs. */
  readonly given: ReadonlyMap<string, FormRecord>;
  /** Mine. */
  readonly edits: ReadonlyMap<string, readonly OwnEdit[]>;
  readonly steps: readonly CellStep[];
  readonly merged: ReadonlyMap<string, ConsolidatedRecord>;
}

/** In the order of the records and of their fields. */
function changesOf({ form, table, given, edits, steps, merged }: MergeUnderWay): CellChange[] {
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block).map(({ id }) => id)]));
  const changes: CellChange[] = [];
  // Steps come in the order of the records too.
  let at = 0;
  for (const [id, { block, key, cells }] of merged) {
    const first = changes.length;
    const outcomes = new Map<string, CellStep['outcome']>();
    for (let step = steps[at]; step?.record === id; step = steps[++at]) {
      outcomes.set(step.field, step.outcome);
      const { field } = step;
      if (step.outcome === 'saved') changes.push({ id, block, key, field, value: cells[field]?.value, from: 'theirs' });
    }
    const order = fields.get(block) ?? [];
    const mine = edits.get(id) ?? [];
    for (const { field, value } of mine) {
      const isTold =
        value.kind === 'unreadable' || outcomes.get(field) === 'conflict' || outcomes.get(field) === 'saved';
      if (!isTold) changes.push({ id, block, key, field, value, from: 'mine' });
    }
    if (mine.length > 0 && outcomes.size > 0) {
      const both = changes.splice(first).sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
      changes.push(...both);
    }
    if (table.has(id) || !given.has(id)) continue;
    for (const field of order) {
      const value = cells[field]?.value;
      if (value?.kind === 'value') changes.push({ id, block, key, field, value, from: 'theirs' });
    }
  }
  return changes;
}

/**
 * C5, in the order of the records. Theirs may say the same of one cell of mine several times, for records that share it:
 * that is told once, and what disagrees with it makes another.
 */
function conflictsOf({ form, table, given, steps, bases }: MergeUnderWay): MergeConflict[] {
  const told = new Map<string, FieldValue>();
  return steps.flatMap(({ record: id, field, outcome }) => {
    const [mine, theirs] = [table.get(id), given.get(id)?.cells[field]?.value];
    if (outcome !== 'conflict' || !mine || !theirs) return [];
    const { block, key, sheet, cells } = mine;
    const before = bases.get(id);
    const base = before ? before.cells[field]?.value : BLANK;
    const conflict = { id, block, key, field, base, mine: cells[field]?.value, theirs };
    const address = cells[field]?.address ?? '';
    const name = JSON.stringify([sheet, address, field]);
    const earlier = address === '' ? undefined : told.get(name);
    told.set(name, earlier ?? theirs);
    return earlier && sameValue(form, fieldOf(form, block, field), earlier, theirs) ? [] : [conflict];
  });
}

function fieldOf(form: Form, block: string, id: string): Field {
  const field = blockOf(form, block).fields.find((one) => one.id === id);
  if (!field) throw new RangeError(`the block ${block} has no field ${id}`);
  return field;
}

function unreadableIn({ table, given, edits, steps }: MergeUnderWay): UnreadableCell[] {
  const cells: UnreadableCell[] = [];
  const tell = (side: SideName, id: string, field: string, record: FormRecord | undefined) => {
    if (!record) return;
    const { block, key } = record;
    cells.push({ id, block, key, field, value: record.cells[field]?.value, side });
  };
  for (const [id, own] of edits) {
    for (const { field, value } of own) if (value.kind === 'unreadable') tell('mine', id, field, table.get(id));
  }
  for (const { record: id, field, outcome } of steps) {
    if (outcome === 'unreadable') tell('theirs', id, field, given.get(id));
  }
  return cells;
}

interface Deletions {
  readonly records: readonly ConsolidatedRecord[];
  readonly deletions: readonly MergedRef[];
  readonly conflicts: readonly DeleteConflict[];
}

interface SideDeletions {
  readonly side: SideName;
  readonly deletions: readonly DeletedRecord[];
}

/** E1, E2: what both edited is in the table by now, so that each deletion meets it. */
function withoutDeleted(merge: MergeUnderWay, taken: Consolidation, sides: readonly SideDeletions[]): Deletions {
  const { form, merged } = merge;
  const deletions: MergedRef[] = [];
  const conflicts = new Map<string, DeleteConflict>();
  const ids = new Map([...merged.keys()].map((identity) => [identity, identity]));
  let state: SyncState = { ...taken, revision: 0, ids, gone: new Map() };
  for (const { side, deletions: deleted } of sides) {
    if (deleted.length === 0) continue;
    const push = { formVersion: form.version, baseRevision: 0, edits: [], added: [], deleted: [...deleted] };
    const writer = { source: side, departments: 'all' as const };
    const result = applyPush(form, state, push, { writer, states: new Map(), newId: () => '' });
    state = result.state;
    for (const { id = '', block, key, outcome } of result.records) {
      if (outcome === 'deleted') deletions.push({ id, block, key });
      if (outcome !== 'conflict') continue;
      const deletedBy = (conflicts.get(id)?.deletedBy ?? side) === side ? side : 'both';
      conflicts.set(id, { id, block, key, deletedBy, edited: editedFields(merge, id, block) });
    }
  }
  return { records: state.records, deletions, conflicts: [...conflicts.values()] };
}

/** What either side changed, or has in a record that it added. */
function editedFields({ form, table, given, edits, steps }: MergeUnderWay, id: string, block: string): string[] {
  const fields = new Set(
    (edits.get(id) ?? []).filter(({ value }) => value.kind !== 'unreadable').map(({ field }) => field),
  );
  for (const step of steps) if (step.record === id && step.outcome !== 'unreadable') fields.add(step.field);
  const added = table.has(id) ? undefined : given.get(id);
  return contentFields(blockOf(form, block)).flatMap(({ id: field }) =>
    fields.has(field) || added?.cells[field]?.value.kind === 'value' ? [field] : [],
  );
}
