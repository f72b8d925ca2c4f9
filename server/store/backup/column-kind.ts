/**
 * What a column may hold, told alike for both databases, and the one way in which each kind is written in a backup. A
 * type that a database has no kind for (its `columns.ts`) is refused: the models keep to what both have (decision 10).
 */
import { z } from 'zod';
import { isStorable } from '../../../core/text/storable.js';

export const COLUMN_KINDS = ['text', 'integer', 'bigint', 'boolean', 'time', 'bytes'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A value as a backup has it. Null stands for itself in every kind. */
export type StoredValue = string | number | boolean | null;

const isTime = (text: string): boolean => {
  const time = new Date(text);
  return !Number.isNaN(time.valueOf()) && time.toISOString() === text;
};

/** The form of each kind. */
const FORMS: Readonly<Record<ColumnKind, z.ZodType<StoredValue>>> = {
  text: z.string().refine(isStorable, 'a character that cannot be stored'),
  integer: z.int(),
  bigint: z.string().regex(/^(0|-?[1-9][0-9]{0,18})$/),
  boolean: z.boolean(),
  time: z.string().refine(isTime, 'no time'),
  bytes: z.string().refine((text) => text.length % 2 === 0 && /^[0-9a-f]*$/.test(text), 'no bytes'),
};

/** A row as a backup has it: its values in the order of the columns. */
export function rowSchema(kinds: readonly ColumnKind[]): z.ZodType<StoredValue[]> {
  const [first, ...others] = kinds.map((kind) => FORMS[kind].nullable());
  // Every table has a key, and therefore a column.
  return z.tuple([first!, ...others]);
}

/**
 * A value that a database gave, as a backup has it.
 * @throws Error for what the column cannot hold
 */
export function storedValue(kind: ColumnKind, value: unknown): StoredValue {
  if (value === null) return null;
  switch (kind) {
    case 'text':
    case 'bigint':
    case 'bytes':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      break;
    case 'boolean':
      // SQLite has none of its own.
      if (typeof value === 'boolean') return value;
      if (value === 0 || value === 1) return value === 1;
      break;
    case 'time':
      if (typeof value === 'string') return new Date(value).toISOString();
  }
  throw new Error(`a column of kind ${kind} holds a ${typeof value}`);
}
