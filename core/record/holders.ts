/**
 * Which record says a field for another: an indicator's department stands in its programme's record. The holder is of the
 * same sheet and agrees in every part of the key that both have; nothing else makes one.
 */
import { compact } from '../text/normalise.js';
import type { FormRecord, RecordKey } from './record.js';

/**
 * @param id the field
 * @returns of a record, the one that has the field: itself where it has it; undefined where none does
 */
export function holderFinder(
  records: readonly FormRecord[],
  id: string,
): (record: FormRecord) => FormRecord | undefined {
  const holders = records.filter(({ cells }) => cells[id]);
  const first = new Map<string, FormRecord>();
  for (const holder of holders) if (!first.has(holder.block)) first.set(holder.block, holder);
  /** Holders by sheet, block and the parts of the key in common, for each set of parts that was asked for. */
  const indexes = new Map<string, Map<string, FormRecord>>();
  const indexOf = (block: string, parts: readonly string[]) => {
    const name = [block, ...parts].join(BETWEEN);
    const before = indexes.get(name);
    if (before) return before;
    const index = new Map<string, FormRecord>();
    for (const holder of holders) {
      const place = placeOf(holder, parts);
      if (holder.block === block && !index.has(place)) index.set(place, holder);
    }
    indexes.set(name, index);
    return index;
  };
  return (record) => {
    if (record.cells[id]) return record;
    for (const [block, { key }] of first) {
      const parts = Object.keys(record.key).filter((part) => part in key);
      const holder = parts.length > 0 ? indexOf(block, parts).get(placeOf(record, parts)) : undefined;
      if (holder) return holder;
    }
    return undefined;
  };
}

const BETWEEN = '\u0000';

function placeOf(
  { sheet, key }: { readonly sheet: string; readonly key: RecordKey },
  parts: readonly string[],
): string {
  return [sheet, ...parts.map((part) => compact(key[part] ?? ''))].join(BETWEEN);
}
