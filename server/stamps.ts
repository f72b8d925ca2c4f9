/** The clock and the ids of a running program; tests and core are given their own. */
import { v7 as newId } from 'uuid';
import type { Stamps } from './store/cycles.js';

/** The present moment, and UUIDv7s. */
export function stamps(): Stamps {
  return { now: new Date(), newId: () => newId() };
}
