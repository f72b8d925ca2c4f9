/**
 * Rows that stand twice: the same key in cells of their own. Several rows under one merged key cell are one programme
 * with several rows, not duplicates.
 */
import type { Form } from '../form/form.js';
import { keyAddress, keyAddresses } from '../form/key-cell.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { keyNames } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';

export function findDuplicates(form: Form, records: readonly FormRecord[]): Issue[] {
  const nameOf = keyNames(form);
  const first = new Map<string, FormRecord>();
  return records.flatMap((record) => {
    const name = nameOf(record.block, record.key);
    const other = first.get(name);
    if (!other) {
      first.set(name, record);
      return [];
    }
    if (sharesKeyCells(form, record, other)) return [];
    const place = { sheet: record.sheet, address: keyAddress(form, record), block: record.block, key: record.key };
    return [makeIssue('record-duplicate', place, `${other.sheet}!${keyAddress(form, other)}`)];
  });
}

function sharesKeyCells(form: Form, a: FormRecord, b: FormRecord): boolean {
  const cells = keyAddresses(form, a);
  const others = keyAddresses(form, b);
  return cells.length > 0 && a.sheet === b.sheet && cells.every((address, i) => address === others[i]);
}
