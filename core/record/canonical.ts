/**
 * Values in canonical form (rule C6): two values are the same when their canonical texts are. Values themselves are
 * stored as typed.
 */
import { registeredDepartment } from '../form/department.js';
import type { Field, Form } from '../form/form.js';
import { matchChoice } from '../text/choice.js';
import { parseDate } from '../text/japanese-date.js';
import { compact, trimText } from '../text/normalise.js';
import { parseNumber } from '../text/number.js';
import type { FieldValue } from './value.js';

/** Marks that no text can have, so that blank and unreadable differ from every text (rule C7). */
const BLANK_MARK = '\u0000blank';
const UNREADABLE_MARK = '\u0000unreadable:';

/** The comparable text of a value, by the type of its field. A text of white space alone is blank. */
export function canonicalValue(form: Form, field: Field, value: FieldValue): string {
  if (value.kind === 'unreadable') return UNREADABLE_MARK + value.text;
  const text = value.kind === 'blank' ? '' : trimText(value.text);
  if (value.kind === 'blank' || text === '') return BLANK_MARK;
  switch (field.type) {
    case 'choice':
      return canonicalChoice(form, field, text);
    case 'number':
      return canonicalNumber(value.raw, text);
    case 'date':
      return parseDate(text) ?? text;
    case 'department':
      return compact(registeredDepartment(form, text) ?? text);
    case 'text':
      return text;
  }
}

function canonicalChoice(form: Form, field: Field, text: string): string {
  const vocabulary = form.vocabularies[field.vocabulary ?? ''];
  const match = vocabulary && matchChoice(vocabulary, text);
  if (!match) return text;
  return 'unset' in match ? match.unset : match.label;
}

/** A stored number decides over its display, which may round it. */
function canonicalNumber(raw: unknown, text: string): string {
  const number = typeof raw === 'number' ? raw : parseNumber(text);
  return number === undefined ? text : String(number);
}
