/**
 * The value of one field of one record. Blank, absent and unreadable are different things (rule C7):
 * `undefined` (absent) is a field that this workbook or form version does not have, and expresses no opinion;
 * `blank` is an empty cell, an edit like any other; `unreadable` is an error value, which is never an edit.
 */
import type { RawValue } from '../grid/grid.js';
import { storable } from '../text/storable.js';

export type FieldValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly text: string; readonly raw: RawValue }
  | { readonly kind: 'unreadable'; readonly text: string };

export type MaybeValue = FieldValue | undefined;

export const BLANK: FieldValue = { kind: 'blank' };

/** A text as somebody typed or pasted it, as it can be stored. */
export function textValue(typed: string): FieldValue {
  const text = storable(typed);
  return text === '' ? BLANK : { kind: 'value', text, raw: text };
}

/** What a person sees in the cell; `''` for blank and absent. */
export function displayText(value: MaybeValue): string {
  return value === undefined || value.kind === 'blank' ? '' : value.text;
}
