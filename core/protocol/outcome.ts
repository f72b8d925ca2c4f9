/**
 * What became of the cells and records that somebody sent (rule S2): part of the answer to a push and to a workbook.
 */
import { z } from 'zod';
import { valueSchema } from '../record/value-schema.js';
import { REFUSAL_CODES } from '../sync/refusal.js';
import { bilingualSchema } from './bilingual.js';
import { textSchema } from '../text/storable.js';

const keySchema = z.record(textSchema, textSchema);

/** Why a cell or record was refused; the rest was saved all the same. */
export const reasonSchema = z.object({ code: z.enum(REFUSAL_CODES), message: bilingualSchema });

export const pushedCellSchema = z.object({
  /** Null where there is no such record. */
  id: textSchema.nullable(),
  block: textSchema,
  key: keySchema,
  field: textSchema,
  outcome: z.enum(['saved', 'unchanged', 'conflict', 'refused']),
  reason: reasonSchema.optional(),
  /** What the cell holds now, where it was not saved. */
  current: valueSchema.optional(),
  /** The conflict that the value waits in. */
  conflict: textSchema.optional(),
});

export const pushedRecordSchema = z.object({
  id: textSchema.nullable(),
  block: textSchema,
  key: keySchema,
  outcome: z.enum(['added', 'merged', 'restored', 'deleted', 'unchanged', 'conflict', 'refused']),
  reason: reasonSchema.optional(),
});
