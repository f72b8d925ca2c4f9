/**
 * What reading a workbook with a form gives, and the small vocabulary its parts share.
 */
import type { RecordKey, FormRecord, RecordCell } from '../record/record.js';
import { dayFrom1900 } from '../grid/date-system.js';
import type { Grid } from '../grid/grid.js';
import type { Issue } from '../issue/issue.js';
import type { Block, Form } from '../form/form.js';
import { displayText } from '../record/value.js';
import type { ColumnSpan } from '../grid/area.js';
import type { Meets } from '../grid/stretches.js';
import type { HeadingRow } from './table/heading-rows.js';
import type { TableHeader } from './table/table-headers.js';
import type { ContextMark } from './survey/landmarks.js';
import type { Placement } from './placement.js';

export interface Reading {
  readonly form: Form;
  /** The Gregorian year in which the fiscal year starts; undefined where the workbook does not say. */
  readonly fiscalYear: number | undefined;
  /** The department that says it filled the workbook in; `''` where none does. */
  readonly department: string;
  /** In the order of the sheets and, within a sheet, of the rows. */
  readonly records: readonly FormRecord[];
  /** What is laid out for records that are named by a label, and whose name nobody has filled in yet: no records. */
  readonly unnamed: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** What of a sheet a record is made with. */
export type RecordScope = Pick<SheetScope, 'grid' | 'contextAt'>;

/** One part of a sheet being read: the whole of it, or one of several sections that stand side by side. */
export interface SheetScope {
  readonly form: Form;
  readonly grid: Grid;
  readonly band: ColumnSpan;
  /** The heading that holds for a row, by context id. */
  contextAt(id: string, row: number): ContextMark | undefined;
  /** The cell of a field of the labelled record that a row belongs to. */
  labelledAt(field: string, row: number): RecordCell | undefined;
  /** Whether a heading stands in one of some rows, after which nothing of the rows above holds any more. */
  readonly hasHeading: Meets;
  /** Whether headers, labels, label values or headings take up a row, so that it is no row of a table in some columns. */
  isClaimed(row: number, columns: ColumnSpan): boolean;
  /** The form's word that a cell says, as it is compared; undefined for any other text. */
  wordAt(row: number, column: number): string | undefined;
  /** Where everything that is recognised is noted, so that the rest can be told. */
  readonly placement: Placement;
}

/** What holds at the end of a sheet, for tables that go on on the next. */
export interface Carried {
  readonly contexts: readonly ContextMark[];
  /** The last header of each block's tables, by block id. */
  readonly headers: ReadonlyMap<string, TableHeader>;
  /** The heading row that the last row of a block's table stood under, by block id. */
  readonly headings: ReadonlyMap<string, HeadingRow>;
}

/** What one block's table in a part of a sheet gives. */
export interface TableReading {
  readonly records: FormRecord[];
  readonly headings: HeadingRow[];
  readonly issues: Issue[];
  /** The heading row that holds at its end. */
  readonly lastHeading?: HeadingRow | undefined;
}

/** Whether a heading of the sheet stands in the rows after one and up to another. */
export function headingBetween(sheet: SheetScope, after: number, upTo: number): boolean {
  return after < upTo && sheet.hasHeading(after + 1, upTo);
}

/** Key fields and contexts of a record, as text, in the form's order. */
export function keyOf(
  block: Block,
  cells: Readonly<Record<string, RecordCell>>,
  contextText: (id: string) => string,
): RecordKey {
  const key: Record<string, string> = {};
  for (const id of block.key) {
    const cell = cells[id];
    key[id] = (cell ? displayText(cell.value) : contextText(id)).trim();
  }
  return key;
}

/** A record of a sheet's part; its key is taken from its cells and from the headings that hold for its first row. */
export function recordOf(
  sheet: RecordScope,
  block: Block,
  cells: Readonly<Record<string, RecordCell>>,
  rows: readonly [number, number],
): FormRecord {
  const text = (id: string) => sheet.contextAt(id, rows[0])?.text ?? '';
  const own = sheet.grid.date1904 ? withDays(sheet.grid, block, cells) : cells;
  return { block: block.id, sheet: sheet.grid.name, key: keyOf(block, own, text), cells: own, rows };
}

/** Days as every workbook's records count them. */
function withDays(grid: Grid, block: Block, cells: Readonly<Record<string, RecordCell>>): Record<string, RecordCell> {
  const own = { ...cells };
  for (const { id, type } of block.fields) {
    const cell = own[id];
    if (type !== 'date' || cell?.value.kind !== 'value') continue;
    own[id] = { ...cell, value: { ...cell.value, raw: dayFrom1900(grid, cell.value.raw) } };
  }
  return own;
}
