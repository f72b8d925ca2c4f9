/**
 * A cycle of ten divisions with 300 cells each, and a sync of one of them: everything between the request's arrival and
 * its commit that the database takes part in.
 */
import { applyPush } from '../core/sync/apply-push.js';
import type { Push } from '../core/sync/push.js';
import { touchedConflicts } from '../server/store/conflicts.js';
import { readConsolidation, type StoredConsolidation } from '../server/store/consolidations.js';
import type { CycleRef } from '../server/store/cycles.js';
import type { Store } from '../server/store/open-store.js';
import { insertRevisions } from '../server/store/records.js';
import { saveStep } from '../server/store/steps.js';
import { findAnswer, lockCycle, nameSource } from '../server/store/submissions.js';
import { inTransaction } from '../server/store/transactions.js';
import { beginCycle, blankRecords, FIELDS, form, revisionsOf, stamps, submit, valueOf } from './save-cycle.js';

const DIVISIONS = 10;
const RECORDS_EACH = 60;

export interface PreparedSync {
  readonly cycle: CycleRef;
  readonly recordIds: readonly string[];
  /** Saves 300 changed cells in one transaction. */
  sync(): Promise<void>;
}

export async function prepareSync(store: Store): Promise<PreparedSync> {
  const blank = blankRecords(DIVISIONS * RECORDS_EACH);
  const { cycle, recordIds } = await beginCycle(store, blank);
  let round = 1_000_000;
  const sync = () =>
    inTransaction(store.client, async (database) => {
      round++;
      const { now, newId } = stamps();
      const submissionId = newId();
      await lockCycle(database, cycle);
      await findAnswer(database, cycle.municipalityId, submissionId);
      const before = await readConsolidation(database, { ...cycle, form }, blank);
      const source = await nameSource(database, cycle, '福祉課.xlsx');
      const revision = before.revision + 1;
      const writer = { source, departments: 'all' } as const;
      const result = applyPush(form, before, pushOfRound(before, round), { writer, states: new Map(), newId });
      const conflicts = touchedConflicts(form, before, result.state, newId);
      const names = { fileName: '福祉課.xlsx', source, requestHash: '', department: '福祉課', actorId: null };
      const row = { ...cycle, submissionId, ...names, revision, baseRevision: revision - 1, errors: 0, answer: '{}' };
      const head = { ...row, kind: 'workbook', channel: 'file' } as const;
      await saveStep(database, form, head, before, { ...result, conflicts }, { now, newId });
    });
  return { cycle, recordIds, sync };
}

/** 300 cells of one division, written over what they held. */
function pushOfRound({ records, revision }: StoredConsolidation, round: number): Push {
  const edits = records.slice(0, RECORDS_EACH).flatMap(({ block, key, cells }, i) =>
    FIELDS.map((field, j) => {
      const value = valueOf(i * FIELDS.length + j, round);
      return { record: { block, key: { ...key } }, field, base: cells[field]!.value, value };
    }),
  );
  return { formVersion: 1, baseRevision: revision, edits, added: [], deleted: [] };
}

/** Every cell of the cycle written this many times. */
export async function growHistory(store: Store, { cycle, recordIds }: PreparedSync, times: number): Promise<void> {
  for (let round = 1; round <= times; round++) {
    const origin = await submit(store, cycle, round);
    await inTransaction(store.client, (database) => insertRevisions(database, origin, revisionsOf(recordIds, round)));
  }
  const { municipalityId, cycleId } = cycle;
  await store.client.cycle.update({
    where: { municipalityId_id: { municipalityId, id: cycleId } },
    data: { revision: times },
  });
}
