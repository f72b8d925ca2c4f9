/**
 * What the values of a column say about the field that they may be of: choices of its vocabulary, figures, dates, names of
 * the register.
 */
import { departmentKnown } from '../../form/department.js';
import { isListed, type Field, type Form } from '../../form/form.js';
import type { GridCell } from '../../grid/grid.js';
import { isOfYear } from '../survey/landmarks.js';
import { matchChoice } from '../../text/choice.js';
import { parseDate } from '../../text/japanese-date.js';
import { compact } from '../../text/normalise.js';
import { parseNumber } from '../../text/number.js';

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
  if (field.type === 'choice' && isOneMark(cells)) return undefined;
  if (field.type === 'number' && isCount(cells)) return undefined;
  return { filled: cells.length, fitting: fitting.length };
}

/** Whether a value is of a field's kind, and not only a text. */
export function fits(form: Form, field: Field, { text, raw }: Pick<GridCell, 'text' | 'raw'>): boolean {
  switch (field.type) {
    case 'choice':
      return matchChoice(form, field, text) !== undefined;
    case 'department':
      return departmentKnown(form, text, field.several);
    case 'number':
      return typeof raw === 'number' ? parseDate(text) === undefined : parseNumber(text) !== undefined;
    case 'date':
      return parseDate(text) !== undefined;
    case 'text':
      return false;
  }
}

/** ○ in every row may tick anything. */
function isOneMark(cells: readonly GridCell[]): boolean {
  const texts = new Set(cells.map(({ text }) => compact(text)));
  return texts.size === 1 && [...texts].every((text) => text.length === 1);
}

/** 1, 2, 3: rows that are numbered. */
function isCount(cells: readonly GridCell[]): boolean {
  const numbers = cells.map(({ text }) => parseNumber(text) ?? Number.NaN);
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}
