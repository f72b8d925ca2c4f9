/**
 * Where a record that the form does not have goes: where its workbook has it (see `added-places.ts`). Of several that
 * came to one place, the one taken in first stands first; but none stands between a record and what belongs to it, such
 * as a new programme between another one's indicators.
 */
import type { AddedPlace } from '../record/added-places.js';
import { kinship } from '../record/kinship.js';
import type { ConsolidatedRecord } from './consolidation.js';

/** @param index the records by identity */
export function addRecord(
  records: readonly ConsolidatedRecord[],
  index: ReadonlyMap<string, ConsolidatedRecord>,
  added: ConsolidatedRecord,
  place: AddedPlace,
): ConsolidatedRecord[] {
  const at = indexOfPlace(records, added, index.get(place.after ?? ''), index.get(place.before ?? ''));
  return [...records.slice(0, at), added, ...records.slice(at)];
}

function indexOfPlace(
  records: readonly ConsolidatedRecord[],
  added: ConsolidatedRecord,
  after: ConsolidatedRecord | undefined,
  before: ConsolidatedRecord | undefined,
): number {
  if (!after) return before ? records.indexOf(before) : records.length;
  const near = kinship(added, after);
  let at = records.indexOf(after) + 1;
  for (let next = records[at]; next?.added && kinship(next, after) >= near; next = records[at]) at++;
  return at;
}
