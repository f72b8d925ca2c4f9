/**
 * A problem as it travels (core/problem).
 */
import { z } from 'zod';
import { TROUBLES } from '../problem/trouble.js';
import { bilingualSchema } from './bilingual.js';
import { int32Schema, textSchema } from '../text/storable.js';

/** Any answer that is not a success: RFC 9457, with a code from `PROBLEM_CODES`. */
export const problemSchema = z.object({
  type: textSchema,
  title: textSchema,
  status: int32Schema,
  code: textSchema,
  detail: bilingualSchema,
  /** Why the database cannot be used, where that is what is wrong. */
  reason: z.enum(TROUBLES).optional().catch(undefined),
  /** Finds the entry in the server's log. */
  requestId: textSchema.optional(),
});
export type ProblemDto = z.infer<typeof problemSchema>;
