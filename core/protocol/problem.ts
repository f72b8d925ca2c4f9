/**
 * A problem as it travels (core/problem).
 */
import { z } from 'zod';
import { bilingualSchema } from './bilingual.js';

/** Any answer that is not a success: RFC 9457, with a code from `PROBLEM_CODES`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: bilingualSchema,
  /** Finds the entry in the server's log. */
  requestId: z.string().optional(),
});
export type ProblemDto = z.infer<typeof problemSchema>;
