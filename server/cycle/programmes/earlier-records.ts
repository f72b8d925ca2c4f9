/**
 * What each record of a cycle was the year before: by equal keys, and by what a coordinator decided. Nothing that is merely
 * alike is taken for the same (rule I3).
 */
import { proposeLinks } from '../../../core/programme-link/propose-links.js';
import type { FormRecord } from '../../../core/record/record.js';
import type { CycleRef } from '../../store/cycles.js';
import type { Database } from '../../store/database.js';
import type { CycleParts } from '../cycle-parts.js';
import { readYears } from './programme-links.js';
import { storedDecisions } from './two-years.js';

/** By the record's id; empty where the plan has no cycle before. @throws Problem `not-found` */
export async function earlierRecords(
  parts: CycleParts,
  database: Database,
  ref: CycleRef,
): Promise<ReadonlyMap<string, readonly FormRecord[]>> {
  const { cycle, earlier, previous, current, links } = await readYears(parts, database, ref);
  if (!earlier) return new Map();
  const decisions = storedDecisions(previous, current, links);
  const found = proposeLinks(cycle.form, previous.records, current.records, decisions);
  const before = new Map<string, FormRecord[]>();
  for (const { previous: earlierOnes, current: now } of found.links) {
    for (const record of now) {
      const id = current.idOf(record);
      before.set(id, [...(before.get(id) ?? []), ...earlierOnes]);
    }
  }
  return before;
}
