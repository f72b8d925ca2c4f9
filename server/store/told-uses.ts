/**
 * Which workbooks were read with what somebody had said before: so that whoever looks at it sees what hangs on it.
 * Append-only.
 */
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

export interface StatementUse {
  /** The statement. */
  readonly toldId: string;
  /** Where in the workbook; of several places the first. */
  readonly sheet: string;
  readonly address: string;
}

/** To be called in the transaction that stores the submission. */
export async function saveUses(
  database: Database,
  { municipalityId, submissionId }: { readonly municipalityId: string; readonly submissionId: string },
  uses: readonly StatementUse[],
): Promise<void> {
  if (uses.length === 0) return;
  await database.toldUse.createMany({ data: uses.map((use) => ({ municipalityId, submissionId, ...use })) });
}

/** A use as it is listed. */
interface ListedUse extends Omit<StatementUse, 'toldId'> {
  readonly fileName: string;
  /** ISO 8601 */
  readonly at: string;
}

/** More than anybody looks through. */
const MOST_LISTED = 1000;

/** By statement, the last first. */
export async function listUses(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<ReadonlyMap<string, readonly ListedUse[]>> {
  const rows = await database.toldUse.findMany({
    where: { municipalityId, told: { municipalityId, cycleId } },
    select: { toldId: true, submissionId: true, sheet: true, address: true },
    orderBy: { submission: { revision: 'desc' } },
    take: MOST_LISTED,
  });
  if (rows.length === 0) return new Map();
  const submissions = await database.submission.findMany({
    where: { municipalityId, cycleId, toldUses: { some: {} } },
    select: { id: true, fileName: true, createdAt: true },
  });
  const files = new Map(submissions.map((one) => [one.id, one]));
  const uses = new Map<string, ListedUse[]>();
  for (const { toldId, submissionId, sheet, address } of rows) {
    const file = files.get(submissionId);
    if (!file) continue;
    const use = { fileName: file.fileName, sheet, address, at: file.createdAt.toISOString() };
    uses.set(toldId, [...(uses.get(toldId) ?? []), use]);
  }
  return uses;
}
