/**
 * What has changed in a cycle since a revision, and at which it is.
 */
import type { Actor } from '../../../core/access/access.js';
import { shownValues } from '../../../core/access/sight.js';
import type { Delta } from '../../../core/sync/delta.js';
import type { SyncState } from '../../../core/sync/sync-state.js';
import type { CycleRef } from '../../store/cycles.js';
import { readDelta } from '../../store/deltas.js';
import { updateOpenConflicts } from '../../store/open-conflicts.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle, stale, type OpenCycle } from '../open-cycle.js';
import { readCycleAs, seesEverything } from '../seen-cycle.js';
import { sightOfReader } from '../sight-of-reader.js';

type Reader = Actor | undefined;

/** @throws Problem `not-found`, `stale` for a revision that the server never gave */
export function pull(parts: CycleParts, ref: CycleRef, since: number | null, reader: Reader): Promise<Delta> {
  return readCycleAs(parts, ref, reader, async (seen) => {
    if (seesEverything(seen, reader)) return deltaSince(seen, seen.before, since, reader);
    // What comes into sight with a submission was written long before: the whole of it, each time.
    const whole = await deltaSince(seen, seen.before, null, reader);
    const dropped = [...seen.hidden].filter((id) => !seen.before.table.rowOfId(id));
    return { ...whole, deleted: since === null ? [] : [...dropped, ...seen.before.gone.rows.map(({ id }) => id)] };
  });
}

/**
 * @param state as it was met, or as a step has left it
 * @param reader sees what was proposed where they may
 */
export async function deltaSince(
  { database, cycle, before }: OpenCycle,
  state: SyncState,
  since: number | null,
  reader: Reader,
): Promise<Delta> {
  if (since !== null) requireReached(state, since);
  if (since !== null && since < cycle.blankRevision) throw replaced();
  const open =
    state.revision === before.revision
      ? before.open
      : await updateOpenConflicts(database, cycle, before.open, before.revision);
  const delta = await readDelta(database, cycle, { state, open }, since);
  // Most cycles have no conflict most of the time.
  if (delta.conflicts.length === 0) return delta;
  const sees = await sightOfReader(database, cycle.form, reader);
  const { table } = state;
  const conflicts = delta.conflicts.map(({ base, values, ...conflict }) => {
    const record = table.rowOfId(conflict.record)?.record;
    const isSeen = record !== undefined && sees(table.owners(record));
    return { ...conflict, base: isSeen ? base : '', values: shownValues(values, isSeen) };
  });
  return { ...delta, conflicts };
}

/** What a copy has of another blank says nothing of this one. */
function replaced() {
  return stale(
    '配布用の様式が差し替えられました。最新の内容を取り込み直してください。',
    'The blank workbook was replaced by another one. Fetch the whole state.',
  );
}

/** A server that was restored from a backup may not have a revision that it gave before. @throws Problem `stale` */
export function requireReached(state: Pick<SyncState, 'revision'>, revision: number): void {
  if (revision <= state.revision) return;
  throw stale(
    'このサーバーにない版を元にしています（サーバーが復元された可能性があります）。最新の内容を取り込み直してください。',
    'The copy is based on a revision that this server does not have; it may have been restored. Fetch the whole state.',
  );
}

/** @throws Problem `not-found` */
export async function currentRevision({ store }: CycleParts, ref: CycleRef): Promise<number> {
  return (await requireCycle(store.client, ref)).revision;
}
