/**
 * What reading a workbook with a form gives, and the small vocabulary its parts share.
 */
import type { RecordKey, FormRecord, RecordCell } from '../record/record.js';
import type { Grid } from '../grid/grid.js';
import type { Issue } from '../issue/issue.js';
import type { Block, Form } from '../form/form.js';
import { displayText } from '../record/value.js';
import type { ContextMark } from './landmarks.js';

export interface Reading {
  readonly form: Form;
  /** The Gregorian year in which the fiscal year starts; undefined where the workbook does not say. */
  readonly fiscalYear: number | undefined;
  /** The division that says it filled the workbook in; `''` where none does. */
  readonly department: string;
  /** In the order of the sheets and, within a sheet, of the rows. */
  readonly records: readonly FormRecord[];
  readonly issues: readonly Issue[];
}

/** One sheet being read. */
export interface SheetScope {
  readonly grid: Grid;
  /** The heading that holds for a row, by context id. */
  contextAt(id: string, row: number): ContextMark | undefined;
  /** Rows that headers, labels, label values and headings take up, and that are therefore no rows of a table. */
  readonly claimed: ReadonlySet<number>;
}

/** Key fields and contexts of a record, as text, in the form's order. */
export function keyOf(
  block: Block,
  cells: Readonly<Record<string, RecordCell>>,
  contextText: (id: string) => string,
): RecordKey {
  return Object.fromEntries(
    block.key.map((id) => [id, cells[id] ? displayText(cells[id].value).trim() : contextText(id).trim()]),
  );
}
