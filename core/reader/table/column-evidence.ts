/**
 * What the values of a column say about the field that they may be of: choices of its vocabulary, figures, dates, names of
 * the register.
 */
import type { ShownCell } from '../../field-type/field-type.js';
import { fieldTypeOf } from '../../field-type/field-types.js';
import { isListed, type Field, type Form } from '../../form/form.js';
import type { GridCell } from '../../grid/grid.js';
import { isOfYear } from '../survey/landmarks.js';

export interface Evidence {
  readonly filled: number;
  /** How many of them are the field's. */
  readonly fitting: number;
}

/** Fewer values say nothing; so much of them has to be of a kind. */
export const FEWEST = 3;
export const ENOUGH = 0.9;

/** Whether values alone can tell the column of a field: any text may be a text. */
export function mayBeInferred(form: Form, field: Field): boolean {
  const { type, from } = field;
  if (!('column' in from) || from.templates || from.decorations || isOfYear(field) || isListed(field)) return false;
  return type !== 'text' && (type !== 'department' || form.departments.length > 0);
}

/** undefined where the values are not the field's. */
export function evidenceFor(form: Form, field: Field, cells: readonly GridCell[]): Evidence | undefined {
  if (cells.length < FEWEST) return undefined;
  const fitting = cells.filter((cell) => fits(form, field, cell));
  if (fitting.length < FEWEST || fitting.length < cells.length * ENOUGH) return undefined;
  if (fieldTypeOf(field).isCommon?.(cells)) return undefined;
  return { filled: cells.length, fitting: fitting.length };
}

/** Whether a value is of a field's kind, and not only a text. */
export function fits(form: Form, field: Field, cell: ShownCell): boolean {
  return fieldTypeOf(field).fits(form, field, cell);
}
