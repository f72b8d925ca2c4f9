import assert from 'node:assert/strict';
import type { Push } from '../../../core/sync/push.js';
import { BLANK, textValue } from '../../../core/record/value.js';
import type { StoredConsolidation } from '../../../server/store/consolidations.js';
import { markResolved } from '../../../server/store/conflict-decisions.js';
import { createCycle } from '../../../server/store/new-cycle.js';
import type { CycleRef } from '../../../server/store/cycles.js';
import { readConsolidation } from '../../../server/store/kept-consolidations.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { saveHead, saveStep } from '../../../server/store/steps.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import {
  blank,
  blankTable,
  countingStamps,
  edit,
  form,
  newCycle,
  nothing,
  plainState,
  stepOf,
  submission,
} from './sample-data.js';
import { RecordTable } from '../../../core/record/record-table.js';

for (const database of DATABASES) {
  describe(`the present state, kept from request to request (${database.name})`, () => {
    let own: OwnDatabase;
    let store: Store;
    let cycle: CycleRef;
    const stamps = countingStamps();
    /** From what was read before, and as if nothing had been. */
    const kept = (on = store) => readConsolidation(on.client, cycle, blankTable);
    const whole = (on = store) => readConsolidation(on.client, cycle, RecordTable.of(form, blank));
    const plain = (state: StoredConsolidation) => ({
      ...{
        state: plainState(state),
        revision: state.revision,
        ids: state.table.rows.map(({ id }) => id),
        gone: state.gone.rows,
      },
      ...{ conflictIds: [...state.conflictIds.values()], open: state.open },
    });

    async function save(push: (state: StoredConsolidation) => Push, on = store, submissionId?: string) {
      const before = await whole(on);
      const head = submission(cycle, before.revision + 1, submissionId === undefined ? {} : { submissionId });
      const step = stepOf(before, push(before), '福祉課.xlsx', stamps);
      await inTransaction(on.client, (one) => saveStep(one, head, step, stamps));
    }
    const deletion = (state: StoredConsolidation): Push => {
      const { block, key, cells } = state.table.records[0]!;
      const base = Object.fromEntries(Object.entries(cells).map(([field, { value }]) => [field, value]));
      return { ...nothing(state), deleted: [{ record: { block, key: { ...key } }, base }] };
    };
    const addition =
      (name: string) =>
      (state: StoredConsolidation): Push => {
        const { block, key } = state.table.records[0]!;
        return { ...nothing(state), added: [{ block, key: { ...key, programme: name }, cells: {} }] };
      };

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await database.createWithTables()).remove();
    });
    beforeEach(async () => {
      own = await database.createWithTables();
      store = await openStore(own.url);
      cycle = await inTransaction(store.client, (one) => createCycle(one, newCycle, stamps));
      await kept();
    });
    afterEach(async () => {
      await store.close();
      await own.remove();
    });

    it('is the same as read anew, whatever was done since: edits, conflicts, records added, deleted and restored', async () => {
      const steps = [
        edit('見守り', 'result', textValue('甲')),
        edit('見守り', 'result', textValue('乙'), BLANK),
        edit('見守り', 'result', textValue('丙'), BLANK),
        edit('広報', 'result', textValue('三件')),
        nothing,
        addition('相談'),
        edit('相談', 'result', textValue('四件')),
        deletion,
        edit('相談', 'result', textValue('五件')),
        addition('見守り'),
        deletion,
      ];
      for (const [i, step] of steps.entries()) {
        await save(step);
        // Sometimes several steps are made up for at once.
        if (i % 3 !== 1) assert.deepEqual(plain(await kept()), plain(await whole()));
      }
      assert.deepEqual(plain(await kept()), plain(await whole()));
    });

    it('is the same as read anew when conflicts are joined by further values, and when they are decided', async () => {
      await save(edit('見守り', 'result', textValue('甲')));
      for (const value of ['乙', '丙']) {
        await save(edit('見守り', 'result', textValue(value), BLANK));
        await save(edit('広報', 'result', textValue(value), textValue('ほかの値')));
        assert.deepEqual(plain(await kept()), plain(await whole()));
      }
      const { open, revision } = await kept();
      assert.deepEqual(
        open.map(({ values }) => values.length),
        [3, 3],
      );
      await inTransaction(store.client, async (one) => {
        await saveHead(one, submission(cycle, revision + 1), stamps);
        await markResolved(one, cycle.municipalityId, {
          id: open[0]!.id,
          revision: revision + 1,
          resolution: 'theirs',
        });
      });
      assert.deepEqual(plain(await kept()), plain(await whole()));
      assert.equal((await kept()).open.length, 1);
    });

    it('is the very same as long as nothing happens', async () => {
      await save(edit('見守り', 'result', textValue('甲')));
      assert.equal(await kept(), await kept());
    });

    it('is read anew where the database was restored and came to the same revision in another way', async () => {
      await store.close();
      const backup = await own.copy();
      store = await openStore(own.url);
      await save(edit('見守り', 'result', textValue('失われる値')));
      await kept();
      const restored = await openStore(backup.url);
      try {
        assert.deepEqual(plain(await kept(restored)), plain(await whole(restored)));
        await save(edit('広報', 'result', textValue('別の値')), restored, '20000000-0000-4000-8000-000000000001');
        assert.deepEqual(plain(await kept(restored)), plain(await whole(restored)));
        assert.deepEqual(plain(await kept()), plain(await whole()));
      } finally {
        await restored.close();
        await backup.remove();
      }
    });
  });
}
