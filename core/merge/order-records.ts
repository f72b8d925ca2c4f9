/**
 * The order of merged records: the base's, with what a side added after the record it follows there (rule E4: order is
 * separate from content). A side that only moved rows changes nothing; where both sides added after one record, mine's
 * come first. Rows under one key stay in their order, because the order is what tells them apart.
 */
import type { Form } from '../form/form.js';
import { previousId } from '../record/identity.js';
import type { FormRecord } from '../record/record.js';

type Index = ReadonlyMap<string, FormRecord>;

/** @param indexes base, mine, theirs: records by identity, in the order of each */
export function orderRecords(form: Form, [base, mine, theirs]: readonly [Index, Index, Index]): Iterable<string> {
  const followers = addedAfter(form, base, [mine, theirs]);
  if (followers.size === 0) return base.keys();
  const order: string[] = [];
  // Added records may follow one another: walk down the chain without recursion.
  const place = (first: string) => {
    const chain = [first];
    for (let id = chain.pop(); id !== undefined; id = chain.pop()) {
      if (id !== START) order.push(id);
      const added = followers.get(id);
      if (added) chain.push(...added.toReversed());
    }
  };
  place(START);
  for (const id of base.keys()) place(id);
  return order;
}

/** Before every record; no identity is empty. */
const START = '';

function addedAfter(form: Form, base: Index, sides: readonly Index[]): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  const added = new Set<string>();
  for (const side of sides) {
    let before = START;
    for (const [id, record] of side) {
      if (!base.has(id) && !added.has(id)) {
        added.add(id);
        const neighbour = previousId(form, id, record) ?? before;
        const there = followers.get(neighbour);
        if (there) there.push(id);
        else followers.set(neighbour, [id]);
      }
      before = id;
    }
  }
  return followers;
}
