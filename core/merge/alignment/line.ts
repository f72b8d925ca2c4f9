/**
 * A record among others under the same key, as it is compared with them: by what its fields say in canonical form.
 */
import type { Field, Form } from '../../form/form.js';
import { canonicalValue } from '../../record/canonical.js';
import type { FormRecord } from '../../record/record.js';
import { isBlankText } from '../../text/unseen.js';
import { similarity } from '../../text/similarity.js';

export interface Line {
  readonly record: FormRecord;
  /** Which of the records under its key it is. */
  readonly nth: number;
  /** What each field says; `''` for blank, absent and unreadable ones. */
  readonly parts: readonly string[];
}

export function lineOf(form: Form, fields: readonly Field[], record: FormRecord, nth: number): Line {
  const parts = fields.map((field) => {
    const value = record.cells[field.id]?.value;
    return value?.kind === 'value' && !isBlankText(value.text) ? canonicalValue(form, field, value) : '';
  });
  return { record, nth, parts };
}

export function saysTheSame(a: Line, b: Line): boolean {
  return a.parts.every((part, i) => part === b.parts[i]);
}

export function isEmpty({ parts }: Line): boolean {
  return parts.every((part) => part === '');
}

/** Texts are compared by their beginnings: nobody's lines differ only after so many characters. */
const LOOKED_AT = 200;
/** Texts that are nearly the same count a little less than the same text. */
const NEARLY = 0.9;

/** How alike two lines are, 0 to 1, by the fields in which both say something. */
export function likeness(a: Line, b: Line): number {
  let [sum, fields] = [0, 0];
  a.parts.forEach((part, i) => {
    // Lines of one block have the same parts.
    const other = b.parts[i]!;
    if (part === '' || other === '') return;
    fields++;
    sum += part === other ? 1 : NEARLY * similarity(part.slice(0, LOOKED_AT), other.slice(0, LOOKED_AT));
  });
  return fields === 0 ? 0 : sum / fields;
}
