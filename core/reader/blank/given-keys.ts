/**
 * Rows of a copy whose name somebody changed: each stands where the blank has a row that the copy does not have by its
 * name, and is that row.
 */
import { parseAddress } from '../../grid/address.js';
import { keyAddress } from '../../form/key-cell.js';
import type { Form } from '../../form/form.js';
import { keyNames } from '../../record/key-name.js';
import type { FormRecord } from '../../record/record.js';
import type { AlignedSheet } from './align-sheets.js';
import type { BlankLayout } from './blank-layout.js';

/** @param records of the copy, which get the keys that the blank has for them */
export function givenKeys(
  { form, sheets }: BlankLayout,
  aligned: readonly AlignedSheet[],
  records: readonly FormRecord[],
): readonly FormRecord[] {
  const names = keyNames(form);
  const nameOf = ({ block, key }: FormRecord) => names(block, key);
  const known = new Set(sheets.flatMap((sheet) => sheet.records.map(nameOf)));
  const there = new Set(records.map(nameOf));
  const given = new Map<string, FormRecord>();
  for (const sheet of aligned) {
    for (const record of sheet.blank.records) {
      const row = sheet.rows.get(keyRow(form, record));
      if (row !== undefined && !there.has(nameOf(record))) given.set(place(record.block, sheet.grid.name, row), record);
    }
  }
  if (given.size === 0) return records;
  return records.map((record) => {
    const blank = known.has(nameOf(record))
      ? undefined
      : given.get(place(record.block, record.sheet, keyRow(form, record)));
    return blank ? { ...record, key: blank.key } : record;
  });
}

function keyRow(form: Form, record: FormRecord): number {
  return parseAddress(keyAddress(form, record))?.row ?? record.rows[0];
}

function place(block: string, sheet: string, row: number): string {
  return JSON.stringify([block, sheet, row]);
}
