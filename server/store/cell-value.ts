/**
 * A field's value as the rows of `Cell` and `CellRevision` have it: its kind, what a person sees, and the raw value as
 * JSON.
 */
import { z } from 'zod';
import { asSeen } from '../../core/record/one-face.js';
import { BLANK, displayText, type FieldValue } from '../../core/record/value.js';
import { storable } from '../../core/text/storable.js';

const rawSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

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

/** Where an older version stored what cannot be passed on, without it; a value of two faces is what is seen of it. */
export function valueOf({ kind, text, raw }: ValueColumns): FieldValue {
  if (kind === 'blank') return BLANK;
  if (kind === 'unreadable') return { kind, text: storable(text) };
  const value = rawSchema.parse(JSON.parse(raw));
  return asSeen({ kind, text: storable(text), raw: typeof value === 'string' ? storable(value) : value });
}

export function columnsOf(value: FieldValue): ValueColumns {
  return { kind: value.kind, text: displayText(value), raw: JSON.stringify(value.kind === 'value' ? value.raw : null) };
}
