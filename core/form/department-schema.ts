/**
 * The register of divisions（課の一覧）as a form carries it: each division with its other spellings and the fiscal
 * years in which it existed. Pure shape; what is asked of it is in `department.ts`.
 */
import { z } from 'zod';

/** The Gregorian year in which a fiscal year starts. */
const fiscalYear = z.int().min(1900).max(2200);

export const departmentSchema = z.strictObject({
  name: z.string().min(1),
  /** Other spellings and short names, at any time. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The first and the last fiscal year in which it existed; open where not given. */
  from: fiscalYear.optional(),
  until: fiscalYear.optional(),
  /** The division that took over its work after `until`. */
  successor: z.string().min(1).optional(),
});

export type Department = z.infer<typeof departmentSchema>;
