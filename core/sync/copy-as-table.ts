/**
 * My copy of a workbook as a table that another copy is taken into: its records in the order of what it was made from
 * (rule E4), those that it merely lacks among them (rule E1), what it added where it has it; and what it changed.
 */
import { addRecord } from '../consolidation/added-records.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import type { Field, Form } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { editOf } from '../merge/merge-cell.js';
import { placesOfAdded } from '../record/added-places.js';
import { sameAsTyped, sameValue } from '../record/canonical.js';
import { numberOf } from '../record/identity.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import { BLANK, type FieldValue } from '../record/value.js';

/** A cell for which the copy has another value than its base. An error value is told of and is no edit (rule C7). */
export interface OwnEdit {
  readonly field: string;
  readonly value: FieldValue;
}

export interface CopyTable {
  /** With mine as their origins where the copy edited them. */
  readonly records: readonly ConsolidatedRecord[];
  /** By identity; in the order of the form's fields. */
  readonly edits: ReadonlyMap<string, readonly OwnEdit[]>;
}

type Index = ReadonlyMap<string, FormRecord>;

/**
 * @param bases what the copy was made from, and `own` what it holds, by identity
 * @param source what its edits are said to come from
 */
export function copyAsTable(form: Form, bases: Index, own: Index, source: string): CopyTable {
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const edits = new Map<string, readonly OwnEdit[]>();
  const asRow = (identity: string, record: FormRecord, before: FormRecord | undefined): ConsolidatedRecord => {
    const changed = editsOf(form, fields.get(record.block) ?? [], before, record);
    if (changed.length > 0) edits.set(identity, changed);
    return { ...record, origins: originsOf(changed, source), added: before === undefined };
  };
  const index = new Map<string, ConsolidatedRecord>();
  for (const [identity, before] of bases) {
    const record = own.get(identity);
    index.set(identity, record ? asRow(identity, record, before) : lacking(form, identity, before));
  }
  let records = [...index.values()];
  for (const [identity, place] of placesOfAdded(form, own, (one) => bases.has(one))) {
    const record = own.get(identity);
    if (!record) continue;
    const row = asRow(identity, record, undefined);
    records = addRecord(records, index, row, place);
    index.set(identity, row);
  }
  return { records, edits };
}

/** The same key added on two sides is one record with an empty base (rule E3). */
function editsOf(
  form: Form,
  fields: readonly Field[],
  base: FormRecord | undefined,
  record: FormRecord,
): readonly OwnEdit[] {
  let edits: OwnEdit[] | undefined;
  for (const field of fields) {
    const was = base ? base.cells[field.id]?.value : BLANK;
    const is = record.cells[field.id]?.value;
    // Most cells were never touched.
    if (!is || (was && sameAsTyped(was, is))) continue;
    const isNewError = is.kind === 'unreadable' && was?.kind !== 'unreadable';
    const value = isNewError ? is : editOf(was, is, (a, b) => sameValue(form, field, a, b));
    if (value) (edits ??= []).push({ field: field.id, value });
  }
  return edits ?? NONE;
}

const NONE: readonly OwnEdit[] = [];
const NOBODY: ConsolidatedRecord['origins'] = {};

function originsOf(edits: readonly OwnEdit[], source: string): ConsolidatedRecord['origins'] {
  if (edits.length === 0) return NOBODY;
  const origins: Record<string, string> = {};
  for (const { field, value } of edits) if (value.kind !== 'unreadable') origins[field] = source;
  return origins;
}

/** A record of the base that the copy lacks: its addresses are of another workbook. */
function lacking(form: Form, identity: string, { nth: _, ...record }: FormRecord): ConsolidatedRecord {
  const cells = Object.entries(record.cells).map(([id, cell]): [string, RecordCell] => [id, { ...cell, address: '' }]);
  const nth = numberOf(form, identity, record);
  const row = { ...record, cells: Object.fromEntries(cells), origins: NOBODY, added: false };
  return nth === 1 ? row : { ...row, nth };
}
