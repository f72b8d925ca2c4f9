/**
 * Rows of a copy whose name somebody changed: each stands where the blank has a row that the copy does not have by its
 * name, and is that row.
 */
import { parseAddress } from '../../grid/address.js';
import { keyAddress } from '../../form/key-cell.js';
import type { Form } from '../../form/form.js';
import type { Issue } from '../../issue/issue.js';
import { makeIssue } from '../../issue/make-issue.js';
import { compact } from '../../text/normalise.js';
import { keyNames } from '../../record/key-name.js';
import type { FormRecord } from '../../record/record.js';
import type { AlignedSheet } from './align-sheets.js';
import type { BlankLayout } from './blank-layout.js';

interface NamedRecords {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/**
 * @param records of the copy, which get the keys that the blank has for them
 * @param own names of rows of which somebody said that they are rows of their own
 */
export function givenKeys(
  { form, sheets }: BlankLayout,
  aligned: readonly AlignedSheet[],
  records: readonly FormRecord[],
  own: ReadonlySet<string>,
): NamedRecords {
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
  if (given.size === 0) return { records, issues: [] };
  const issues: Issue[] = [];
  const named = records.map((record) => {
    const at = place(record.block, record.sheet, keyRow(form, record));
    const isNamed = known.has(nameOf(record)) || own.has(nameOf(record));
    const blank = isNamed ? undefined : given.get(at);
    if (!blank) return record;
    issues.push(renamed(form, record, blank));
    return { ...record, key: blank.key };
  });
  return { records: named, issues };
}

function renamed(form: Form, record: FormRecord, { key }: FormRecord): Issue {
  const names = Object.keys(key).filter((id) => compact(record.key[id] ?? '') !== compact(key[id] ?? ''));
  const [now, was] = [record.key, key].map((one) => names.map((id) => one[id] ?? '').join('・'));
  const { sheet, block } = record;
  const at = { sheet, block, key, address: keyAddress(form, record), evidence: [now ?? '', was ?? ''] };
  return makeIssue('row-restored', at, was ?? '');
}

function keyRow(form: Form, record: FormRecord): number {
  return parseAddress(keyAddress(form, record))?.row ?? record.rows[0];
}

function place(block: string, sheet: string, row: number): string {
  return JSON.stringify([block, sheet, row]);
}
