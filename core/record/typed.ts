/**
 * What a person types outside of a workbook, as a workbook would hold it.
 */
import type { Field } from '../form/form.js';
import { parseNumber } from '../text/number.js';
import type { FieldValue } from './value.js';

/**
 * A figure typed for a field of numbers is a number, as Excel makes it one, and says its bare figure: how it looks is the
 * cell's to say. Anything else stays as it was typed.
 */
export function asTyped({ type }: Field, value: FieldValue): FieldValue {
  if (type !== 'number' || value.kind !== 'value' || typeof value.raw !== 'string') return value;
  const number = parseNumber(value.raw);
  return number === undefined ? value : { kind: 'value', text: String(number), raw: number };
}
