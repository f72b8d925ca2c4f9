/**
 * The last workbook of each department, with what was answered to it: what was refused, and what was said of it.
 */
import type { z } from 'zod';
import { submissionSchema } from '../../core/protocol/submissions.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

const answerSchema = submissionSchema.pick({ refused: true, issues: true });

export interface LastWorkbook extends z.infer<typeof answerSchema> {
  /** As it says itself; '' where it does not. */
  readonly department: string;
  readonly revision: number;
}

/** The last revision that databases count to. */
const ALWAYS = 2 ** 31 - 1;

/**
 * By the name that it gave; a later one takes the place of an earlier one.
 * @param until the last revision that counts
 */
export async function readLastWorkbooks(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  until = ALWAYS,
): Promise<LastWorkbook[]> {
  const rows = await database.$queryRaw<{ department: string; revision: number; answer: string }[]>`
    SELECT "department", "revision", "answer" FROM "Submission"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "revision" IN (
      SELECT max("revision") FROM "Submission" WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId}
        AND "kind" = 'workbook' AND "revision" <= ${until} GROUP BY "department")
    ORDER BY "revision"`;
  return rows.flatMap(({ department, revision, answer }) => {
    // An answer of an earlier version may say less.
    const parsed = answerSchema.safeParse(JSON.parse(answer));
    return parsed.success ? [{ department, revision: Number(revision), ...parsed.data }] : [];
  });
}
