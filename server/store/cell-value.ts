/**
 * A field's value as the rows of `Cell` and `CellRevision` have it: its kind, what a person sees, and the raw value as
 * JSON.
 */
import { z } from 'zod';
import { BLANK, displayText, type FieldValue } from '../../core/record/value.js';
import { valueSchema } from '../../core/record/value-schema.js';

/** For rows that Prisma does not read itself. */
export const VALUE_COLUMNS = {
  kind: z.enum(['blank', 'value', 'unreadable']),
  text: z.string(),
  raw: z.string(),
};

interface ValueColumns {
  readonly kind: FieldValue['kind'];
  readonly text: string;
  readonly raw: string;
}

export function valueOf({ kind, text, raw }: ValueColumns): FieldValue {
  return kind === 'blank' ? BLANK : valueSchema.parse({ kind, text, raw: JSON.parse(raw) });
}

export function columnsOf(value: FieldValue): ValueColumns {
  return { kind: value.kind, text: displayText(value), raw: JSON.stringify(value.kind === 'value' ? value.raw : null) };
}
