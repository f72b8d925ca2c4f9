/**
 * The transaction of whatever changes a cycle: its row is taken first, so that whoever else wants to change it waits (here
 * or, in another process, there), and
 * those who listen are told when it is done.
 */
import type { CycleEvent } from '../../core/protocol/sync.js';
import { lockCycle, type CycleRef, type Stamps } from '../store/cycles.js';
import { notifyOthers } from '../store/notifications.js';
import type { Database, Store } from '../store/database.js';
import { inTransaction } from '../store/transactions.js';
import type { CycleParts } from './cycle-parts.js';
import { CycleTurns } from './cycle-turns.js';

export interface Changed<T> {
  readonly result: T;
  /** What others are told; undefined where there is nothing to tell. */
  readonly event: Omit<CycleEvent, 'cycleId'> | undefined;
}

/** Of each store that this process has open. */
const turns = new WeakMap<Store, CycleTurns>();

function turnsOf(store: Store): CycleTurns {
  const known = turns.get(store) ?? new CycleTurns();
  turns.set(store, known);
  return known;
}

/** @param work may be carried out again from the beginning */
export async function changeCycle<T>(
  { store, events, stamps }: Pick<CycleParts, 'store' | 'events' | 'stamps'>,
  { municipalityId, cycleId }: CycleRef,
  work: (database: Database, stamps: Stamps) => Promise<Changed<T>>,
): Promise<T> {
  const now = stamps();
  const change = () =>
    inTransaction(store.client, async (database) => {
      await lockCycle(database, { municipalityId, cycleId });
      const changed = await work(database, now);
      if (changed.event) await notifyOthers(database, { municipalityId, cycleId, ...changed.event });
      return changed;
    });
  const { result, event } = await turnsOf(store).take({ municipalityId, cycleId }, change);
  // Elsewhere the notification comes back to this process too.
  if (event && !store.client.dialect.notifiesSender) events.publish({ municipalityId, cycleId, ...event });
  return result;
}
