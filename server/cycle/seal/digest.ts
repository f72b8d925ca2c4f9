/**
 * The digest of a revision: over the one before it and all that its step stored. It depends on nothing but what is kept for
 * ever, so that anybody with the database finds it again, on either database and in any version: what goes into it is never
 * changed, only added to under another `FORMAT`.
 */
import { createHash } from 'node:crypto';
import type { StoredContent } from '../../store/seals.js';

const FORMAT = 'torimatome-seal-1';

/** @param before digest of the revision before; '' for the first */
export function digestOf({ revision, head, values, events, moves, undone }: StoredContent, before: string): string {
  const parts = [
    [FORMAT, before, revision],
    head,
    ...[values, events, moves].map((rows) => rows.map((row) => JSON.stringify(row)).sort(byCodeUnits)),
    [...undone].sort(byCodeUnits),
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${JSON.stringify(part)}\n`);
  return hash.digest('hex');
}

/** The databases sort texts each in its own way. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
