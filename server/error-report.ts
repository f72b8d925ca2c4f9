/**
 * What the log is told of an error that nobody foresaw: enough to find the place, and nothing of what people wrote.
 * Databases and parsers repeat in their messages what they were given; of theirs only names and codes are kept.
 */
import { z } from 'zod';

export interface ErrorReport {
  readonly name: string;
  readonly code?: string;
  /** Of the driver under Prisma, e.g. an SQLSTATE. */
  readonly driverCode?: string;
  readonly model?: string;
  /** Only of errors that do not repeat what they were given. */
  readonly message?: string;
  /** The places alone, innermost first. */
  readonly stack: readonly string[];
}

const codes = z.object({
  code: z.string().optional().catch(undefined),
  meta: z
    .object({
      modelName: z.string().optional(),
      driverAdapterError: z.object({ cause: z.object({ kind: z.string(), originalCode: z.string() }).partial() }),
    })
    .partial()
    .optional()
    .catch(undefined),
});

/** Of these classes, and of classes whose names begin so, the messages may hold contents. */
const REPEATING = ['Prisma', 'DriverAdapter', 'Libsql', 'Sqlite', 'SyntaxError', 'ZodError', 'DatabaseError', 'error'];

export function reportOf(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const { code, meta } = codes.safeParse(error).data ?? {};
  const { modelName, driverAdapterError } = meta ?? {};
  const driverCode = driverAdapterError?.cause.originalCode ?? driverAdapterError?.cause.kind;
  const repeating = REPEATING.some((start) => error.name.startsWith(start));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(driverCode === undefined ? {} : { driverCode }),
    ...(modelName === undefined ? {} : { model: modelName }),
    ...(repeating ? {} : { message: error.message }),
    stack: framesOf(error),
  };
}

function framesOf({ stack = '' }: Error): string[] {
  const lines = stack.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*(:\d+:\d+|native|anonymous)/.test(line));
}
