/**
 * Where a workbook has the records that it adds: behind the one under the same key, else in front of it, else behind
 * whatever stands before them. Places are said by identities, so that they hold in any other version.
 */
import { nameOf } from './identity.js';
import type { FormRecord } from './record.js';

/** Behind or in front of the record with that identity; at the end where neither is known. */
export interface AddedPlace {
  readonly after?: string;
  readonly before?: string;
}

/**
 * @param side the workbook's records in its order
 * @param isKnown whether a record is there already; all others are added
 * @returns by identity of the added record, in the workbook's order
 */
export function placesOfAdded(
  side: ReadonlyMap<string, FormRecord>,
  isKnown: (id: string) => boolean,
): Map<string, AddedPlace> {
  const added = [...side].filter(([id]) => !isKnown(id));
  if (added.length === 0) return new Map();
  const keys = new Set(added.map(([id, record]) => nameOf(id, record)));
  const places = new Map<string, AddedPlace>();
  const last = new Map<string, string>();
  const waiting = new Map<string, string[]>();
  let before: string | undefined;
  let leading: string[] = [];
  for (const [id, record] of side) {
    const name = nameOf(id, record);
    if (!isKnown(id)) {
      const sibling = last.get(name);
      const after = sibling ?? before;
      if (after !== undefined) places.set(id, { after });
      else leading.push(id);
      if (sibling === undefined) waiting.set(name, [...(waiting.get(name) ?? []), id]);
    } else {
      // The first that is known under a key: those that stand before it belong before it.
      for (const earlier of waiting.get(name) ?? []) places.set(earlier, { before: id });
      waiting.delete(name);
      for (const earlier of leading) places.set(earlier, { before: id });
      leading = [];
    }
    if (keys.has(name)) last.set(name, id);
    before = id;
  }
  // Each behind those that it stands after.
  return new Map(added.map(([id]) => [id, places.get(id) ?? {}]));
}
