/**
 * The present state of a cycle, kept from request to request: reading it costs what has changed since it was read last,
 * not what the table holds. What is kept is only ever a beginning: each reader brings it up to the revision that its own
 * transaction sees, and reads everything where that cannot be done.
 */
import type { RecordTable } from '../../core/record/record-table.js';
import { readChanges, readWhole, type StoredConsolidation } from './consolidations.js';
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

interface KeptState extends CycleRef {
  readonly state: StoredConsolidation;
  /** What made its revision; undefined where nothing was sent in yet. */
  readonly submissionId: string | undefined;
}

/**
 * By the records of a cycle's blank workbook on a version of its form, which a process reads once. Neither they nor a
 * state are ever changed.
 */
const lastRead = new WeakMap<RecordTable, KeptState>();

/**
 * To be called before the transaction changes anything of the cycle: what it reads is kept for others.
 * @param blank the records of the cycle's blank workbook
 */
export async function readConsolidation(
  database: Database,
  cycle: CycleRef,
  blank: RecordTable,
): Promise<StoredConsolidation> {
  const { municipalityId, cycleId } = cycle;
  const { revision } = await database.cycle.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    select: { revision: true },
  });
  const kept = lastRead.get(blank);
  const made = await submissionsOf(database, cycle, [revision, kept?.state.revision ?? revision]);
  // A database that was restored may have reached the same revision in another way.
  const isOfPast =
    kept?.cycleId === cycleId &&
    kept.municipalityId === municipalityId &&
    kept.state.revision <= revision &&
    kept.submissionId === made.get(kept.state.revision);
  if (isOfPast && kept.state.revision === revision) return kept.state;
  const state =
    isOfPast && !(await haveRecordsChanged(database, cycle, kept.state.revision))
      ? await readChanges(database, cycle, kept.state, revision)
      : await readWhole(database, cycle, blank, revision);
  lastRead.set(blank, { municipalityId, cycleId, state, submissionId: made.get(revision) });
  return state;
}

/** The ids of what made these revisions. */
async function submissionsOf(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  revisions: readonly [number, number],
): Promise<ReadonlyMap<number, string>> {
  const rows = await database.submission.findMany({
    where: { municipalityId, cycleId, OR: revisions.map((revision) => ({ revision })) },
    select: { id: true, revision: true },
  });
  return new Map(rows.map(({ id, revision }) => [revision, id]));
}

/** Whether records were added, deleted or restored after a revision, or conflicts changed by something taken back. */
async function haveRecordsChanged(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
  since: number,
): Promise<boolean> {
  const row = await database.recordEvent.findFirst({
    where: { municipalityId, submission: { municipalityId, cycleId, revision: { gt: since } } },
    select: { id: true },
  });
  if (row) return true;
  const undoing = await database.submission.findFirst({
    where: { municipalityId, cycleId, kind: 'undo', revision: { gt: since } },
    select: { id: true },
  });
  return undoing !== null;
}
