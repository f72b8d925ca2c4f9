/**
 * A workbook as it comes may hold the same rows more than once: on a copy of a sheet, on a hidden one, on one of an earlier
 * year that was left in it. Each record is taken once. What is not taken is named with its sheet, and what another sheet
 * says of the same records is a second version by the same sender: the same values are one answer, others a conflict.
 */
import { isAnswered } from '../check/check-reading.js';
import { isOfLines } from '../merge/alignment/align-records.js';
import { contentFields } from '../merge/content-fields.js';
import { blockOf, type Form } from '../form/form.js';
import type { Grid, Workbook } from '../grid/grid.js';
import { keyAddress, keyAddresses } from '../form/key-cell.js';
import { makeIssue } from '../issue/make-issue.js';
import type { Issue } from '../issue/issue.js';
import { fitForm } from '../reader/read-form.js';
import type { Reading } from '../reader/reading.js';
import { sameValue } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import { keyNames } from '../record/key-name.js';
import type { FormRecord } from '../record/record.js';

/** A workbook that was read with its form. */
interface ReadBook extends Pick<Reading, 'form' | 'fiscalYear' | 'records'> {
  readonly workbook: Workbook;
}

/** What other workbooks of the form are compared with. */
export interface FormSheets {
  readonly workbook: Workbook;
  readonly records: readonly FormRecord[];
  readonly fiscalYear: number | undefined;
}

export interface SheetVersions {
  /** In the order of the workbook; each is in it once. */
  readonly records: readonly FormRecord[];
  /** The same records on other sheets. */
  readonly repeats: readonly { readonly sheet: string; readonly records: readonly FormRecord[] }[];
  readonly issues: readonly Issue[];
}

/** @param blank the form as it was handed out; without it, the sheet that comes first is the one that counts */
export function sheetVersions(book: ReadBook, blank?: FormSheets): SheetVersions {
  const shown = withoutHidden(book, blank);
  const ofYear = withoutOtherYears(book, shown.records, blank);
  const { records, repeats, issues } = withoutRepeats(book, ofYear.records, blank);
  return { records, repeats, issues: [...shown.issues, ...ofYear.issues, ...issues] };
}

