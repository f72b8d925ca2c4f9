/**
 * What came in for a cycle, as it is listed (rule S7): for coordinators and administrators all of it, for staff what is from
 * their departments and what they sent themselves.
 */
import type { z } from 'zod';
import { isAllowed, type Actor } from '../../../core/access/access.js';
import type { ArrivalDescentDto, ArrivalDto, arrivalsApi, ArrivalsDto } from '../../../core/protocol/arrivals.js';
import { Problem } from '../../../core/problem/problem.js';
import type { Lateness } from '../../../core/workflow/lateness.js';
import { listDepartmentNames } from '../../store/accounts/departments.js';
import {
  countOpenArrivals,
  findArrivalDetail,
  listArrivals,
  markSeen,
  type ArrivalsOf,
  type StoredArrival,
} from '../../store/arrivals.js';
import { readArrivalConflicts, type ArrivalConflicts } from '../../store/arrival-conflicts.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { inSnapshot } from '../../store/transactions.js';
import { readUndone } from '../../store/undoings.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';
import { readLateness } from './lateness.js';

const PAGE = 50;

/** @throws Problem `not-found` */
export function readArrivals(
  { store }: Pick<CycleParts, 'store'>,
  ref: CycleRef,
  reader: Actor,
  { show, way, before }: z.output<typeof arrivalsApi.list.query>,
): Promise<ArrivalsDto> {
  return inSnapshot(store.client, async (database) => {
    const cycle = await requireCycle(database, ref);
    const of = await arrivalsOf(database, reader);
    const late = await readLateness(database, cycle);
    const undone = await readUndone(database, ref);
    // One more than is shown: whether there is another page.
    const found = await listArrivals(database, ref, { of, open: show === 'open', way, before, most: PAGE + 1 });
    const shown = found.slice(0, PAGE);
    const met = shown.flatMap(({ conflicts, revision }) => (conflicts > 0 && revision !== null ? [revision] : []));
    const conflicts = await readArrivalConflicts(database, ref, met);
    return {
      arrivals: shown.map((one) => arrivalAnswer(one, { undone, conflicts, late })),
      next: found.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
      open: await countOpenArrivals(database, ref, of),
    };
  });
}

/** @returns JSON (`arrivalDetailSchema`) @throws Problem `not-found`, also for what is not theirs to see */
export function readArrivalDetail(
  { store }: Pick<CycleParts, 'store'>,
  ref: CycleRef,
  reader: Actor,
  submissionId: string,
): Promise<string> {
  return inSnapshot(store.client, async (database) => {
    const of = await arrivalsOf(database, reader);
    const detail = await findArrivalDetail(database, ref, of, submissionId);
    if (detail !== undefined) return detail;
    throw new Problem('not-found', {
      ja: '指定された送付はありません。一覧を開き直してください。',
      en: 'There is no such submission. Open the list again.',
    });
  });
}

/** Somebody has looked at them. @throws Problem `not-found` */
export async function seeArrivals(
  { store, stamps }: Pick<CycleParts, 'store' | 'stamps'>,
  ref: CycleRef,
  { userId }: Actor,
  submissionIds: readonly string[],
): Promise<{ readonly seen: number }> {
  await requireCycle(store.client, ref);
  return { seen: await markSeen(store.client, ref, submissionIds, { userId, now: stamps().now }) };
}

async function arrivalsOf(database: Database, reader: Actor): Promise<ArrivalsOf> {
  const { municipalityId, userId, departmentIds } = reader;
  if (isAllowed(reader, 'read-history', { municipalityId })) return 'all';
  const departments = await listDepartmentNames(database, municipalityId, departmentIds);
  return { userId, departments: departments.map(({ name }) => name) };
}

/** What is known now of those that came in. */
interface Since {
  readonly undone: ReadonlySet<string>;
  /** By the revision. */
  readonly conflicts: ReadonlyMap<number, ArrivalConflicts>;
  readonly late: Lateness;
}

function arrivalAnswer(stored: StoredArrival, { undone, conflicts: since, late }: Since): ArrivalDto {
  const { actorId, actor, createdAt, seenAt, seenBy, descent, ...arrival } = stored;
  const isUndone = undone.has(arrival.submissionId);
  const { kind, department, revision, refused, doubtful } = arrival;
  const { open, decided } = since.get(revision ?? 0) ?? { open: 0, decided: [] };
  return {
    ...arrival,
    actor: actorId === null ? '' : (actor ?? ''),
    at: createdAt.toISOString(),
    // Written by `noteArrival` (steps/note-arrival.ts).
    descent: descent === '' ? null : (JSON.parse(descent) as ArrivalDescentDto),
    daysLate: kind === 'undo' ? 0 : late(department, createdAt),
    openConflicts: isUndone ? 0 : open,
    decided: decided.map(({ at, ...decision }) => ({ ...decision, at: at.toISOString() })),
    isOpen: seenAt === null && !isUndone && refused + open + doubtful > 0,
    seen: seenAt === null || seenBy === null ? null : { by: seenBy, at: seenAt.toISOString() },
    isUndone,
  };
}
