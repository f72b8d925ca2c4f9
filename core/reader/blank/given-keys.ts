/**
 * Rows of a copy whose name somebody changed: each stands where the blank has a row that the copy does not have by its
 * name, and is that row. One that lacks a part of its name is the row that has the rest, wherever it stands.
 */
import { departmentKnown } from '../../form/department.js';
import { parseAddress } from '../../grid/address.js';
import { keyAddress } from '../../form/key-cell.js';
import { blockOf, type Form } from '../../form/form.js';
import { namedBlocks } from '../../form/named-record.js';
import type { Issue } from '../../issue/issue.js';
import { makeIssue } from '../../issue/make-issue.js';
import { compact } from '../../text/normalise.js';
import { similarity } from '../../text/similarity.js';
import { keyNames } from '../../record/key-name.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
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
  const all = sheets.flatMap((sheet) => sheet.records);
  const known = new Set([...all.map(nameOf), ...own]);
  const issues: Issue[] = [];
  const restored = (some: readonly FormRecord[]) => {
    const there = new Set(some.map(nameOf));
    const missing = all.filter((record) => !there.has(nameOf(record)));
    const unknown = some.filter((record) => !known.has(nameOf(record)));
    if (missing.length === 0 || unknown.length === 0) return some;
    const rows = new GivenRows(form, aligned, missing);
    // What has the rest of its name is surer than what only stands in its place.
    const found = new Map<FormRecord, FormRecord>();
    for (const record of unknown) rows.take(found, record, rows.byRest(record));
    for (const record of unknown) if (!found.has(record)) rows.take(found, record, rows.byPlace(record));
    return some.map((record) => {
      const blank = found.get(record);
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

/** Rows of the blank that the copy does not have by their name. */
class GivenRows {
  /** By the key that a row of the copy says, as far as it says one; and by where a row stands. */
  private readonly rests = new Map<string, FormRecord[]>();
  private readonly places = new Map<string, FormRecord[]>();
  /** Blocks with the parts of a key by which their rows are in `rests`. */
  private readonly prepared = new Set<string>();
  private readonly taken = new Set<FormRecord>();

  constructor(
    private readonly form: Form,
    aligned: readonly AlignedSheet[],
    private readonly missing: readonly FormRecord[],
  ) {
    const isMissing = new Set(missing);
    for (const { blank, grid, rows, isModel } of aligned) {
      if (isModel) continue;
      for (const record of blank.records) {
        if (!isMissing.has(record)) continue;
        for (const own of new Set([keyRow(form, record), record.rows[0]])) {
          const row = rows.get(own);
          if (row !== undefined) addTo(this.places, place(record.block, grid.name, row), record);
        }
      }
    }
  }

  take(found: Map<FormRecord, FormRecord>, record: FormRecord, blank: FormRecord | undefined): void {
    if (!blank || this.taken.has(blank)) return;
    this.taken.add(blank);
    found.set(record, blank);
  }

  /** The one row that has all of the name that the record has, where it lacks a part of it. */
  byRest(record: FormRecord): FormRecord | undefined {
    const said = Object.keys(record.key).filter((id) => compact(record.key[id] ?? '') !== '');
    if (said.length === 0 || said.length === Object.keys(record.key).length) return undefined;
    const same = this.withRest(record, said).filter((one) => !this.taken.has(one));
    return same.length === 1 ? same[0] : undefined;
  }

  private withRest(record: FormRecord, said: readonly string[]): readonly FormRecord[] {
    const parts = JSON.stringify([record.block, ...said]);
    if (!this.prepared.has(parts)) {
      this.prepared.add(parts);
      for (const one of this.missing) if (one.block === record.block) addTo(this.rests, restOf(one, said), one);
    }
    return this.rests.get(restOf(record, said)) ?? [];
  }

  /** Of the rows that the blank has there, the one with which the record has most in common. */
  byPlace(record: FormRecord): FormRecord | undefined {
    const { form } = this;
    const there = new Set(
      [keyRow(form, record), record.rows[0]].flatMap((row) => {
        return this.places.get(place(record.block, record.sheet, row)) ?? [];
      }),
    );
    const alike = [...there]
      .filter((one) => !this.taken.has(one) && !isOfAnother(form, record, one))
      .map((one) => ({ one, common: inCommon(form, record, one) }))
      .filter(({ common }) => common > 0)
      .sort((a, b) => b.common - a.common);
    const [first, second] = alike;
    return first && first.common > (second?.common ?? 0) ? first.one : undefined;
  }
}

function addTo(map: Map<string, FormRecord[]>, name: string, record: FormRecord): void {
  const there = map.get(name);
  if (!there) map.set(name, [record]);
  else if (!there.includes(record)) there.push(record);
}

function restOf({ block, key }: FormRecord, said: readonly string[]): string {
  return JSON.stringify([block, ...said.map((id) => [id, compact(key[id] ?? '')])]);
}

/** A division that stands in the record's own cell is no other: the row of a colleague is not written into. */
function isOfAnother(form: Form, record: FormRecord, { key }: FormRecord): boolean {
  return blockOf(form, record.block).fields.some(({ id, type, several }) => {
    const [own, its] = [record.key[id] ?? '', key[id] ?? ''];
    if (type !== 'department' || own === '' || !departmentKnown(form, own, several)) return false;
    // With a person's name behind it, or without the name of its section.
    return !compact(own).includes(compact(its)) && !compact(its).includes(compact(own));
  });
}

/** Names that are so alike are one name, edited. */
const ALIKE = 0.4;

/** How many of the texts that the form gives are the record's, too; a name may have been edited. */
function inCommon(form: Form, record: FormRecord, blank: FormRecord): number {
  let common = 0;
  for (const { id, role } of blockOf(form, record.block).fields) {
    if (role === 'answer') continue;
    const [own, its] = [ownText(record, id), compact(displayText(blank.cells[id]?.value))];
    if (own === '' || its === '') continue;
    if (own === its) common++;
    else if (role === 'key') common += similarityOf(own, its);
  }
  return common;
}

function similarityOf(a: string, b: string): number {
  const alike = a.includes(b) || b.includes(a) ? 1 : similarity(a, b);
  return alike >= ALIKE ? alike : 0;
}

/** What stands in the record's own rows: what is filled down from above says nothing about it. */
function ownText({ cells, rows: [first, last] }: FormRecord, id: string): string {
  const row = parseAddress(cells[id]?.address ?? '')?.row ?? 0;
  return row >= first && row <= last ? compact(displayText(cells[id]?.value)) : '';
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