interface Left {
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** Nobody who looks at the workbook sees them; but the form itself may keep a part of its own hidden. */
function withoutHidden({ form, workbook, records }: ReadBook, blank: FormSheets | undefined): Left {
  const ofForm = new Set(blank?.records.map(({ sheet }) => sheet));
  const own = new Set(
    blank?.workbook.sheets.filter(({ hidden, name }) => hidden && ofForm.has(name)).map(({ name }) => name),
  );
  const hidden = new Set(workbook.sheets.filter((grid) => grid.hidden && !own.has(grid.name)).map(({ name }) => name));
  const left = records.filter(({ sheet }) => !hidden.has(sheet));
  // A form that is hidden as a whole is read as what it is.
  if (!blank && left.length === 0) return { records, issues: [] };
  // The other departments' sheets, hidden so that nobody fills them in by mistake, say nothing.
  const saysNothing = (sheet: string, rows: readonly FormRecord[]) =>
    ofForm.has(sheet) && !rows.some((row) => hasAnswer(form, row));
  const issues = perSheet(records.filter(({ sheet }) => hidden.has(sheet)))
    .filter(([sheet, rows]) => !saysNothing(sheet, rows))
    .map(([sheet, rows]) => makeIssue('sheet-hidden', { sheet, address: rowsOf(rows) }, rows.length));
  return { records: left, issues };
}

function hasAnswer(form: Form, { block, cells }: FormRecord): boolean {
  const answers = blockOf(form, block).fields.filter(({ role }) => role === 'answer');
  return answers.some((field) => isAnswered(form, field, cells[field.id]?.value));
}

/** Sheets that the form does not have and that say they are of another year. */
function withoutOtherYears(
  { workbook, form, fiscalYear }: ReadBook,
  records: readonly FormRecord[],
  blank: FormSheets | undefined,
): Left {
  const wanted = blank?.fiscalYear ?? fiscalYear;
  const sheets = perSheet(records);
  if (wanted === undefined || sheets.length < 2) return { records, issues: [] };
  const known = new Set(blank?.records.map(({ sheet }) => sheet));
  const years = new Map(
    sheets.flatMap(([name]) => {
      const year = known.has(name)
        ? undefined
        : yearOf(
            form,
            workbook.sheets.find((grid) => grid.name === name),
          );
      return year === undefined || year === wanted ? [] : [[name, year] as const];
    }),
  );
  if (years.size === sheets.length) return { records, issues: [] };
  const issues = sheets.flatMap(([sheet, rows]) => {
    const year = years.get(sheet);
    return year === undefined
      ? []
      : [makeIssue('sheet-other-year', { sheet, address: rowsOf(rows) }, year, rows.length)];
  });
  return { records: records.filter(({ sheet }) => !years.has(sheet)), issues };
}

function yearOf(form: Form, grid: Grid | undefined): number | undefined {
  return grid && fitForm({ sheets: [grid] }, form).reading.fiscalYear;
}

function withoutRepeats(
  { form, workbook }: ReadBook,
  records: readonly FormRecord[],
  blank: FormSheets | undefined,
): SheetVersions {
  const groups = groupsByKey(form, records);
  const isRepeat = repeatedIn(form, groups, preferred(workbook, blank), blank);
  const own = records.filter((record) => !isRepeat.has(record));
  const issues: Issue[] = [];
  const repeats = perSheet(records.filter((record) => isRepeat.has(record))).flatMap(([sheet, rows]) => {
    const others = [...new Set(rows.flatMap((record) => isRepeat.get(record)?.sheet ?? []))];
    if (others.length === 1 && others[0] === sheet) {
      issues.push(...rows.flatMap((row) => duplicateOf(form, row, isRepeat.get(row))));
      return [];
    }
    const differing = rows.reduce((sum, row) => sum + differences(form, row, isRepeat.get(row)), 0);
    issues.push(makeIssue('sheet-repeated', { sheet, address: rowsOf(rows) }, others, rows.length, differing));
    return [{ sheet, records: rows }];
  });
  return { records: own, repeats, issues };
}

/** The same row twice on one sheet. */
function duplicateOf(form: Form, record: FormRecord, other: FormRecord | undefined): Issue[] {
  if (!other) return [];
  const { sheet, block, key } = record;
  const place = { sheet, block, key, address: keyAddress(form, record) };
  return [makeIssue('record-duplicate', place, `${other.sheet}!${keyAddress(form, other)}`)];
}

type Groups = ReadonlyMap<string, readonly FormRecord[]>;

function groupsByKey(form: Form, records: readonly FormRecord[]): Groups {
  const nameOf = keyNames(form);
  const groups = new Map<string, FormRecord[]>();
  for (const record of records) {
    const name = nameOf(record.block, record.key);
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  return groups;
}

/** The sheets of the form come first, then the others in their order. */
function preferred({ sheets }: Workbook, blank: FormSheets | undefined): readonly string[] {
  const known = new Set(blank?.records.map(({ sheet }) => sheet));
  const names = sheets.map(({ name }) => name);
  return [...names.filter((name) => known.has(name)), ...names.filter((name) => !known.has(name))];
}

/** Records that say again what another one is about, with that one. */
function repeatedIn(
  form: Form,
  groups: Groups,
  sheets: readonly string[],
  blank: FormSheets | undefined,
): ReadonlyMap<FormRecord, FormRecord> {
  const inForm = blank && groupsByKey(form, blank.records);
  const repeats = new Map<FormRecord, FormRecord>();
  for (const [name, group] of groups) {
    const before = inForm?.get(name) ?? [];
    // As many as the form has: it names them several times, or somebody moved some of them to a sheet of their own.
    if (group.length <= Math.max(1, before.length)) continue;
    const places = new Set(before.map(({ sheet }) => sheet));
    const main = sheets.find((sheet) => group.some((record) => record.sheet === sheet));
    const kept = group.filter(({ sheet }) => sheet === main || places.has(sheet));
    const isLine = isOfLines(blockOf(form, group[0]?.block ?? ''));
    for (const [at, record] of group.entries()) {
      const twin = twinOf(form, record, kept);
      const [first] = kept;
      if (!kept.includes(record)) {
        if (!isLine && first) repeats.set(record, twin ?? first);
        else if (twin) repeats.set(record, twin);
      } else if (twin && !isLine && at >= before.length && standsApart(form, record, twin)) repeats.set(record, twin);
    }
  }
  return blank ? repeats : ofCopies(groups, repeats);
}

/** Without the form to compare with, rows of a sheet are repeats only where most of the sheet's are. */
function ofCopies(groups: Groups, repeats: ReadonlyMap<FormRecord, FormRecord>): ReadonlyMap<FormRecord, FormRecord> {
  const all = new Map(perSheet([...groups.values()].flat()));
  const few = new Set(
    perSheet([...repeats.keys()]).flatMap(([sheet, rows]) =>
      rows.length * 2 > (all.get(sheet)?.length ?? 0) ? [] : [sheet],
    ),
  );
  return new Map([...repeats].filter(([record]) => !few.has(record.sheet)));
}

/** An earlier one that says the same throughout. */
function twinOf(form: Form, record: FormRecord, among: readonly FormRecord[]): FormRecord | undefined {
  const fields = contentFields(blockOf(form, record.block));
  for (const other of among) {
    if (other === record) return undefined;
    const isSame = fields.every((field) => {
      const [a, b] = [record.cells[field.id]?.value, other.cells[field.id]?.value];
      if (sameFormula(record, other, field.id)) return true;
      return a === b || (a !== undefined && b !== undefined && sameValue(form, field, a, b));
    });
    if (isSame) return other;
  }
  return undefined;
}

/** Several rows under one merged key cell are one programme with several rows. */
function standsApart(form: Form, a: FormRecord, b: FormRecord): boolean {
  const others = new Set(keyAddresses(form, b));
  const cells = keyAddresses(form, a);
  return cells.length > 0 && !cells.some((address) => others.has(address));
}

/** In how many fields both say something, and something else. */
function differences(form: Form, record: FormRecord, other: FormRecord | undefined): number {
  return contentFields(blockOf(form, record.block)).filter((field) => {
    const [a, b] = [record.cells[field.id], other?.cells[field.id]];
    if (a?.value.kind !== 'value' || b?.value.kind !== 'value' || a.formula) return false;
    return !sameValue(form, field, a.value, b.value);
  }).length;
}

function perSheet(records: readonly FormRecord[]): [sheet: string, rows: FormRecord[]][] {
  const sheets = new Map<string, FormRecord[]>();
  for (const record of records) {
    const rows = sheets.get(record.sheet);
    if (rows) rows.push(record);
    else sheets.set(record.sheet, [record]);
  }
  return [...sheets];
}

function rowsOf(records: readonly FormRecord[]): string {
  const first = Math.min(...records.map(({ rows }) => rows[0]));
  const last = Math.max(...records.map(({ rows }) => rows[1]));
  return `${first}:${last}`;
}
