/**
 * What a copy of a workbook answers: the cells in which it differs from the blank form. By these alone copies are compared,
 * so that telling which of several one descends from (rule I4) costs as much as there are answers, whatever the form holds
 * besides.
 */
import type { Field, Form } from '../form/form.js';
import { contentFields } from '../merge/content-fields.js';
import { sameAsTyped, sameValue } from '../record/canonical.js';
import { sameFormula } from '../record/formula.js';
import type { FormRecord } from '../record/record.js';
import type { FieldValue } from '../record/value.js';

/** By identity. */
export type Records = ReadonlyMap<string, FormRecord>;

/** By the record's identity and the field. */
export type Answers = ReadonlyMap<string, ReadonlyMap<string, FieldValue>>;

/** A copy of a workbook with what it answers. */
export interface Copy {
  readonly records: Records;
  readonly answers: Answers;
}

/**
 * @param blank the blank form's records
 * @param records the copy's, by the identities that they have there. Fields and rows that it lacks say nothing (C7, E1), nor
 *   do error values, nor a formula of the form, whatever it shows
 */
export function answersIn(form: Form, blank: Records, records: Records): Answers {
  const fields = new Map(form.blocks.map((block) => [block.id, contentFields(block)]));
  const answers = new Map<string, ReadonlyMap<string, FieldValue>>();
  for (const [identity, record] of records) {
    const given = blank.get(identity);
    let cells: Map<string, FieldValue> | undefined;
    for (const field of fields.get(record.block) ?? []) {
      const value = record.cells[field.id]?.value;
      if (!value || !isAnswer(form, field, { given, record, value })) continue;
      (cells ??= new Map()).set(field.id, value);
    }
    if (cells) answers.set(identity, cells);
  }
  return answers;
}

interface MetCell {
  readonly given: FormRecord | undefined;
  readonly record: FormRecord;
  readonly value: FieldValue;
}

function isAnswer(form: Form, field: Field, { given, record, value }: MetCell): boolean {
  const was = given?.cells[field.id]?.value;
  if (value.kind === 'unreadable' || (was && sameAsTyped(was, value)) || sameFormula(given, record, field.id))
    return false;
  // What the form gives is not the sender's to change; where it left a place open, it is filled in like an answer.
  if (field.role === 'plan' && was?.kind === 'value') return false;
  return was ? !sameValue(form, field, was, value) : value.kind !== 'blank';
}
