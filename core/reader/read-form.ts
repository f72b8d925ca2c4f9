/**
 * Reads a workbook with a form, and finds out by itself which form that is. It never guesses silently: what could not
 * be placed is an issue with an address.
 */
import { formatAddress } from '../grid/address.js';
import type { Grid, Workbook } from '../grid/grid.js';
import type { Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import { displayText } from '../record/value.js';
import type { FormRecord } from '../record/record.js';
import { findFiscalYear } from '../text/fiscal-year.js';
import { signsOf, type ContextMark, type FormSigns } from './landmarks.js';
import type { Reading } from './reading.js';
import { readSheet } from './read-sheet.js';

/** How well a form fits a workbook: the share of its headers and labels that were found, 0 to 1. */
export interface Fit {
  readonly reading: Reading;
  readonly share: number;
}

/** A form fits when at least this share of its headers and labels is there. */
const ENOUGH = 0.7;

/** The form among `forms` that fits best, read; undefined where none does. */
export function recogniseForm(workbook: Workbook, forms: readonly Form[]): Reading | undefined {
  const fits = forms.map((form) => fitForm(workbook, form)).sort((a, b) => b.share - a.share);
  const best = fits[0];
  return best && best.share >= ENOUGH && best.reading.records.length > 0 ? best.reading : undefined;
}

/** Reads a workbook with one form, whether it fits or not. */
export function fitForm(workbook: Workbook, form: Form): Fit {
  const signs = signsOf(form);
  const records: FormRecord[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let contexts: readonly ContextMark[] = [];
  for (const grid of workbook.sheets) {
    const sheet = readSheet(grid, signs, contexts);
    records.push(...sheet.records);
    issues.push(...sheet.issues, ...unreadableCells(sheet.records));
    for (const id of sheet.seen) seen.add(id);
    if (sheet.contexts.length > 0) contexts = sheet.contexts;
    if (sheet.seen.size === 0 && grid.bottom > 0 && !grid.hidden) {
      issues.push(makeIssue('sheet-unplaced', { sheet: grid.name }));
    }
  }
  issues.push(...missingBlocks(form, seen));
  const signposts = findSignposts(workbook.sheets, signs);
  return { reading: { form, ...signposts, records, issues }, share: seen.size / signCount(form) };
}

function signCount(form: Form): number {
  const fields = form.blocks.flatMap((block) => block.fields);
  return Math.max(1, fields.filter(({ from }) => 'column' in from || 'label' in from).length);
}

function missingBlocks(form: Form, seen: ReadonlySet<string>): Issue[] {
  return form.blocks
    .filter((block) => block.layout !== 'heading' && !block.fields.some((field) => seen.has(`${block.id}.${field.id}`)))
    .map((block) => makeIssue('block-missing', { block: block.id }, block.label));
}

/** Error values in cells of the form (rule C7): named once, however many records share the cell. */
function unreadableCells(records: readonly FormRecord[]): Issue[] {
  const told = new Set<string>();
  return records.flatMap(({ sheet, block, key, cells }) =>
    Object.values(cells).flatMap(({ value, address }) => {
      if (value.kind !== 'unreadable' || told.has(address)) return [];
      told.add(address);
      return [makeIssue('cell-error', { sheet, block, key, address, evidence: [value.text] }, value.text)];
    }),
  );
}

interface Signposts {
  readonly fiscalYear: number | undefined;
  readonly department: string;
}

/** Longer cells are prose; the year and the respondent stand in titles and headers. */
const LONGEST_SIGNPOST = 120;

/** Looks for the fiscal year (the form's first template that matches anywhere wins) and the answering division. */
function findSignposts(sheets: readonly Grid[], signs: FormSigns): Signposts {
  let rank = signs.fiscalYears.length;
  let fiscalYear: number | undefined;
  let department = '';
  for (const text of shortTexts(sheets)) {
    const rule = signs.fiscalYears.findIndex(({ match }, i) => i < rank && match(text) !== undefined);
    const year = rule >= 0 ? findFiscalYear(text, signs.fiscalYears[rule]!.means) : undefined;
    if (year !== undefined) [rank, fiscalYear] = [rule, year];
    department ||= namedIn(signs.respondent?.(text)?.['department'] ?? '');
  }
  return { fiscalYear, department };
}

/** The name in 「（　福祉課　）」; `''` where the brackets are still empty. */
function namedIn(text: string): string {
  return text.replace(/[\s()（）「」_＿…]+/gu, ' ').trim();
}

function* shortTexts(sheets: readonly Grid[]): Generator<string> {
  const told = new Set<string>();
  for (const grid of sheets) {
    for (const row of grid.rows()) {
      for (const { cell } of grid.row(row)) {
        if (cell.text.length > LONGEST_SIGNPOST || told.has(cell.text)) continue;
        told.add(cell.text);
        yield cell.text;
      }
    }
  }
}

/** Where a record stands, for people: `2-(1)!C4`. */
export function placeOf(record: FormRecord): string {
  const first = Object.values(record.cells).find(({ address, value }) => address !== '' && displayText(value) !== '');
  return `${record.sheet}!${first?.address ?? formatAddress({ row: record.rows[0], column: 1 })}`;
}
