/**
 * What is wrong with a value as somebody types it outside of a workbook, before it is sent.
 */
import type { Field, Form } from '../form/form.js';
import type { Issue } from '../issue/issue.js';
import type { FieldValue } from '../record/value.js';
import { checkCell } from './check-reading.js';

const NOWHERE = { sheet: '', address: '', block: '', key: {} };

/** @returns what `checkReading` would say of the cell, without its place; a cell that may be left blank is fine */
export function checkTyped(form: Form, field: Field, value: FieldValue): readonly Issue[] {
  return checkCell({ form, field, place: NOWHERE, asked: true }, value);
}
