/**
 * My copy of a workbook as a table that another copy is taken into: its records in the order of what it was made from
 * (rule E4), those that it merely lacks among them (rule E1), what it added where it has it; and what it changed.
 */
import { withAdded } from '../consolidation/added-records.js';
import type { ConsolidatedRecord } from '../consolidation/consolidation.js';
import { contentFields } from '../merge/content-fields.js';
import { recordEdits } from '../merge/record-edits.js';
import { placesOfAdded } from '../record/added-places.js';
import type { FormRecord, RecordCell } from '../record/record.js';
import type { RecordTable } from '../record/record-table.js';
import type { FieldValue } from '../record/value.js';

/** A cell for which the copy has another value than its base. An error value is told of and is no edit (rule C7). */
export interface OwnEdit {
  readonly field: string;
  readonly value: FieldValue;
}

export interface CopyTable {
  /** With the source as the origin where the copy edited a cell. */
  readonly table: RecordTable<ConsolidatedRecord>;
  /** By identity; in the order of the form's fields. */
  readonly edits: ReadonlyMap<string, readonly OwnEdit[]>;
}

/**
 * @param bases what the copy was made from
 * @param own what it holds, by identity
 * @param source what its edits are said to come from
 */
export function copyAsTable(bases: RecordTable, own: ReadonlyMap<string, FormRecord>, source: string): CopyTable {
  const { form } = bases;
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const edits = new Map<string, readonly OwnEdit[]>();
  const asRow = (identity: string, record: FormRecord, before: FormRecord | undefined): ConsolidatedRecord => {
    const changed = recordEdits(form, fields.get(record.block) ?? [], before, record);
    if (changed.length > 0) edits.set(identity, changed);
    return rowOf(record, originsOf(changed, source), before === undefined);
  };
  const table = bases.map((before, identity) => {
    const record = own.get(identity);
    return record ? asRow(identity, record, before) : lacking(before);
  });
  const added = [...placesOfAdded(own, (one) => bases.has(one))].flatMap(([identity, place]) => {
    const record = own.get(identity);
    return record ? [{ identity, id: identity, record: asRow(identity, record, undefined), place }] : [];
  });
  return { table: withAdded(table, added), edits };
}

const NOBODY: ConsolidatedRecord['origins'] = {};

function originsOf(edits: readonly OwnEdit[], source: string): ConsolidatedRecord['origins'] {
  if (edits.length === 0) return NOBODY;
  const origins: Record<string, string> = {};
  for (const { field, value } of edits) if (value.kind !== 'unreadable') origins[field] = source;
  return origins;
}

/** Spelt out: there are as many as the table has records, and a spread takes ten times as long. */
function rowOf(record: FormRecord, origins: ConsolidatedRecord['origins'], added: boolean): ConsolidatedRecord {
  const { block, sheet, key, cells, rows, nth } = record;
  const row = { block, sheet, key, cells, rows, origins, added };
  return nth === undefined ? row : { ...row, nth };
}

/** A record of the base that the copy lacks: its addresses are of another workbook. */
function lacking(record: FormRecord): ConsolidatedRecord {
  const cells = Object.entries(record.cells).map(([id, cell]): [string, RecordCell] => [id, { ...cell, address: '' }]);
  return { ...record, cells: Object.fromEntries(cells), origins: NOBODY, added: false };
}
