/**
 * The order of merged records: the base's, with what a side added where that side has it (rule E4: order is separate
 * from content). A side that only moved rows changes nothing; where both sides added in one place, what belongs nearest
 * to the record there comes first, and mine before theirs.
 */
import { placesOfAdded } from '../record/added-places.js';
import { kinship } from '../record/kinship.js';
import type { FormRecord } from '../record/record.js';

type Index = ReadonlyMap<string, FormRecord>;

/** @param indexes base, mine, theirs: records by identity, in the order of each */
export function orderRecords([base, mine, theirs]: readonly [Index, Index, Index]): Iterable<string> {
  const { before, after, last } = addedAround(base, [mine, theirs]);
  if (before.size + after.size + last.length === 0) return base.keys();
  const order: string[] = [];
  // Added records may stand around one another: walk without recursion. A record that was come to is followed by its own.
  const place = (first: string) => {
    const stack = [{ id: first, isOpen: false }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { id, isOpen } = next;
      if (isOpen) {
        order.push(id);
        continue;
      }
      for (const follower of (after.get(id) ?? []).toReversed()) stack.push({ id: follower, isOpen: false });
      stack.push({ id, isOpen: true });
      for (const leader of (before.get(id) ?? []).toReversed()) stack.push({ id: leader, isOpen: false });
    }
  };
  for (const id of base.keys()) place(id);
  for (const id of last) place(id);
  return order;
}

interface Added {
  /** By identity, what was added in front of a record and behind it. */
  readonly before: ReadonlyMap<string, string[]>;
  readonly after: ReadonlyMap<string, string[]>;
  /** Where nothing else is known. */
  readonly last: readonly string[];
}

function addedAround(base: Index, sides: readonly Index[]): Added {
  const [before, after] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const last: string[] = [];
  const records = new Map<string, FormRecord>();
  for (const side of sides) {
    for (const [id, place] of placesOfAdded(side, (known) => base.has(known))) {
      if (records.has(id)) continue;
      records.set(id, side.get(id)!);
      if (place.after !== undefined) push(after, place.after, id);
      else if (place.before !== undefined) push(before, place.before, id);
      else last.push(id);
    }
  }
  for (const [id, followers] of after) {
    const there = base.get(id) ?? records.get(id)!;
    const near = new Map(followers.map((follower) => [follower, kinship(records.get(follower)!, there)]));
    followers.sort((a, b) => near.get(b)! - near.get(a)!);
  }
  return { before, after, last };
}

function push(map: Map<string, string[]>, id: string, added: string): void {
  const there = map.get(id);
  if (there) there.push(added);
  else map.set(id, [added]);
}
