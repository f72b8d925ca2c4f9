/**
 * How near two records stand to each other by their keys: records of one programme are nearer than those of one section.
 * For putting records in their place; never for telling which is which.
 */
import { compact } from '../text/normalise.js';
import type { FormRecord } from './record.js';

/** How many parts of their keys agree, from the first on, as far as both have them. Blocks may differ. */
export function kinship(a: FormRecord, b: FormRecord): number {
  let count = 0;
  for (const [id, text] of Object.entries(a.key)) {
    const other = b.key[id];
    if (other === undefined || compact(text) !== compact(other)) break;
    count++;
  }
  return count;
}
