/**
 * The types that a field of a form can have.
 */
import type { Field } from '../form/form.js';
import { CHOICE } from './choice.js';
import { DATE } from './date.js';
import { DEPARTMENT } from './department.js';
import type { FieldType } from './field-type.js';
import { NUMBER } from './number.js';
import { TEXT } from './text.js';

const FIELD_TYPES: Readonly<Record<Field['type'], FieldType>> = {
  text: TEXT,
  number: NUMBER,
  date: DATE,
  choice: CHOICE,
  department: DEPARTMENT,
};

export function fieldTypeOf({ type }: Pick<Field, 'type'>): FieldType {
  return FIELD_TYPES[type];
}
