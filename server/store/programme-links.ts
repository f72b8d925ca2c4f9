/**
 * What coordinators decided about programmes of two years. Links by equal keys and proposals are worked out anew each
 * time and are not stored.
 */
import type { CycleRef } from './cycles.js';
import type { Database } from './database.js';

export interface StoredLink {
  /** Null for a programme that began. */
  readonly previousRecordId: string | null;
  /** Null for one that ended. */
  readonly currentRecordId: string | null;
  readonly state: 'linked' | 'rejected' | 'ended' | 'started';
  readonly note: string;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
}

interface EarlierCycle extends CycleRef {
  readonly fiscalYear: number;
}

/** The plan's cycle before this one; undefined where this is the first. */
export async function findEarlierCycle(
  database: Database,
  { municipalityId, cycleId }: CycleRef,
): Promise<EarlierCycle | undefined> {
  const { planId, fiscalYear } = await planOf(database, { municipalityId, cycleId });
  const earlier = await database.cycle.findFirst({
    where: { municipalityId, planId, fiscalYear: { lt: fiscalYear } },
    orderBy: { fiscalYear: 'desc' },
    select: { id: true, fiscalYear: true },
  });
  return earlier ? { municipalityId, cycleId: earlier.id, fiscalYear: earlier.fiscalYear } : undefined;
}

/** Two cycles of a plan. */
interface TwoCycles {
  readonly previous: CycleRef;
  readonly current: CycleRef;
}

/** What was decided between two cycles of a plan, in the order in which it was. */
export async function listLinks(database: Database, years: TwoCycles): Promise<StoredLink[]> {
  const { municipalityId } = years.current;
  return database.programmeLink.findMany({
    where: { municipalityId, OR: betweenCycles(years) },
    select: {
      previousRecordId: true,
      currentRecordId: true,
      state: true,
      note: true,
      decidedById: true,
      decidedAt: true,
    },
    orderBy: { id: 'asc' },
  });
}

/** Puts these in the place of all that was decided between the two cycles. To be called under the later one's lock. */
export async function replaceLinks(
  database: Database,
  years: TwoCycles,
  links: readonly StoredLink[],
  newId: () => string,
): Promise<void> {
  const { municipalityId } = years.current;
  const { planId } = await planOf(database, years.current);
  await database.programmeLink.deleteMany({ where: { municipalityId, OR: betweenCycles(years) } });
  await database.programmeLink.createMany({
    data: links.map((link) => ({ municipalityId, id: newId(), planId, ...link })),
  });
}

/**
 * A link is between two cycles; an end or a beginning concerns one record. A record of the earlier cycle has but one
 * later cycle to end in.
 */
function betweenCycles(years: TwoCycles) {
  const [previous, current] = [years.previous.cycleId, years.current.cycleId];
  return [
    { previousRecord: { cycleId: previous }, currentRecord: { cycleId: current } },
    { previousRecord: { cycleId: previous }, currentRecordId: null },
    { previousRecordId: null, currentRecord: { cycleId: current } },
  ];
}

function planOf(database: Database, { municipalityId, cycleId }: CycleRef) {
  return database.cycle.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    select: { planId: true, fiscalYear: true },
  });
}
