/**
 * What drivers say when they refuse, as far as it differs from database to database (`errors.ts` in their folders).
 */
import { z } from 'zod';
import type { Bilingual } from '../../core/issue/issue.js';
import type { Trouble } from '../../core/problem/trouble.js';

const cause = z
  .object({ kind: z.string(), originalCode: z.string(), originalMessage: z.string().default(''), code: z.string() })
  .partial();

/** What the driver's adapter says; Prisma hands it through, most of the time with a code of its own around it. */
const refusalSchema = z.object({
  code: z.string().optional(),
  cause: cause.optional().catch(undefined),
  meta: z
    .object({ driverAdapterError: z.object({ cause }).optional() })
    .optional()
    .catch(undefined),
});

export interface Refusal extends z.infer<typeof cause> {
  /** Prisma's own code, or the driver's where Prisma was not asked. */
  readonly outer?: string | undefined;
  /** What the error itself says. */
  readonly message: string;
}

/** Without codes for an error that is no refusal. */
export function refusalOf(error: unknown): Refusal {
  const { data } = refusalSchema.safeParse(error);
  const said = data?.meta?.driverAdapterError?.cause ?? data?.cause;
  return { ...said, outer: data?.code, message: error instanceof Error ? error.message : '' };
}

/** Why a database cannot be opened: what is wrong and what to do. @param place the database without its password */
export type Reason = (place: string) => Bilingual;

/** What each database has in common with no other. */
export interface DriverErrors {
  /** Whether a row was refused because its key is taken. */
  isDuplicate(refusal: Refusal): boolean;
  /** Why the database cannot be used; undefined where it says nothing of that. */
  troubleOf(refusal: Refusal): Trouble | undefined;
  /** Whether what was to be written is refused for what it says. */
  isUnfitContent(refusal: Refusal): boolean;
  /** Beginnings of the codes with which opening fails. */
  readonly reasons: readonly (readonly [codes: readonly string[], reason: Reason])[];
  /** The code that an error without one would have. */
  codeOf(message: string): string | undefined;
}
