/**
 * What was sent in, and the answers that were given: the same submission gets the same answer again (rule S1).
 */
import { z } from 'zod';
import { parseKeptCopy, type KeptCopy } from '../../core/lineage/kept-copy.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';
import { idList } from './id-list.js';
import { readUndone } from './undoings.js';

export interface GivenAnswer {
  readonly cycleId: string;
  readonly requestHash: string;
  readonly answer: string;
}

export interface LastSubmission {
  readonly id: string;
  readonly department: string;
  readonly fileName: string;
  readonly errors: number;
  readonly at: Date;
}

/** The answer that a submission was given; undefined when it never arrived. */
export async function findAnswer(
  database: Database,
  municipalityId: string,
  submissionId: string,
): Promise<GivenAnswer | undefined> {
  const row = await database.submission.findUnique({
    where: { municipalityId_id: { municipalityId, id: submissionId } },
    select: { cycleId: true, requestHash: true, answer: true },
  });
  return row ?? undefined;
}

const lastRow = z.object({
  id: z.string(),
  department: z.string(),
  fileName: z.string(),
  source: z.string(),
  errors: z.number(),
  /** As the databases' drivers give it. */
  createdAt: z.coerce.date(),
});

/** The last submission of each department, by the name it gave; a workbook or what was synced, and was not taken back. */
export async function lastSubmissions(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<LastSubmission[]> {
  const undone = await readUndone(database, { municipalityId, cycleId });
  const rows: unknown[] = await database.$queryRaw`
    SELECT "id", "department", "fileName", "source", "errors", "createdAt" FROM "Submission"
    WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId} AND "revision" IN (
      SELECT max("revision") FROM "Submission" WHERE "municipalityId" = ${municipalityId} AND "cycleId" = ${cycleId}
        AND ("kind" = 'workbook' OR "kind" = 'edits') AND NOT "id" IN ${idList(database, [...undone])} GROUP BY "department")
    ORDER BY "revision" DESC`;
  return rows
    .map((row) => lastRow.parse(row))
    .map(({ id, department, fileName, source, errors, createdAt }) => ({
      id,
      department,
      fileName: fileName === '' ? source : fileName,
      errors,
      at: createdAt,
    }));
}

export interface StoredSubmission {
  readonly id: string;
  readonly kind: 'workbook' | 'edits' | 'resolution' | 'workflow' | 'undo';
  readonly channel: 'addin' | 'file' | 'console';
  readonly fileName: string;
  readonly source: string;
  readonly department: string;
  readonly actorId: string | null;
  readonly actor: string;
  readonly revision: number;
  readonly at: Date;
}

export async function findSubmission(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  id: string,
): Promise<StoredSubmission | undefined> {
  const row = await database.submission.findFirst({
    where: { municipalityId, cycleId, id },
    omit: { answer: true, copy: true },
    include: { actor: { select: { displayName: true } } },
  });
  if (!row) return undefined;
  const { kind, channel, fileName, source, department, actorId, actor, revision, createdAt: at } = row;
  return { id, kind, channel, fileName, source, department, actorId, actor: actor?.displayName ?? '', revision, at };
}

/** A workbook that came in, as it is kept for those that come after it (rule I4). */
export interface EarlierWorkbook {
  readonly source: string;
  /** That it made. */
  readonly revision: number;
  readonly copy: KeptCopy;
}

/** As many as a department sends in a year; of more, the last are looked at. */
const MOST_COPIES = 50;

/**
 * What a department has sent in as workbooks, in the order in which it came; of those before copies were kept, nothing. Of
 * workbooks that do not say whose they are nobody knows that one sender made them; from what was taken back nothing
 * descends.
 */
export async function earlierCopies(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  department: string,
): Promise<EarlierWorkbook[]> {
  if (department === '') return [];
  const undone = await readUndone(database, { municipalityId, cycleId });
  const rows = await database.submission.findMany({
    where: { municipalityId, cycleId, department, kind: 'workbook', copy: { not: null } },
    select: { id: true, source: true, revision: true, copy: true },
    orderBy: { revision: 'desc' },
    take: MOST_COPIES + undone.size,
  });
  return rows
    .filter(({ id }) => !undone.has(id))
    .slice(0, MOST_COPIES)
    .toReversed()
    .flatMap(({ source, revision, copy }) => (copy === null ? [] : [{ source, revision, copy: parseKeptCopy(copy) }]));
}

/** What to call a file among those of its cycle: a second `図書館.xlsx` is `図書館.xlsx (2)`. */
export async function nameSource(database: Database, cycle: CycleRef, fileName: string): Promise<string> {
  const { municipalityId, cycleId } = cycle;
  const earlier = await database.submission.count({ where: { municipalityId, cycleId, fileName } });
  return earlier === 0 ? fileName : `${fileName} (${earlier + 1})`;
}
