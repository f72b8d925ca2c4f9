/**
 * What somebody changed in a record: the cells that say something else than what they started from. The result of a
 * formula that they left alone is nothing that they changed; an error value is told of and is no edit (rule C7).
 */
import type { Field, Form } from '../form/form.js';
import { sameAsTyped, sameValue } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import type { FormRecord } from '../record/record.js';
import { BLANK, type FieldValue, type MaybeValue } from '../record/value.js';
import { editOf } from './merge-cell.js';

interface RecordEdit {
  readonly field: string;
  readonly was: MaybeValue;
  readonly value: FieldValue;
}

/** @param before without it, the record was added: the same key added on two sides has an empty base (rule E3) */
export function recordEdits(
  form: Form,
  fields: readonly Field[],
  before: FormRecord | undefined,
  record: FormRecord,
): readonly RecordEdit[] {
  let edits: RecordEdit[] | undefined;
  for (const field of fields) {
    const was = before ? before.cells[field.id]?.value : BLANK;
    const is = record.cells[field.id]?.value;
    // Most cells were never touched.
    if (!is || (was && sameAsTyped(was, is)) || sameFormula(before, record, field.id)) continue;
    const isNewError = is.kind === 'unreadable' && was?.kind !== 'unreadable';
    const value = isNewError ? is : editOf(was, is, (a, b) => sameValue(form, field, a, b));
    if (value) (edits ??= []).push({ field: field.id, was, value });
  }
  return edits ?? NONE;
}

const NONE: readonly RecordEdit[] = [];
