/**
 * Keeps what was found and what became of it: of what was put right after it was shown, the check was right (how often is
 * told beside it). Best effort: whoever asks for findings is told of them whether or not it could be noted.
 */
import { displayText } from '../../../core/record/value.js';
import type { FormRecord } from '../../../core/record/record.js';
import { withoutLayout } from '../../../core/text/normalise.js';
import type { CycleRef } from '../../store/cycles.js';
import {
  listSightings,
  saveSightings,
  settleSightings,
  type Sighting,
  type StoredSighting,
} from '../../store/finding-sightings.js';
import { changeCycle } from '../change-cycle.js';
import type { CycleParts } from '../cycle-parts.js';
import { fingerprint } from './fingerprint.js';
import type { Found } from './found-finding.js';

export async function noteSightings(parts: CycleParts, ref: CycleRef, found: Found): Promise<void> {
  try {
    const before = await listSightings(parts.store.client, ref);
    if (isNoted(found, before)) return;
    await changeCycle(parts, ref, async (database, { now }) => {
      const { fresh, corrected, gone } = newsOf(found, await listSightings(database, ref));
      await saveSightings(database, ref, fresh, now);
      await settleSightings(database, ref, corrected, 'corrected');
      await settleSightings(database, ref, gone, 'gone');
      return { result: undefined, event: undefined };
    });
  } catch (error) {
    parts.logger?.warn({ err: error, cycleId: ref.cycleId }, 'findings could not be noted');
  }
}

function isNoted(found: Found, before: readonly StoredSighting[]): boolean {
  const { fresh, corrected, gone } = newsOf(found, before);
  return fresh.length + corrected.length + gone.length === 0;
}

function newsOf({ state: { table }, findings }: Found, before: readonly StoredSighting[]) {
  const rowOf = new Map(table.rows.map(({ id, record }) => [id, record]));
  const there = new Map(before.map((one) => [one.finding, one]));
  const now = new Set(findings.map(({ id }) => id));
  const speaking = new Set(findings.map(({ recordId, field, code }) => placeName(recordId, field, code)));
  const fresh = findings.flatMap(({ id, recordId, field, code }): Sighting[] => {
    const record = rowOf.get(recordId);
    if (!record || there.get(id)?.outcome === 'open') return [];
    return [{ recordId, finding: id, field, check: code, row: rowText(record) }];
  });
  const over = before.filter(({ finding, outcome }) => outcome === 'open' && !now.has(finding));
  const isCorrected = ({ recordId, field, check, row }: StoredSighting) => {
    const record = rowOf.get(recordId);
    // Of another text it says the same: it waits under another name.
    if (!record || speaking.has(placeName(recordId, field, check))) return false;
    return rowText(record) !== row;
  };
  return {
    fresh,
    corrected: over.filter(isCorrected).map(({ finding }) => finding),
    gone: over.filter((one) => !isCorrected(one)).map(({ finding }) => finding),
  };
}

/** What a row says, in short and without its layout: a check that falls silent over the same texts was not right. */
function rowText({ cells }: FormRecord): string {
  return fingerprint(Object.entries(cells).map(([field, { value }]) => [field, withoutLayout(displayText(value))]));
}

function placeName(...parts: string[]): string {
  return JSON.stringify(parts);
}
