/**
 * A cycle of ten departments with 300 cells each, and a sync of one of them, as the server carries it out: everything
 * between the request's body and the answer's.
 */
import { v7 as newId } from 'uuid';
import type { FormRecord } from '../core/record/record.js';
import { SYNC_PROTOCOL } from '../core/protocol/sync.js';
import type { FieldValue } from '../core/record/value.js';
import { readyBlank } from '../server/cycle/open-cycle.js';
import { BlankForms } from '../server/cycle/workbooks/blank-forms.js';
import { CycleEvents } from '../server/cycle/cycle-events.js';
import { sync as carryOut } from '../server/cycle/steps/sync.js';
import type { CycleRef } from '../server/store/cycles.js';
import type { Store } from '../server/store/database.js';
import { insertRevisions } from '../server/store/records.js';
import { inTransaction } from '../server/store/transactions.js';
import { countCalls, type CallCounts } from './count-calls.js';
import { beginCycle, blankRecords, FIELDS, revisionsOf, stamps, submit, valueOf } from './save-cycle.js';
import { Threads } from '../server/threads/threads.js';
import { WorkbookReader } from '../server/threads/workbook-reader.js';

const DEPARTMENTS = 10;
const RECORDS_EACH = 60;
/** Nobody in person: may write everything. */
const AUTHOR = { actor: undefined, displayName: '福祉課', channel: 'addin' } as const;

export interface PreparedSync {
  readonly cycle: CycleRef;
  readonly recordIds: readonly string[];
  /** Saves 300 changed cells, and brings back what has changed. */
  sync(): Promise<void>;
  /** What a sync asked of the store. */
  count(): Promise<CallCounts>;
}

export async function prepareSync(store: Store): Promise<PreparedSync> {
  const blank = blankRecords(DEPARTMENTS * RECORDS_EACH);
  const { cycle, recordIds } = await beginCycle(store, blank);
  const workbooks = new WorkbookReader(new Threads());
  // As on a server that has been asked for the cycle before.
  const blanks = new BlankForms(store, workbooks);
  let round = 1_000_000;
  // What the client has last seen in the cells.
  let known: readonly FieldValue[] | undefined;
  const syncOn = async (on: Store) => {
    round++;
    const since = await revisionOf(store, cycle);
    const values = cellsOf(blank).map((_, n) => valueOf(n, round));
    const edits = cellsOf(blank).map(({ record, field }, n) => {
      const base = known ? { base: known[n]! } : {};
      return { record: { id: recordIds[record]! }, field, ...base, value: values[n]! };
    });
    const push = { formVersion: 1, baseRevision: since, edits, added: [], deleted: [] };
    const parts = { store: on, blanks, workbooks, events: new CycleEvents(), stamps };
    const answer = await carryOut(parts, cycle, AUTHOR, {
      protocol: SYNC_PROTOCOL,
      submissionId: newId(),
      since,
      push,
    });
    if (answer.push?.cells.some(({ outcome }) => outcome !== 'saved')) throw new Error('the sync did not save it all');
    if (answer.delta.cells.length !== edits.length) throw new Error('the answer does not tell of every cell');
    known = values;
  };
  await readyBlank({ store, blanks }, cycle);
  return {
    ...{ cycle, recordIds },
    sync: () => syncOn(store),
    count: () => countCalls(store, syncOn),
  };
}

/** The cells of one department. */
function cellsOf(blank: readonly FormRecord[]) {
  return blank.slice(0, RECORDS_EACH).flatMap((_, record) => FIELDS.map((field) => ({ record, field })));
}

async function revisionOf(store: Store, { municipalityId, cycleId }: CycleRef): Promise<number> {
  const where = { municipalityId_id: { municipalityId, id: cycleId } };
  return (await store.client.cycle.findUniqueOrThrow({ where, select: { revision: true } })).revision;
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
