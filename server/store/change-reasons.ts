/**
 * Why figures are far from last year's. Append-only: of those about the same value of a cell the last one holds.
 */
import type { CycleRef, Stamps } from './cycles.js';
import type { Database } from './database.js';

export interface NewReason {
  readonly recordId: string;
  readonly field: string;
  /** What the cell showed. */
  readonly value: string;
  /** '' where it is taken back. */
  readonly text: string;
}

export interface StoredReason extends NewReason {
  readonly id: string;
  readonly actor: string;
  readonly at: Date;
}

/** Those that hold, in the order in which they were said. */
export async function listReasons(database: Database, { municipalityId, cycleId }: CycleRef): Promise<StoredReason[]> {
  const rows = await database.changeReason.findMany({
    where: { municipalityId, cycleId },
    select: {
      id: true,
      recordId: true,
      field: true,
      value: true,
      text: true,
      createdAt: true,
      actor: { select: { displayName: true } },
    },
    orderBy: { id: 'asc' },
  });
  const last = new Map(rows.map((row) => [subjectOf(row), row]));
  return rows
    .filter((row) => last.get(subjectOf(row)) === row && row.text !== '')
    .map(({ actor, createdAt: at, ...reason }) => ({ ...reason, actor: actor?.displayName ?? '', at }));
}

function subjectOf({ recordId, field, value }: Omit<NewReason, 'text'>): string {
  return JSON.stringify([recordId, field, value]);
}

/** To be called under the cycle's lock. @param actorId who says it; null for nobody in person */
export async function saveReason(
  database: Database,
  { municipalityId, cycleId, actorId }: CycleRef & { readonly actorId: string | null },
  { recordId, field, value, text }: NewReason,
  { now, newId }: Stamps,
): Promise<void> {
  const data = { municipalityId, id: newId(), cycleId, recordId, field, value, text, actorId, createdAt: now };
  await database.changeReason.create({ data });
}
