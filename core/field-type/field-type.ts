/**
 * What a type of field decides, all in one place: when two values are the same, what is wrong with one, and what values
 * say about the column they stand in. A further type is a file of this folder, a line of `field-types.ts` and its name in
 * the form's schema.
 */
import type { Field, Form } from '../form/form.js';
import type { GridCell } from '../grid/grid.js';
import type { Issue } from '../issue/issue.js';
import type { IssuePlace } from '../issue/make-issue.js';
import type { FieldValue } from '../record/value.js';

export type TypedValue = Extract<FieldValue, { kind: 'value' }>;

/** A cell that is checked. */
export interface CheckedCell {
  readonly form: Form;
  readonly field: Field;
  readonly place: IssuePlace;
  /** Whether the workbook is to answer it. */
  readonly asked: boolean;
}

/** The text and the stored value of a cell. */
export type ShownCell = Pick<GridCell, 'text' | 'raw'>;

export interface FieldType {
  /** The comparable text of a value (rule C6). @param text trimmed, and not blank */
  canonical(form: Form, field: Field, text: string, raw: TypedValue['raw']): string;
  /** What is wrong with a value that is not too long and shows what it holds (rules F1 to F8). */
  check(cell: CheckedCell, value: TypedValue): readonly Issue[];
  /** Whether a value is of this kind, and not only a text. */
  fits(form: Form, field: Field, cell: ShownCell): boolean;
  /** Whether values that all fit look like something that stands in any table: rows that are numbered. */
  readonly isCommon?: (cells: readonly ShownCell[]) => boolean;
  /** Values that nothing can be wrong with: all, stored numbers, or none. */
  readonly alwaysRight: 'all' | 'numbers' | 'none';
  /** Whether few words come again in every row, so that what is right once is right everywhere. */
  readonly namesOne: boolean;
}
