/**
 * What is written for many rows at once takes time with their number, never with its square, and never with what else
 * the municipality has: a plan of the database's that goes through every row for each would take minutes here.
 */
import assert from 'node:assert/strict';
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import type { NamedConflict } from '../../../core/sync/touched-conflicts.js';
import { saveConflicts } from '../../../server/store/conflicts.js';
import { createCycle } from '../../../server/store/new-cycle.js';
import type { CycleRef } from '../../../server/store/cycles.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { listDepartmentNames } from '../../../server/store/accounts/departments.js';
import { readProposals, readStanding } from '../../../server/store/history.js';
import { placeRecords } from '../../../server/store/records.js';
import { saveStep } from '../../../server/store/steps.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { listMembers } from '../../../server/store/accounts/users.js';
import { lastChange, readDepartmentStates } from '../../../server/store/workflow.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { RecordTable } from '../../../core/record/record-table.js';
import { countingStamps, form, newCycle, programme, submission, untouched } from './sample-data.js';

/** More than any statement may have parameters. */
const COUNT = 20_000;
const LONGEST_MS = 60_000;

for (const database of DATABASES) {
  describe(`many rows at once (${database.name})`, function () {
    this.timeout(LONGEST_MS);
    let own: OwnDatabase;
    let store: Store;
    let cycle: CycleRef;
    let ids: readonly string[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.create();
      store = await openStore(own.url);
      const records = Array.from({ length: COUNT }, (_, i) => programme(`事業${i + 1}`, '福祉課', i + 4));
      cycle = await inTransaction(store.client, (client) =>
        createCycle(client, { ...newCycle, records }, countingStamps()),
      );
      const rows = await store.client.record.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
      ids = rows.map(({ id }) => id);
    });
    after(async () => {
      await store.close();
      await own.remove();
    });

    it('[E4] gives every record of a long table another place', async () => {
      const places = ids.map((id, position) => ({ id, position: position + 1 }));
      await inTransaction(store.client, (client) => placeRecords(client, cycle.municipalityId, places));
      const rows = await store.client.record.findMany({ orderBy: { position: 'asc' } });
      assert.deepEqual(
        rows.map(({ id, position }) => ({ id, position })),
        places,
      );
    });

    it('[S3] opens a conflict in every record, and adds a value to each', async () => {
      const conflict = (texts: readonly string[], record: string, i: number): CellConflict => ({
        ...{ record, block: 'programme', key: {}, field: 'result', sheet: '調書', address: `C${i + 4}`, base: '' },
        values: texts.map((text) => ({ text, source: '福祉課' })),
      });
      const named = (texts: readonly string[], isNew: boolean): NamedConflict[] =>
        ids.map((record, i) => ({ id: `conflict${i}`, conflict: conflict(texts, record, i), isNew }));
      for (const [texts, isNew] of [
        [['一', '二'], true],
        [['一', '二', '三'], false],
      ] as const) {
        await inTransaction(store.client, (client) =>
          saveConflicts(client, { ...cycle, revision: 1 }, named(texts, isNew)),
        );
      }
      const rows = await store.client.conflict.findMany({ select: { values: true } });
      assert.equal(rows.length, COUNT);
      assert.deepEqual(
        [...new Set(rows.map(({ values }) => values))],
        [JSON.stringify(conflict(['一', '二', '三'], '', 0).values)],
      );
    });

    it('asks about as many ids as there are, one list a statement', async () => {
      const { municipalityId } = cycle;
      const { client } = store;
      assert.equal(await lastChange(client, cycle, ids), 0);
      assert.equal((await readStanding(client, cycle, ids)).length, 0);
      assert.equal((await readProposals(client, cycle, ids)).length, 0);
      const known = await client.department.findMany({ where: { municipalityId }, orderBy: { position: 'asc' } });
      const asked = [...ids, ...known.map(({ id }) => id)];
      assert.deepEqual(
        await listDepartmentNames(client, municipalityId, asked),
        known.map(({ id, name }) => ({ id, name })),
      );
    });

    it('lists more members and departments that have begun than a statement has parameters', async () => {
      const { municipalityId, cycleId } = cycle;
      const { client } = store;
      const now = new Date();
      const some = Array.from({ length: COUNT / 5 }, (_, i) => String(i).padStart(5, '0'));
      await client.user.createMany({
        data: some.map((id) => ({ municipalityId, id, loginName: `u${id}`, displayName: '職員', createdAt: now })),
      });
      const names = (await listMembers(client, municipalityId)).map(({ loginName }) => loginName);
      assert.deepEqual(
        names,
        some.map((id) => `u${id}`),
      );
      await client.department.createMany({
        data: some.map((id, i) => ({ municipalityId, id, name: `第${id}課`, position: i + 10 })),
      });
      await client.departmentCycle.createMany({
        data: some.map((departmentId) => ({
          municipalityId,
          cycleId,
          departmentId,
          state: 'editing',
          revision: 0,
          updatedAt: now,
        })),
      });
      const states = await readDepartmentStates(client, cycle);
      assert.deepEqual(
        states.map(({ name }) => name),
        some.map((id) => `第${id}課`),
      );
    });

    it('[E1] deletes every record of a long table, and takes it back', async () => {
      const stamps = countingStamps();
      for (const [revision, deleted, restored] of [
        [1, ids, []],
        [2, [], ids],
      ] as const) {
        const writes = {
          state: { ...untouched, revision: 0, gone: RecordTable.of(form, []) },
          saved: [],
          proposed: [],
          yielded: [],
          added: [],
          conflicts: [],
          deleted,
          restored,
        };
        await inTransaction(store.client, (client) => saveStep(client, submission(cycle, revision), writes, stamps));
        assert.equal(await store.client.record.count({ where: { deletedRevision: revision } }), deleted.length);
      }
      assert.equal(await store.client.record.count({ where: { deletedRevision: null } }), COUNT);
    });
  });
}
