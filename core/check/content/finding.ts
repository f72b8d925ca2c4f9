/**
 * What a check is and what it gives: a pure function of the table, with examples that document and test it.
 */
import type { ContentIssueCode } from '../../issue/content-codes.js';
import type { Severity } from '../../issue/codes.js';
import type { Bilingual, IssueQuote } from '../../issue/issue.js';
import type { Field } from '../../form/form.js';
import { quoted } from '../../prose/read-prose.js';
import type { FormRecord } from '../../record/record.js';
import { displayText } from '../../record/value.js';
import type { Limits } from './limits.js';
import type { Row, RowFigure, RowText } from './row.js';
import type { Table } from './table.js';

/** A part of a cell’s text that shows what was found. */
export interface Quote extends Omit<IssueQuote, 'cell'> {
  /** The cell that it is taken from. */
  readonly of: { readonly record: FormRecord; readonly field: Field };
}

export interface Finding {
  readonly row: Row;
  readonly field: Field;
  readonly quotes: readonly Quote[];
  readonly message: Bilingual;
  /**
   * What the first quote could say instead, where one value alone is right; the whole cell, where that quote stands in another
   * one.
   */
  readonly suggestion?: string;
  /** Where it is less grave than the check in general. */
  readonly severity?: Severity;
}

export interface CheckInput {
  readonly table: Table;
  readonly limits: Limits;
  /** What each rating needs, in per cent of the target; empty where nobody says. */
  readonly bands: ReadonlyMap<string, Band>;
}

export interface Band {
  readonly from: number | undefined;
  readonly below: number | undefined;
}

/** A small case that shows what a check finds, or passes over: one record's cells, by purpose. */
export interface Example {
  readonly cells: Readonly<Record<string, string>>;
  readonly previous?: Readonly<Record<string, string>>;
  /** Further rows of the same table. */
  readonly others?: readonly Readonly<Record<string, string>>[];
}

export interface ContentCheck {
  readonly code: ContentIssueCode;
  /** What it looks for, in one sentence. */
  readonly looksFor: Bilingual;
  readonly finds: readonly Example[];
  readonly passes: readonly Example[];
  /**
   * Gathers what it has to know of the whole table (in which manner most write, which texts there are), and gives what
   * looks at a row with it: a row that is edited is looked at again without the others.
   */
  readonly examine: (input: CheckInput) => RowExamination;
}

/** @param input the table that the row is of now: that which was gathered from, or the same with edits */
export type RowExamination = (row: Row, input: CheckInput) => readonly Finding[];

/** Most checks need to know nothing but the row, and those that it is linked to. */
export function eachRow(examine: RowExamination): ContentCheck['examine'] {
  return () => examine;
}

export function quote(text: RowText, place: { readonly start: number; readonly end: number }): Quote {
  const { start, end, text: words } = quoted(text.prose, place);
  return { of: text, field: text.field.id, start, end, text: words };
}

export function quoteFigure({ text, stated }: RowFigure): Quote {
  return quote(text, stated);
}

export function ofPrevious(one: Quote): Quote {
  return { of: one.of, field: one.field, start: one.start, end: one.end, text: one.text, isPrevious: true };
}

export function whole(text: RowText): Quote {
  return quote(text, { start: 0, end: text.prose.plain.length });
}

/** All that a cell shows, whether it was read or not. */
export function wholeCell(record: FormRecord, field: Field): Quote {
  const text = displayText(record.cells[field.id]?.value);
  return { of: { record, field }, field: field.id, start: 0, end: text.length, text };
}
