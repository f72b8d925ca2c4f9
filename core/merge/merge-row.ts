/**
 * One record of the merge: its cells by the cell rule, its ties (C8), and cells that it shares with other records. The
 * record's existence is settled before (see `deletion.ts`).
 */
import type { Block, Field, Form } from '../form/form.js';
import { sameAsTyped, sameValue } from '../record/canonical.js';
import { numberOf } from '../record/identity.js';
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
  // Most records and most cells were never touched: they are copied only where something changes.
  let cells: Record<string, RecordCell> | undefined;
  let outcomes: Record<string, CellOutcome> | undefined;
  for (const field of plan.fields) {
    const { id } = field;
    // The same key added on two sides is one record with an empty base (E3).
    const before = base ? base.cells[id]?.value : BLANK;
    const [ours, others] = [mine?.cells[id]?.value, theirs?.cells[id]?.value];
    if (isAsIn(before, ours) && isAsIn(before, others)) continue;
    const { outcome, value } = settleCell(row, field, before, ours, others, merge);
    if (outcome !== 'keep') (outcomes ??= { ...plan.untouched })[id] = outcome;
    const there = present.cells[id];
    // What nobody changed stays as it is spelt here; and the empty base of an added record is no value of its own.
    if (outcome === 'keep' && (!base || (there && there.value.kind !== 'unreadable'))) continue;
    if (value === undefined || value === there?.value) continue;
    (cells ??= { ...present.cells })[id] = { value, address: there?.address ?? '' };
  }
  if (outcomes) reviewTies(row, outcomes, merge);
  const { block, sheet, key, rows } = present;
  const nth = numberOf(row.id, present);
  const merged = { block, sheet, key, cells: cells ?? present.cells, rows, outcomes: outcomes ?? plan.untouched };
  return nth > 1 ? { ...merged, nth } : merged;
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
  const { id, present, plan } = row;
  const { block, key } = present;
  if (mine?.kind === 'unreadable')
    merge.unreadable.push({ id, block, key, field: field.id, value: mine, side: 'mine' });
  if (theirs?.kind === 'unreadable')
    merge.unreadable.push({ id, block, key, field: field.id, value: theirs, side: 'theirs' });
  const same = (a: FieldValue, b: FieldValue) => sameValue(plan.form, field, a, b);
  const { outcome, value } = mergeCell(base, mine, theirs, same);
  if (outcome === 'keep') return { outcome, value };
  const earlier = outcome === 'theirs' || outcome === 'conflict' ? earlierEdit(row, field, theirs!, merge) : undefined;
  // Theirs has two values for what is one cell of mine: the first is merged, the other must not be lost.
  const torn = earlier !== undefined && !same(earlier, theirs!);
  if (outcome === 'conflict' || torn) {
    if (torn || earlier === undefined) merge.conflicts.push({ id, block, key, field: field.id, base, mine, theirs });
    return { outcome: 'conflict', value: mine ?? base };
  }
  const from = outcome === 'theirs' ? 'theirs' : 'mine';
  merge.changes.push({ id, block, key, field: field.id, value, from });
  return { outcome, value };
}

/** Theirs' edit of the same cell, where an earlier record shares it; otherwise this edit is remembered. */
function earlierEdit(row: Row, field: Field, edit: FieldValue, { edits }: MergeUnderWay): FieldValue | undefined {
  const address = row.present.cells[field.id]?.address;
  // Addresses of different workbooks do not compare: only records that mine has can share a cell of mine.
  if (!address || !row.mine) return undefined;
  const there = innerMap(innerMap(edits, field), row.present.sheet);
  const earlier = there.get(address);
  if (earlier === undefined) there.set(address, edit);
  return earlier;
}

function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const before = map.get(key);
  if (before) return before;
  const inner = new Map<L, V>();
  map.set(key, inner);
  return inner;
}

function reviewTies(row: Row, outcomes: Outcomes, merge: MergeUnderWay): void {
  for (const tie of row.plan.block.ties) {
    const mine = tie.filter((id) => outcomes[id] === 'mine');
    const theirs = tie.filter((id) => outcomes[id] === 'theirs');
    if (mine.length > 0 && theirs.length > 0) merge.reviews.push({ ...refOf(row), fields: [...mine, ...theirs] });
  }
}
