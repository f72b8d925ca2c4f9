/**
 * The register of departments（課の一覧）as a form carries it: each department with its other spellings, the fiscal years in
 * which it existed, and who took over its work. Pure shape; what its entries say of each other is checked in
 * `register-complaints.ts`, what is asked of it is in `department.ts`.
 */
import { z } from 'zod';
import { int32Schema, nameSchema } from '../text/storable.js';

/** The Gregorian year in which a fiscal year starts. */
const fiscalYear = int32Schema.min(1900).max(2200);
const name = nameSchema.min(1).max(100);

export const departmentSchema = z.strictObject({
  name,
  /** Other spellings and short names, at any time. */
  aliases: z.array(name).default([]),
  /** The first and the last fiscal year in which it existed; open where not given. */
  from: fiscalYear.optional(),
  until: fiscalYear.optional(),
  /** The department that took over its work after `until`; several where it was split up. */
  successor: z.union([name, z.array(name).min(1)]).optional(),
});

export type Department = z.infer<typeof departmentSchema>;

/** The names of the departments that took over its work, none to several. */
export function successorsOf({ successor = [] }: Pick<Department, 'successor'>): readonly string[] {
  return typeof successor === 'string' ? [successor] : successor;
}

/** Whether it existed in a fiscal year (the Gregorian year in which it starts). */
export function existsIn({ from = -Infinity, until = Infinity }: Department, year: number): boolean {
  return from <= year && year <= until;
}
