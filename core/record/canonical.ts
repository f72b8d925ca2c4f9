/**
 * Values in canonical form (rule C6): two values are the same when their canonical texts are. Values themselves are
 * stored as typed; a canonical text is only ever compared, never stored or shown.
 */
import { fieldTypeOf } from '../field-type/field-types.js';
import type { Field, Form } from '../form/form.js';
import { trimText, withoutLayout } from '../text/normalise.js';
import type { FieldValue } from './value.js';

/** Marks that no cell's text can have, so that blank and unreadable differ from every text (rule C7). */
const BLANK_MARK = '\u0000blank';
const UNREADABLE_MARK = '\u0000unreadable:';

/** The comparable text of a value, by the type of its field. A text of white space alone is blank. */
export function canonicalValue(form: Form, field: Field, value: FieldValue): string {
  if (value.kind === 'unreadable') return UNREADABLE_MARK + value.text;
  const text = value.kind === 'blank' ? '' : trimText(value.text);
  if (value.kind === 'blank' || text === '') return BLANK_MARK;
  return fieldTypeOf(field).canonical(form, field, text, value.raw);
}

/** Whether two values of a field say the same (rule C6), however they are spelt. */
export function sameValue(form: Form, field: Field, a: FieldValue, b: FieldValue): boolean {
  if (a.kind === 'blank' || b.kind === 'blank') return isBlank(a) && isBlank(b);
  return sameAsTyped(a, b) || canonicalValue(form, field, a) === canonicalValue(form, field, b);
}

/** When two values of one field count as the same. */
export interface Sameness {
  /** They say the same (rule C6). */
  readonly same: (a: FieldValue, b: FieldValue) => boolean;
  /** They say the same, or would without white space, line breaks and width (rule C9). */
  readonly sameContent: (a: FieldValue, b: FieldValue) => boolean;
}

export function samenessOf(form: Form, field: Field): Sameness {
  const contentOf = (value: FieldValue) => withoutLayout(canonicalValue(form, field, value));
  return {
    same: (a, b) => sameValue(form, field, a, b),
    sameContent: (a, b) => sameValue(form, field, a, b) || contentOf(a) === contentOf(b),
  };
}

function isBlank(value: FieldValue): boolean {
  return value.kind === 'blank' || (value.kind === 'value' && trimText(value.text) === '');
}

/** Most cells that are compared were never touched: for them nothing needs to be normalised. Error values never count. */
export function sameAsTyped(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return a.kind !== 'unreadable';
  if (a.kind === 'value') return b.kind === 'value' && a.text === b.text && sameRaw(a, b);
  return a.kind === 'blank' && b.kind === 'blank';
}

/** For two values that show the same text: that of a text cell is stored as it is shown, and was just compared. */
function sameRaw(a: Typed, b: Typed): boolean {
  return a.raw === a.text ? b.raw === b.text : a.raw === b.raw;
}

type Typed = Extract<FieldValue, { kind: 'value' }>;
