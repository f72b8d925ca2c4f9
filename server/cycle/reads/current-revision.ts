/**
 * Where a cycle is: its last revision.
 */
import type { CycleRef } from '../../store/cycles.js';
import type { CycleParts } from '../cycle-parts.js';
import { requireCycle } from '../open-cycle.js';

/** @throws Problem `not-found` */
export async function currentRevision({ store }: CycleParts, ref: CycleRef): Promise<number> {
  return (await requireCycle(store.client, ref)).revision;
}
