/**
 * What people answered to findings of the checks of content (prisma/models/finding.prisma). Append-only: of those about the
 * same finding the last one holds.
 */
import { z } from 'zod';
import type { Said } from '../../core/check/content/standing-findings.js';
import type { Bilingual } from '../../core/issue/issue.js';
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';

export interface NewFindingAnswer extends Said {
  readonly recordId: string;
  /** What the check said. */
  readonly message: Bilingual;
}

export interface StoredFindingAnswer extends NewFindingAnswer {
  readonly id: string;
  readonly actor: string;
  readonly at: Date;
}

/** What was seen, as it is stored. */
const seenSchema = z.object({
  own: z.array(z.string()),
  others: z.array(z.string()),
  message: z.object({ ja: z.string(), en: z.string() }),
});

/** All that was said in a cycle, or of one of its rows, in its order; also what was taken back. */
export async function listFindingAnswers(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  recordId?: string,
): Promise<StoredFindingAnswer[]> {
  const rows = await database.findingAnswer.findMany({
    where: { municipalityId, cycleId, ...(recordId === undefined ? {} : { recordId }) },
    select: {
      id: true,
      recordId: true,
      field: true,
      check: true,
      finding: true,
      seen: true,
      text: true,
      createdAt: true,
      actor: { select: { displayName: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ actor, createdAt: at, seen: stored, ...row }) => {
    const { message, ...seen } = seenSchema.parse(JSON.parse(stored));
    return { ...row, seen, message, actor: actor?.displayName ?? '', at };
  });
}

/** To be called under the cycle's lock. @param actorId who says it */
export async function saveFindingAnswers(
  database: Database,
  { municipalityId, cycleId, actorId }: CycleRef & { readonly actorId: string },
  answers: readonly NewFindingAnswer[],
  { now, newId }: Stamps,
): Promise<void> {
  await database.findingAnswer.createMany({
    data: answers.map(({ recordId, field, check, finding, seen, message, text }) => ({
      municipalityId,
      id: newId(),
      cycleId,
      recordId,
      field,
      check,
      finding,
      text,
      actorId,
      createdAt: now,
      seen: JSON.stringify({ ...seen, message }),
    })),
  });
}

interface SaidOfCheck {
  readonly check: string;
  readonly finding: string;
}

/** The findings of all cycles of a city that are said to be right as they are. */
export async function listFine(database: Database, municipalityId: string): Promise<SaidOfCheck[]> {
  const rows = await database.findingAnswer.findMany({
    where: { municipalityId },
    select: { recordId: true, check: true, finding: true, text: true },
    orderBy: { id: 'asc' },
  });
  const last = new Map(rows.map((row) => [row.finding, row]));
  return [...last.values()].filter(({ text }) => text !== '');
}
