/**
 * Where a cycle is: its last revision.
 */
import { findCycle, type CycleRef } from '../store/cycles.js';
import type { CycleParts } from './cycle-parts.js';
import { unknownCycle } from './take-step.js';

/** @throws Problem `not-found` */
export async function currentRevision({ store }: CycleParts, ref: CycleRef): Promise<number> {
  const cycle = await findCycle(store.client, ref);
  if (!cycle) throw unknownCycle();
  return cycle.revision;
}
