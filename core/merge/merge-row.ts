/**
 * One record of the merge: its cells by the cell rule, its ties (C8), and cells that it shares with other records. The
 * record's existence is settled before (see `deletion.ts`).
 */
import type { Block, Field, Form } from '../form/form.js';
import { sameAsTyped, sameValue } from '../record/canonical.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';
import { contentFields } from './content-fields.js';
import { mergeCell, type CellMerge, type CellOutcome } from './merge-cell.js';
import type { MergedRecord, MergedRef, MergeUnderWay } from './merge-records.js';

type Outcomes = Readonly<Record<string, CellOutcome>>;

/** What the form says of a block's records. */
export interface BlockPlan {
  readonly form: Form;
  readonly block: Block;
  readonly fields: readonly Field[];
  /** Of a record that nobody changed. */
  readonly untouched: Outcomes;
}

/** The versions of one record. */
export interface Row {
  readonly plan: BlockPlan;
  readonly id: string;
  readonly base: FormRecord | undefined;
  readonly mine: FormRecord | undefined;
  readonly theirs: FormRecord | undefined;
  /** The version whose place in a workbook the record keeps. */
  readonly present: FormRecord;
}

export function planBlock(form: Form, block: Block): BlockPlan {
  const fields = contentFields(block);
  return { form, block, fields, untouched: Object.fromEntries(fields.map(({ id }) => [id, 'keep'])) };
}

export function refOf({ id, present: { block, key } }: Row): MergedRef {
  return { id, block, key };
}

/** @param merge what was found so far; changes, conflicts and reviews of this record are added to it */
export function mergeRow(row: Row, merge: MergeUnderWay): MergedRecord {
  const { base, mine, theirs, present, plan } = row;
  const changed: Record<string, RecordCell> = {};
  const settled: Record<string, CellOutcome> = {};
  let touched = false;
  for (const field of plan.fields) {
    const { id } = field;
    // The same key added on two sides is one record with an empty base (E3).
    const before = base ? base.cells[id]?.value : BLANK;
    const [ours, others] = [mine?.cells[id]?.value, theirs?.cells[id]?.value];
    if (isAsIn(before, ours) && isAsIn(before, others)) continue;
    const { outcome, value } = settleCell(row, field, before, ours, others, merge);
    if (outcome !== 'keep') settled[id] = outcome;
    const there = present.cells[id];
    // What nobody changed stays as it is spelt here; and the empty base of an added record is no value of its own.
    if (outcome === 'keep' && (!base || (there && there.value.kind !== 'unreadable'))) continue;
    if (value === undefined || value === there?.value) continue;
    changed[id] = { value, address: there?.address ?? '' };
    touched = true;
  }
  const outcomes = Object.keys(settled).length > 0 ? { ...plan.untouched, ...settled } : plan.untouched;
  if (outcomes !== plan.untouched) reviewTies(row, outcomes, merge);
  const { block, sheet, key, rows } = present;
  return { block, sheet, key, cells: touched ? { ...present.cells, ...changed } : present.cells, rows, outcomes };
}

/** Whether a side left the base alone, as far as can be seen without comparing what the texts mean. */
function isAsIn(base: MaybeValue, side: MaybeValue): boolean {
  return base !== undefined && side !== undefined && sameAsTyped(base, side);
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
  const same = (a: FieldValue, b: FieldValue) => sameValue(row.plan.form, field, a, b);
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

function reviewTies(row: Row, outcomes: Outcomes, merge: MergeUnderWay): void {
  for (const tie of row.plan.block.ties) {
    const mine = tie.filter((id) => outcomes[id] === 'mine');
    const theirs = tie.filter((id) => outcomes[id] === 'theirs');
    if (mine.length > 0 && theirs.length > 0) merge.reviews.push({ ...refOf(row), fields: [...mine, ...theirs] });
  }
}
