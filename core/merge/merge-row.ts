/**
 * One record of the merge: its cells by the cell rule, its ties (C8), and cells that it shares with other records. The
 * record's existence is settled before (see `deletion.ts`).
 */
import type { Block, Field, Form } from '../form/form.js';
import { sameValue } from '../record/canonical.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';
import { mergeCell, type CellMerge, type CellOutcome } from './merge-cell.js';
import type { MergedRecord, MergedRef, MergeUnderWay } from './merge-records.js';

/** The versions of one record, and what the form says of it. */
export interface Row {
  readonly form: Form;
  readonly block: Block;
  readonly fields: readonly Field[];
  readonly id: string;
  readonly base: FormRecord | undefined;
  readonly mine: FormRecord | undefined;
  readonly theirs: FormRecord | undefined;
  /** The version whose place in a workbook the record keeps. */
  readonly present: FormRecord;
}

export function refOf({ id, present: { block, key } }: Row): MergedRef {
  return { id, block, key };
}

/** @param merge what was found so far; changes, conflicts and reviews of this record are added to it */
export function mergeRow(row: Row, merge: MergeUnderWay): MergedRecord {
  const { base, mine, theirs, present } = row;
  const cells: Record<string, RecordCell> = { ...present.cells };
  const outcomes: Record<string, CellOutcome> = {};
  for (const field of row.fields) {
    const { id } = field;
    // The same key added on two sides is one record with an empty base (E3).
    const before = base ? base.cells[id]?.value : BLANK;
    const { outcome, value } = settleCell(row, field, before, mine?.cells[id]?.value, theirs?.cells[id]?.value, merge);
    outcomes[id] = outcome;
    // The empty base of an added record is no value of its own.
    if (outcome === 'keep' && !base) continue;
    if (value !== undefined && value !== cells[id]?.value) cells[id] = { value, address: cells[id]?.address ?? '' };
  }
  reviewTies(row, outcomes, merge);
  return { ...present, cells, outcomes };
}

function settleCell(
  row: Row,
  field: Field,
  base: MaybeValue,
  mine: MaybeValue,
  theirs: MaybeValue,
  merge: MergeUnderWay,
): CellMerge {
  if (mine?.kind === 'unreadable') merge.unreadable.push({ ...refOf(row), field: field.id, value: mine, side: 'mine' });
  if (theirs?.kind === 'unreadable')
    merge.unreadable.push({ ...refOf(row), field: field.id, value: theirs, side: 'theirs' });
  const same = (a: FieldValue, b: FieldValue) => sameValue(row.form, field, a, b);
  const { outcome, value } = mergeCell(base, mine, theirs, same);
  if (outcome === 'keep') return { outcome, value };
  const earlier = outcome === 'mine' || outcome === 'both' ? undefined : earlierEdit(row, field, theirs!, merge);
  // Theirs has two values for what is one cell of mine: the first is merged, the other must not be lost.
  const torn = earlier !== undefined && !same(earlier, theirs!);
  if (outcome === 'conflict' || torn) {
    if (torn || earlier === undefined) merge.conflicts.push({ ...refOf(row), field: field.id, base, mine, theirs });
    return { outcome: 'conflict', value: mine ?? base };
  }
  merge.changes.push({ ...refOf(row), field: field.id, value, from: outcome === 'theirs' ? 'theirs' : 'mine' });
  return { outcome, value };
}

/** Theirs' edit of the same cell, where an earlier record shares it; otherwise this edit is remembered. */
function earlierEdit(
  { present, mine }: Row,
  field: Field,
  edit: FieldValue,
  { edits }: MergeUnderWay,
): FieldValue | undefined {
  const address = present.cells[field.id]?.address;
  // Addresses of different workbooks do not compare: only records that mine has can share a cell of mine.
  if (!address || !mine) return undefined;
  const cell = `${field.id}\u0000${present.sheet}\u0000${address}`;
  const earlier = edits.get(cell);
  if (earlier === undefined) edits.set(cell, edit);
  return earlier;
}

function reviewTies(row: Row, outcomes: Readonly<Record<string, CellOutcome>>, merge: MergeUnderWay): void {
  for (const tie of row.block.ties) {
    const mine = tie.filter((id) => outcomes[id] === 'mine');
    const theirs = tie.filter((id) => outcomes[id] === 'theirs');
    if (mine.length > 0 && theirs.length > 0) merge.reviews.push({ ...refOf(row), fields: [...mine, ...theirs] });
  }
}
