/**
 * The three-way merge of two edited copies of one workbook: cells by the cell rule (C1–C8), rows by the row rules
 * (E1–E4). Pure, and linear in the number of records. Whatever either side edited is in the result or in a conflict; no
 * text is ever merged within a cell.
 */
import { blockOf, type Field, type Form } from '../form/form.js';
import type { FormRecord, RecordKey } from '../record/record.js';
import { RecordTable } from '../record/record-table.js';
import type { FieldValue, MaybeValue } from '../record/value.js';
import { alignRecords } from './alignment/align-records.js';
import { settleDeletions } from './deletion.js';
import type { CellOutcome } from './merge-cell.js';
import { mergeRow, planBlock, type Row } from './merge-row.js';
import { orderRecords } from './order-records.js';

export interface RecordRef {
  readonly block: string;
  readonly key: RecordKey;
}

export interface Side {
  readonly records: readonly FormRecord[];
  /**
   * Records that somebody deleted on purpose; a record that is merely missing is not (rule E1). Where several records
   * have that key, each mention deletes one: those that the side no longer has, from the last.
   */
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
  readonly from: 'mine' | 'theirs';
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
  readonly deletedBy: 'mine' | 'theirs' | 'both';
  /** The fields that either side changed. */
  readonly edited: readonly string[];
}

/** C8: the sides changed different fields of one tie; both changes stand, and somebody should look. */
export interface TieReview extends MergedRef {
  readonly fields: readonly string[];
}

/** C7: an error value on one side, which was not taken for an edit. */
export interface UnreadableCell extends MergedRef {
  readonly field: string;
  readonly value: FieldValue;
  readonly side: 'mine' | 'theirs';
}

/** Sheet, rows and addresses are mine's; theirs' for a record that mine does not have, else the base's. */
export interface MergedRecord extends FormRecord {
  /** What became of each field that is merged. */
  readonly outcomes: Readonly<Record<string, CellOutcome>>;
}

export interface RecordMerge {
  readonly records: readonly MergedRecord[];
  /** Mine's records as they were matched: where several have one key, a `RecordTable` gives the identities used here. */
  readonly mine: readonly FormRecord[];
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly MergeConflict[];
  readonly deletions: readonly MergedRef[];
  readonly deleteConflicts: readonly DeleteConflict[];
  readonly reviews: readonly TieReview[];
  readonly unreadable: readonly UnreadableCell[];
}

/**
 * @param base what both sides started from. Records of blocks that the form does not have are left aside: the base may
 *   be of another version of the form (see `carryEdits`)
 * @throws RangeError where mine or theirs has a block that the form does not have: they are read with the form
 */
export function mergeRecords(form: Form, base: Side, mine: Side, theirs: Side): RecordMerge {
  const plans = new Map(form.blocks.map((block) => [block.id, planBlock(form, block)]));
  const inBase = RecordTable.of(
    form,
    base.records.filter(({ block }) => plans.has(block)),
  );
  const inMine = alignRecords(form, inBase, RecordTable.of(form, mine.records, { like: inBase }));
  const inTheirs = alignRecords(form, inBase, RecordTable.of(form, theirs.records, { like: inBase }), inMine);
  const rowOf = (id: string): Row | undefined => {
    const versions = [inBase.get(id), inMine.get(id), inTheirs.get(id)] as const;
    const present = versions[1] ?? versions[2] ?? versions[0];
    if (!present) return undefined;
    const plan = plans.get(present.block) ?? planBlock(form, blockOf(form, present.block));
    return { plan, id, base: versions[0], mine: versions[1], theirs: versions[2], present };
  };
  const { gone, deletions, deleteConflicts } = settleDeletions(
    form,
    rowOf,
    [inBase, inMine, inTheirs],
    mine.deleted,
    theirs.deleted,
  );
  const merge: MergeUnderWay = { changes: [], conflicts: [], reviews: [], unreadable: [], edits: new Map() };
  const records: MergedRecord[] = [];
  for (const id of orderRecords([inBase, inMine, inTheirs])) {
    if (!gone.has(id)) records.push(mergeRow(rowOf(id)!, merge));
  }
  const { changes, conflicts, reviews, unreadable } = merge;
  return { records, mine: [...inMine.values()], changes, conflicts, deletions, deleteConflicts, reviews, unreadable };
}

/** What was found so far. */
export interface MergeUnderWay {
  readonly changes: CellChange[];
  readonly conflicts: MergeConflict[];
  readonly reviews: TieReview[];
  readonly unreadable: UnreadableCell[];
  /** Edits by theirs, by the cell they go to (field, sheet, address): records may share it. */
  readonly edits: Map<Field, Map<string, Map<string, FieldValue>>>;
}
