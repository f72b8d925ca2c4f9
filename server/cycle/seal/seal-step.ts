/**
 * Seals a step in the transaction that stores it: what is sealed is read back, so that it is what the database holds.
 */
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import { lastSeal, readStoredContent, saveSeal, type StepTraits } from '../../store/seals.js';
import { digestOf } from './digest.js';

export async function sealStep(
  database: Database,
  cycle: CycleRef,
  { revision, traits }: { readonly revision: number; readonly traits: StepTraits },
): Promise<void> {
  const before = await lastSeal(database, cycle, revision);
  const [content] = await readStoredContent(database, cycle, { from: revision, to: revision }, traits);
  if (content) await saveSeal(database, cycle, { revision, digest: digestOf(content, before?.digest ?? '') });
}
