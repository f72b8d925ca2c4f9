/**
 * What a database's refusal means, told alike for both databases.
 */
import { z } from 'zod';

/** What the driver's adapter says; Prisma hands it through. */
const refusal = z.object({
  code: z.string(),
  meta: z
    .object({
      driverAdapterError: z
        .object({
          cause: z
            .object({ kind: z.string(), originalCode: z.string(), originalMessage: z.string().default('') })
            .partial(),
        })
        .optional(),
    })
    .optional(),
});

/** Whether a row was refused because its key is taken. Rows that are append-only are refused by a trigger on SQLite. */
export function isDuplicate(error: unknown): boolean {
  const { data } = refusal.safeParse(error);
  const cause = data?.meta?.driverAdapterError?.cause;
  return (
    data?.code === 'P2002' ||
    cause?.kind === 'UniqueConstraintViolation' ||
    (cause?.originalMessage ?? '').includes('append-only: unique rows are not replaced')
  );
}

/** Whether the same transaction may well succeed when it is carried out again: writers got into each other's way. */
export function isWriteConflict(error: unknown): boolean {
  const { data } = refusal.safeParse(error);
  return data?.code === 'P2034' || data?.meta?.driverAdapterError?.cause.kind === 'TransactionWriteConflict';
}

/** Whether what was to be written is refused for what it says: it does not fit a column, a key or other rows. */
export function isUnfitContent(error: unknown): boolean {
  const { kind = '', originalCode = '' } = refusal.safeParse(error).data?.meta?.driverAdapterError?.cause ?? {};
  // PostgreSQL's classes of errors about data and about constraints.
  return isDuplicate(error) || /Violation$/.test(kind) || /^2[23]/.test(originalCode);
}
