/**
 * Reads a workbook with a form, and finds out by itself which form that is. It never guesses silently: what could not
 * be placed is an issue with an address.
 */
import type { Workbook } from '../grid/grid.js';
import type { Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import { makeIssue } from '../issue/make-issue.js';
import type { FormRecord } from '../record/record.js';
import type { ContextMark } from './landmarks.js';
import type { Reading } from './reading.js';
import { readSheet } from './read-sheet.js';
import { surveyWorkbook, type Survey } from './survey.js';

/** How well a form fits a workbook: the share of its headers and labels that were found, 0 to 1. */
export interface Fit {
  readonly reading: Reading;
  readonly share: number;
}

/** A form fits when at least this share of its headers and labels is there. */
const ENOUGH = 0.7;

/** The form among `forms` that fits best, read; undefined where none does. */
export function recogniseForm(workbook: Workbook, forms: readonly Form[]): Reading | undefined {
  const fits = surveyWorkbook(workbook, forms).map((survey) => readSurveyed(workbook, survey));
  const best = fits.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= ENOUGH && best.reading.records.length > 0 ? best.reading : undefined;
}

/** Reads a workbook with one form, whether it fits or not. */
export function fitForm(workbook: Workbook, form: Form): Fit {
  return readSurveyed(workbook, surveyWorkbook(workbook, [form])[0]!);
}

function readSurveyed(workbook: Workbook, { signs: { form }, sheets, signposts }: Survey): Fit {
  const records: FormRecord[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let contexts: readonly ContextMark[] = [];
  workbook.sheets.forEach((grid, i) => {
    const sheet = readSheet(grid, form, sheets[i]!, contexts);
    records.push(...sheet.records);
    issues.push(...sheet.issues, ...unreadableCells(sheet.records));
    for (const id of sheet.seen) seen.add(id);
    if (sheet.contexts.length > 0) contexts = sheet.contexts;
    if (sheet.seen.size === 0 && grid.bottom > 0 && !grid.hidden) {
      issues.push(makeIssue('sheet-unplaced', { sheet: grid.name }));
    }
  });
  issues.push(...missingBlocks(form, seen));
  const { fiscalYear, department } = signposts;
  return { reading: { form, fiscalYear, department, records, issues }, share: seen.size / signCount(form) };
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
