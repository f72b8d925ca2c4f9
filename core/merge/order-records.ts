/**
 * The order of merged records: the base's, with what a side added after the record it follows there (rule E4: order is
 * separate from content). A side that only moved rows changes nothing; where both sides added after one record, mine's
 * come first. Rows under one key stay in their order, because the order is what tells them apart.
 */
import { previousId } from '../record/identity.js';
import type { FormRecord } from '../record/record.js';

type Index = ReadonlyMap<string, FormRecord>;

/** @param indexes base, mine, theirs: records by identity, in the order of each */
export function orderRecords([base, mine, theirs]: readonly [Index, Index, Index]): string[] {
  const followers = new Map<string, string[]>();
  const placed = new Set(base.keys());
  for (const side of [mine, theirs]) {
    let before = START;
    for (const [id, record] of side) {
      if (!placed.has(id)) {
        placed.add(id);
        const place = previousId(id, record) ?? before;
        followers.set(place, [...(followers.get(place) ?? []), id]);
      }
      before = id;
    }
  }
  const order: string[] = [];
  // Added records may follow one another: walk down the chain without recursion.
  const stack = [...base.keys()].reverse();
  stack.push(...(followers.get(START) ?? []).reverse());
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    order.push(id);
    stack.push(...(followers.get(id) ?? []).reverse());
  }
  return order;
}

/** Before every record; no identity is empty. */
const START = '';
