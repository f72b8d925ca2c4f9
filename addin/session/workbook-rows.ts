/**
 * Which row of the open workbook is which record, and what it says now. By the id that the link gave, found by the key;
 * lines under one key by what they say; never by a row number, and nothing is guessed (rules I1, I3).
 */
import { isAnswered } from '../../core/check/check-reading.js';
import { blockOf, type Field, type Form } from '../../core/form/form.js';
import { alignRecords } from '../../core/merge/alignment/align-records.js';
import { contentFields } from '../../core/merge/content-fields.js';
import { sameValue } from '../../core/record/canonical.js';
import { formulaName } from '../../core/record/formula.js';
import { lackedAnswers } from '../../core/record/lacking.js';
import type { FormRecord, RecordCell } from '../../core/record/record.js';
import { RecordTable } from '../../core/record/record-table.js';
import type { FieldValue } from '../../core/record/value.js';
import type { AddedHere, LocalCopy, LocalRecord } from '../../core/sync/local-copy.js';

export interface WorkbookRows {
  /** By id. */
  readonly places: ReadonlyMap<string, FormRecord>;
  /** Rows of records that the server does not know, as far as the copy goes. */
  readonly added: readonly FormRecord[];
  /** Ids of records without a row: no opinion, and no deletion (rule E1). */
  readonly missing: readonly string[];
}

/** Of a workbook without a link. */
export const NO_ROWS: WorkbookRows = { places: new Map(), added: [], missing: [] };

/** @param records as read from the workbook */
export function rowsOf(form: Form, copy: LocalCopy, records: readonly FormRecord[]): WorkbookRows {
  const known = [...copy.records.values()].filter(({ block }) => form.blocks.some(({ id }) => id === block));
  const table = RecordTable.of(form, known.map(asRecord), { idOf: (_, at) => known[at]?.id });
  const places = new Map<string, FormRecord>();
  const added: FormRecord[] = [];
  for (const [identity, record] of alignRecords(form, table, RecordTable.of(form, records, { like: table }))) {
    const id = table.row(identity)?.id;
    if (id === undefined) added.push(record);
    else places.set(id, record);
  }
  return { places, added, missing: known.map(({ id }) => id).filter((id) => !places.has(id)) };
}

function asRecord({ block, key, base, server }: LocalRecord): FormRecord {
  const cells = Object.entries({ ...server, ...base }).map(([field, value]): [string, RecordCell] => [
    field,
    { value, address: '' },
  ]);
  return { block, key, sheet: '', rows: [0, 0], cells: Object.fromEntries(cells) };
}

/**
 * The copy with what the workbook's cells say. A value that says what the copy has in another spelling is no edit, and
 * counts as the copy's own.
 */
export function withWorkbook(form: Form, copy: LocalCopy, rows: WorkbookRows): LocalCopy {
  const records = new Map(
    [...copy.records].map(([id, record]): [string, LocalRecord] => {
      const row = rows.places.get(id);
      return [id, row ? { ...record, ...seen(form, record, row) } : record];
    }),
  );
  return { ...copy, records, added: rows.added.map((row) => addedHere(form, row)) };
}

function seen(form: Form, record: LocalRecord, row: FormRecord): Pick<LocalRecord, 'base' | 'values' | 'lacking'> {
  const base: Record<string, FieldValue> = { ...record.base };
  const values: Record<string, FieldValue> = { ...record.values };
  for (const field of contentFields(blockOf(form, record.block))) {
    const value = row.cells[field.id]?.value;
    // A column that the workbook does not have says nothing; an error value is no edit (rule C7).
    if (value === undefined || value.kind === 'unreadable') continue;
    const [was, server] = [base[field.id], record.server[field.id]];
    const agreed = was ?? server;
    // Nor is what the form's own formula shows.
    if (agreed && showsFormula(record, row, field.id)) base[field.id] = values[field.id] = agreed;
    else if (was) values[field.id] = sameValue(form, field, was, value) ? was : value;
    // Where it is not known what was seen, a cell without an answer says nothing, be it blank or 未選択 as the form was
    // handed out, and agreeing with the server is as good.
    else if (server && (!isAnswered(form, field, value) || sameValue(form, field, server, value))) {
      base[field.id] = values[field.id] = server;
    } else if (isAnswered(form, field, value)) values[field.id] = value;
    else delete values[field.id];
  }
  return { base, values, lacking: lackedAnswers(blockOf(form, record.block), row) };
}

/** Whether the cell holds the formula that the form has there. */
export function showsFormula({ formulas }: LocalRecord, row: FormRecord, field: string): boolean {
  const name = formulas?.[field];
  return name !== undefined && row.cells[field]?.formula !== undefined && formulaName(row, field) === name;
}

function addedHere(form: Form, row: FormRecord): AddedHere {
  const { block, key, cells } = row;
  const filled = contentFields(blockOf(form, block)).flatMap(({ id }): [string, FieldValue][] => {
    const value = cells[id]?.value;
    return value?.kind === 'value' ? [[id, value]] : [];
  });
  return { block, key, values: Object.fromEntries(filled), lacking: lackedAnswers(blockOf(form, block), row) };
}

/** The fields of a record that a person may see and a sync may write. */
export function fieldsOf(form: Form, block: string): readonly Field[] {
  const own = form.blocks.find(({ id }) => id === block);
  return own ? contentFields(own) : [];
}
