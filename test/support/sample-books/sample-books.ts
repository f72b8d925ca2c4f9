/**
 * Small, complete workbooks in the four shapes that the built-in forms describe, for an invented city: its programmes,
 * sentences and figures were written for these tests.
 */
import { gridFromCells, type CellTable } from '../cell-table.js';
import { BUILT_IN_FORMS } from '../../../core/forms/built-in.js';
import { bookFromWorkbook, type ExpectedRecord } from '../mangle/book-from-workbook.js';
import type { Book } from '../mangle/book.js';
import { ACTIVITY_PLAN } from './activity-plan.js';
import { EVALUATION_RECORD } from './evaluation-record.js';
import { PROGRESS_SHEET } from './progress-sheet.js';
import { STATUS_SHEETS } from './status-sheets.js';

export interface SampleBook {
  /** The built-in form that it is in the shape of. */
  readonly form: string;
  readonly fiscalYear: number;
  readonly sheets: readonly CellTable[];
  readonly records: readonly SampleRecord[];
}

/** What must be read. A field is the address of its cell, whose whole text it is, or a part of that text. */
export interface SampleRecord {
  readonly block: string;
  readonly sheet: string;
  readonly fields: Readonly<Record<string, string | { readonly at: string; readonly part: string }>>;
}

const SAMPLES: readonly SampleBook[] = [EVALUATION_RECORD, STATUS_SHEETS, PROGRESS_SHEET, ACTIVITY_PLAN];

/** By the id of the form. */
export function sampleBooks(): Map<string, Book> {
  return new Map(SAMPLES.map((sample) => [`sample-${sample.form}`, bookOf(sample)]));
}

function bookOf({ form: id, fiscalYear, sheets, records }: SampleBook): Book {
  const form = BUILT_IN_FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form is called ${id}`);
  const workbook = { sheets: sheets.map(gridFromCells) };
  return bookFromWorkbook(
    form,
    workbook,
    fiscalYear,
    records.map((record) => expectedOf(sheets, record)),
  );
}

function expectedOf(sheets: readonly CellTable[], { block, sheet, fields }: SampleRecord): ExpectedRecord {
  const table = sheets.find(({ name }) => name === sheet)!;
  const cells: Record<string, string> = {};
  const addresses: Record<string, string> = {};
  for (const [id, place] of Object.entries(fields)) {
    const { at, part } = typeof place === 'string' ? { at: place, part: undefined } : place;
    addresses[id] = at;
    cells[id] =
      part ??
      at
        .split(',')
        .map((address) => textAt(table, address))
        .join('\n');
  }
  return { block, sheet, cells, addresses };
}

function textAt({ cells }: CellTable, address: string): string {
  const cell = cells[address];
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
}
