/**
 * Rows of a copy whose name somebody changed: each stands where the blank has a row that the copy does not have by its
 * name, and is that row.
 */
import { parseAddress } from '../../grid/address.js';
import { keyAddress } from '../../form/key-cell.js';
import { blockOf, type Form } from '../../form/form.js';
import { namedBlocks } from '../../form/named-record.js';
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
  const issues: Issue[] = [];
  const restored = (some: readonly FormRecord[]) => {
    const given = missingAt(form, aligned, some, nameOf);
    return some.map((record) => {
      const at = place(record.block, record.sheet, keyRow(form, record));
      const isKnown = known.has(nameOf(record)) || own.has(nameOf(record));
      const blank = isKnown ? undefined : given.get(at);
      if (!blank) return record;
      issues.push(renamed(form, record, blank));
      return { ...record, key: blank.key };
    });
  };
  const isNamed = new Set(form.once(namedBlocks).map(({ id }) => id));
  if (isNamed.size === 0) return { records: restored(records), issues };
  // A programme that got its name back has its indicators under that name.
  const first = restored(records.filter(({ block }) => isNamed.has(block)));
  const sheetNames = new Map(first.flatMap((record) => namesOf(form, record)));
  const others = restored(
    records.flatMap((record) => (isNamed.has(record.block) ? [] : [underName(form, record, sheetNames)])),
  );
  const [next, rest] = [first.values(), others.values()];
  const named = records.flatMap(({ block }) => (isNamed.has(block) ? next : rest).next().value ?? []);
  return { records: named, issues };
}

/** Records of the blank that the copy does not have by their names, by where they would stand in it. */
function missingAt(
  form: Form,
  aligned: readonly AlignedSheet[],
  records: readonly FormRecord[],
  nameOf: (record: FormRecord) => string,
): ReadonlyMap<string, FormRecord> {
  const there = new Set(records.map(nameOf));
  const given = new Map<string, FormRecord>();
  for (const sheet of aligned) {
    if (sheet.isModel) continue;
    for (const record of sheet.blank.records) {
      const row = sheet.rows.get(keyRow(form, record));
      if (row !== undefined && !there.has(nameOf(record))) given.set(place(record.block, sheet.grid.name, row), record);
    }
  }
  return given;
}

/** What a named record's key says, by the cell that says it: the rows of its tables take their part from there. */
function namesOf(form: Form, { block, sheet, key, cells }: FormRecord): [cell: string, name: string][] {
  return blockOf(form, block).fields.flatMap(({ id }): [string, string][] => {
    const [name, address] = [key[id], cells[id]?.address ?? ''];
    return name === undefined || address === '' ? [] : [[`${sheet}!${address}`, name]];
  });
}

function underName(form: Form, record: FormRecord, names: ReadonlyMap<string, string>): FormRecord {
  const changed = blockOf(form, record.block).fields.flatMap(({ id, from }): [string, string][] => {
    if (!('labels' in from) || !(id in record.key)) return [];
    const name = names.get(`${record.sheet}!${record.cells[id]?.address ?? ''}`);
    return name === undefined || name === record.key[id] ? [] : [[id, name]];
  });
  return changed.length === 0 ? record : { ...record, key: { ...record.key, ...Object.fromEntries(changed) } };
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
