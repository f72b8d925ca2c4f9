/**
 * What a row is called, for people; machines go by its id.
 */
import type { RecordKey } from './record.js';

/** The parts of its key, joined; `''` where it has none. */
export function rowName({ key }: { readonly key: RecordKey }): string {
  return Object.values(key)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' / ');
}
