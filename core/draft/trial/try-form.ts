/**
 * What a form would read of some workbooks, in a size that a person looks over: for each of its fields the header as it
 * stands in the sheet and some values; for each workbook the first records, how many there are of each block and each
 * department, and what is wrong. Whether the form is a draft, a corrected one or one in use makes no difference.
 */
import { nameOfField } from '../../form/correct/corrections.js';
import { checkReading } from '../../check/check-reading.js';
import type { Form } from '../../form/form.js';
import { formInYear } from '../../form/form-year.js';
import type { Workbook } from '../../grid/grid.js';
import type { IssueCode, Severity } from '../../issue/codes.js';
import type { Issue } from '../../issue/issue.js';
import { fitForm } from '../../reader/read-form.js';
import type { Reading } from '../../reader/reading.js';
import { ownersIn } from '../../record/owners.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import { shortened } from '../../text/shorten.js';
import { headerCells, type HeaderCell } from './header-cells.js';

/** A field as the workbooks show it. */
export interface FieldTrial {
  readonly block: string;
  readonly field: string;
  /** Where its header stands in the first workbook that has it; undefined where none does. */
  readonly header: HeaderCell | undefined;
  /** Different values, the first that there are. */
  readonly examples: readonly string[];
}

/** A column that the form has no field for. */
export interface UnreadColumn {
  readonly block: string;
  readonly sheet: string;
  readonly address: string;
  /** The header, where it has one, and the first values. */
  readonly texts: readonly string[];
}

export interface BookTrial {
  /** The share of the form's headers and labels that were found, 0 to 1. */
  readonly share: number;
  readonly fiscalYear: number | undefined;
  readonly blocks: readonly BlockTrial[];
  /** In the order in which they come. */
  readonly departments: readonly { readonly name: string; readonly records: number }[];
  /** Records of no department, where the form has departments at all. */
  readonly ofNobody: number;
  /** The gravest first, and no more than a person reads; how many there are of each kind. */
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface BlockTrial {
  readonly block: string;
  readonly records: number;
  readonly first: readonly FirstRecord[];
}

export interface FirstRecord {
  readonly sheet: string;
  readonly row: number;
  /** By the block's fields, in their order. */
  readonly texts: readonly string[];
}

export interface FormTrial {
  readonly fields: readonly FieldTrial[];
  readonly unread: readonly UnreadColumn[];
  readonly books: readonly BookTrial[];
}

const EXAMPLES = 3;
const FIRST_RECORDS = 3;
const MOST_ISSUES = 100;
const MOST_DEPARTMENTS = 300;
const MOST_UNREAD = 100;
const LONGEST_TEXT = 60;

/** In a workbook to begin with nobody has answered yet. */
const OF_ANSWERS: ReadonlySet<Issue['code']> = new Set<IssueCode>(['required-blank', 'choice-unset']);

/** @param workbooks of which each is read by itself */
export function tryForm(form: Form, workbooks: readonly Workbook[]): FormTrial {
  const read = workbooks.map((workbook) => {
    const { reading, share } = fitForm(workbook, form);
    return { reading, share, headers: headerCells(workbook, form, reading.records) };
  });
  const fields = form.blocks.flatMap((block) => block.fields.map((field) => ({ block: block.id, field: field.id })));
  return {
    fields: fields.map(({ block, field }) => ({
      block,
      field,
      header: shortHeader(read.flatMap(({ headers }) => headers.get(nameOfField(block, field)) ?? [])[0]),
      examples: examplesOf(
        read.flatMap(({ reading }) => reading.records),
        block,
        field,
      ),
    })),
    unread: unreadColumns(read.flatMap(({ reading }) => reading.issues)),
    books: read.map(({ reading, share }) => bookTrial(reading, share)),
  };
}

function shortHeader(header: HeaderCell | undefined): HeaderCell | undefined {
  return header && { ...header, texts: header.texts.map(short) };
}

function short(text: string): string {
  return shortened(text.replace(/\s+/gu, ' '), LONGEST_TEXT);
}

function examplesOf(records: readonly FormRecord[], block: string, field: string): string[] {
  const found = new Set<string>();
  for (const record of records) {
    if (record.block !== block) continue;
    const text = displayText(record.cells[field]?.value).trim();
    if (text !== '') found.add(short(text));
    if (found.size >= EXAMPLES) break;
  }
  return [...found];
}

function unreadColumns(issues: readonly Issue[]): UnreadColumn[] {
  const told = issues.filter(({ code }) => code === 'column-unplaced').slice(0, MOST_UNREAD);
  return told.map(({ block, sheet, address, evidence }) => ({ block, sheet, address, texts: evidence.map(short) }));
}

function bookTrial(reading: Reading, share: number): BookTrial {
  const { records, fiscalYear } = reading;
  const form = formInYear(reading.form, fiscalYear);
  const issues = checkReading({ ...reading, form }).filter(({ code }) => !OF_ANSWERS.has(code));
  const owners = records.map(ownersIn(form, records));
  const departments = new Map<string, number>();
  for (const name of owners.flat()) departments.set(name, (departments.get(name) ?? 0) + 1);
  return {
    share,
    fiscalYear,
    blocks: form.blocks.map(({ id, fields }) => {
      const own = records.filter(({ block }) => block === id);
      const ids = fields.map((field) => field.id);
      return {
        block: id,
        records: own.length,
        first: own.slice(0, FIRST_RECORDS).map((record) => firstOf(record, ids)),
      };
    }),
    departments: [...departments]
      .slice(0, MOST_DEPARTMENTS)
      .map(([name, count]) => ({ name: short(name), records: count })),
    ofNobody: departments.size === 0 ? 0 : owners.filter((names) => names.length === 0).length,
    issues: byGravity(issues).slice(0, MOST_ISSUES).map(withShortEvidence),
    counts: {
      error: countOf(issues, 'error'),
      warning: countOf(issues, 'warning'),
      info: countOf(issues, 'info'),
    },
  };
}

function firstOf({ sheet, rows: [row], cells }: FormRecord, ids: readonly string[]): FirstRecord {
  return { sheet, row, texts: ids.map((id) => short(displayText(cells[id]?.value))) };
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

function byGravity(issues: readonly Issue[]): Issue[] {
  return GRAVITY.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function withShortEvidence(issue: Issue): Issue {
  return { ...issue, evidence: issue.evidence.slice(0, EXAMPLES).map(short) };
}
