/**
 * The sample city's workbooks that somebody may try the upload with: none where the sample city is not theirs.
 */
import type { SampleDto } from '../../core/protocol/samples.js';
import { listCycles } from '../store/cycles.js';
import type { Store } from '../store/database.js';
import { SAMPLE_DELIVERIES, sampleWorkbook } from './deliveries.js';
import { findSampleCycle } from './load-sample.js';

export async function offeredWorkbooks(store: Store, municipalityId: string): Promise<SampleDto[]> {
  const cycle = findSampleCycle(await listCycles(store.client, municipalityId));
  return cycle ? SAMPLE_DELIVERIES.map(({ name, note }) => ({ name, cycleId: cycle.cycleId, note })) : [];
}

/** Undefined for one that is not offered. */
export async function makeOfferedWorkbook(
  store: Store,
  municipalityId: string,
  name: string,
): Promise<Uint8Array | undefined> {
  const delivery = SAMPLE_DELIVERIES.find((one) => one.name === name);
  const isOffered = findSampleCycle(await listCycles(store.client, municipalityId)) !== undefined;
  return delivery && isOffered ? sampleWorkbook(delivery) : undefined;
}
