/**
 * What waits for a decision, with everything that the decision needs: what stands, and what was proposed by whom.
 */
import type { z } from 'zod';
import type { disputesSchema } from '../../core/protocol/sync.js';
import { recordsById } from '../../core/sync/sync-state.js';
import { listOpenConflicts } from '../store/conflict-decisions.js';
import type { CycleRef } from '../store/cycles.js';
import { readRevisions, type StoredRevision } from '../store/history.js';
import { inSnapshot } from '../store/transactions.js';
import type { CycleParts } from './cycle-parts.js';
import { revisionAnswer } from './read-history.js';
import { openStep } from './take-step.js';

/**
 * @param userId of who asks: they are told which values are their own
 * @throws Problem `not-found`
 */
export function readDisputes(
  parts: CycleParts,
  ref: CycleRef,
  userId: string,
): Promise<z.input<typeof disputesSchema>> {
  return inSnapshot(parts.store.client, async (database) => {
    const { cycle, before } = await openStep(parts, database, ref, parts.stamps());
    const records = recordsById(cycle.form, before);
    const open = (await listOpenConflicts(database, ref)).filter(({ recordId }) => records.has(recordId));
    const proposals = await readRevisions(database, ref, {
      conflictId: { in: open.map(({ id }) => id) },
      outcome: 'proposed',
    });
    const standing = await readRevisions(database, ref, {
      recordId: { in: open.map(({ recordId }) => recordId) },
      cells: { some: {} },
    });
    const writers = new Map(standing.map((one) => [cellName(one), one.submission]));
    const proposed = new Map(open.map(({ id }) => [id, [] as StoredRevision[]]));
    for (const proposal of proposals) proposed.get(proposal.conflictId!)!.push(proposal);
    const disputes = open.map(({ id, kind, recordId, field, base, openedRevision }) => {
      const { block, key, cells } = records.get(recordId)!;
      const current = cells[field]?.value ?? null;
      const place = { record: recordId, block, key: { ...key }, field };
      const writer = writers.get(cellName({ recordId, field }));
      const currentBy = writer
        ? { author: writer.actor || writer.source, at: writer.at.toISOString(), isOwn: writer.actorId === userId }
        : null;
      return {
        id,
        kind,
        ...place,
        base,
        current,
        currentBy,
        proposals: proposed
          .get(id)!
          .map((one) => ({ ...revisionAnswer(one), isOwn: one.submission.actorId === userId })),
        openedRevision,
      };
    });
    return { revision: before.revision, disputes };
  });
}

function cellName({ recordId, field }: { readonly recordId: string; readonly field: string }): string {
  return JSON.stringify([recordId, field]);
}
