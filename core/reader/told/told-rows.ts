/**
 * Rows of which somebody said which row of the form they are: they get the key that the form has for it. One that is none of
 * the form's is passed over.
 */
import { keyAddress } from '../../form/key-cell.js';
import type { Form } from '../../form/form.js';
import { makeIssue } from '../../issue/make-issue.js';
import type { Issue } from '../../issue/issue.js';
import { keyNames } from '../../record/key-name.js';
import type { FormRecord } from '../../record/record.js';
import { rowName } from '../../record/row-name.js';
import type { ToldRow } from './told.js';

interface ToldRecords {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** A row that is there by the form's own key as well is another: then nothing is taken, and that is said. */
export function withToldRows(form: Form, records: readonly FormRecord[], rows: readonly ToldRow[]): ToldRecords {
  if (rows.length === 0) return { records, issues: [] };
  const names = keyNames(form);
  const told = new Map(rows.map((row) => [names(row.block, row.written), row]));
  const there = new Set(records.map(({ block, key }) => names(block, key)));
  const issues: Issue[] = [];
  const read = records.flatMap((record) => {
    const name = names(record.block, record.key);
    const row = told.get(name);
    if (!row) return [record];
    const { block, sheet, key: written } = record;
    const { key } = row;
    const place = { sheet, block, address: keyAddress(form, record) };
    if (key === null) {
      issues.push(
        makeIssue('row-told', { ...place, key: written, evidence: [rowName(record)] }, rowName(record), null),
      );
      return [];
    }
    // A row of its own.
    if (names(block, key) === name) return [record];
    const texts: [string, string] = [rowName(record), rowName({ key })];
    const [, meant] = texts;
    if (there.has(names(block, key))) {
      const unused = { ...place, key: written, evidence: texts };
      issues.push(makeIssue('told-unused', unused, texts[0], { ja: meant, en: meant }));
      return [record];
    }
    issues.push(makeIssue('row-told', { ...place, key, evidence: texts }, ...texts));
    return [{ ...record, key }];
  });
  return { records: read, issues };
}

/** The names (`keyNames`) of those that are rows of their own, whatever the blank has in their place. */
export function ownRows(form: Form, rows: readonly ToldRow[]): ReadonlySet<string> {
  const nameOf = keyNames(form);
  const own = rows.filter(({ block, written, key }) => key && nameOf(block, key) === nameOf(block, written));
  return new Set(own.map(({ block, written }) => nameOf(block, written)));
}
