import assert from 'node:assert/strict';
import type { CellConflict } from '../../../core/consolidation/conflict-table.js';
import { formInYear } from '../../../core/form/form-year.js';
import type { Push } from '../../../core/sync/push.js';
import { BLANK, textValue } from '../../../core/record/value.js';
import { isDuplicate } from '../../../server/store/database-errors.js';
import type { StoredConsolidation } from '../../../server/store/consolidations.js';
import { readConsolidation } from '../../../server/store/kept-consolidations.js';
import { createCycle } from '../../../server/store/new-cycle.js';
import { findCycle, listCycles, readBlank, type CycleRef } from '../../../server/store/cycles.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { saveStep } from '../../../server/store/steps.js';
import { findAnswer, lastSubmissions, nameSource } from '../../../server/store/submissions.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import {
  blank,
  blankTable,
  countingStamps,
  form,
  newCycle,
  plainState,
  programme,
  submission,
  edit,
  nothing,
  stepOf,
  untouched,
  write,
} from './sample-data.js';

for (const database of DATABASES) {
  describe(`the store on ${database.name}`, () => {
    let own: OwnDatabase;
    let store: Store;
    let cycle: CycleRef;
    const stamps = countingStamps();
    const read = () => readConsolidation(store.client, cycle, blankTable);

    /** Stores what a step made of the present state. */
    async function save(push: (state: StoredConsolidation) => Push, source = '福祉課.xlsx') {
      const before = await read();
      const row = submission(cycle, before.revision + 1, { source });
      const step = stepOf(before, push(before), source, stamps);
      await inTransaction(store.client, (database) => saveStep(database, row, step, stamps));
      return row;
    }

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await database.createWithTables()).remove();
    });
    beforeEach(async () => {
      own = await database.createWithTables();
      store = await openStore(own.url);
      cycle = await inTransaction(store.client, (database) => createCycle(database, newCycle, stamps));
    });
    afterEach(async () => {
      await store.close();
      await own.remove();
    });

    it('gives back the cycle with its pinned form and blank workbook', async () => {
      const found = await findCycle(store.client, cycle);
      assert.deepEqual(found?.form, formInYear(form, 2025));
      assert.deepEqual([found?.municipality, found?.plan, found?.fiscalYear], ['青葉野市', '試しの計画', 2025]);
      assert.deepEqual([...(await readBlank(store.client, cycle))], [80, 75, 3, 4]);
      assert.equal(await findCycle(store.client, { ...cycle, cycleId: 'nowhere' }), undefined);
    });

    it('shares the municipality, the plan and the departments between cycles', async () => {
      await inTransaction(store.client, (database) => createCycle(database, { ...newCycle, fiscalYear: 2024 }, stamps));
      assert.equal(await store.client.municipality.count(), 1);
      assert.equal(await store.client.plan.count(), 1);
      assert.equal(await store.client.department.count(), 2);
      assert.deepEqual(
        (await listCycles(store.client, cycle.municipalityId)).map(({ fiscalYear }) => fiscalYear),
        [2025, 2024],
      );
    });

    it('starts as the blank form', async () => {
      assert.deepEqual(plainState(await read()), plainState(untouched));
    });

    it('gives back every kind of value as it was stored', async () => {
      const steps: [string, Parameters<typeof write>[3]][] = [
        ['result', { kind: 'value', text: '1,250', raw: 1250 }],
        ['result', { kind: 'value', text: '08', raw: '08' }],
        ['result', { kind: 'value', text: 'TRUE', raw: true }],
        ['result', textValue('一行目\n「二行目」\\')],
        ['result', BLANK],
      ];
      for (const [field, value] of steps) {
        const expected = plainState(write(await read(), '見守り', field, value));
        await save(edit('見守り', field, value));
        assert.deepEqual(plainState(await read()), expected);
      }
      assert.equal((await read()).revision, steps.length);
    });

    it('[S4] keeps every value in the history', async () => {
      await save(edit('見守り', 'result', textValue('一回目')));
      await save(edit('見守り', 'result', textValue('二回目')));
      const history = await store.client.cellRevision.findMany({ orderBy: { revision: 'asc' } });
      assert.deepEqual(
        history.map(({ text, revision, outcome }) => [text, revision, outcome]),
        [
          ['一回目', 1, 'saved'],
          ['二回目', 2, 'saved'],
        ],
      );
    });

    it('[S1] stores the answer word for word, once', async () => {
      const row = await save(nothing);
      const answer = await findAnswer(store.client, cycle.municipalityId, row.submissionId);
      assert.deepEqual(answer, { cycleId: cycle.cycleId, requestHash: 'aa', answer: row.answer });
      const before = await read();
      const step = stepOf(before, nothing(before), '', stamps);
      const again = saveStep(store.client, { ...row, revision: 2 }, step, stamps);
      await assert.rejects(again, isDuplicate);
    });

    it('[S2] stores nothing of a submission that fails on its way', async () => {
      const before = await read();
      const step = stepOf(before, edit('見守り', 'result', textValue('途中'))(before), '', stamps);
      const failing = inTransaction(store.client, async (database) => {
        await saveStep(database, submission(cycle, 1), step, stamps);
        throw new Error('cut off');
      });
      await assert.rejects(failing, /cut off/);
      assert.deepEqual(plainState(await read()), plainState(untouched));
      assert.equal((await read()).revision, 0);
      assert.equal(await store.client.submission.count(), 0);
      assert.equal(await store.client.cellRevision.count(), 0);
    });

    it('[S3] keeps a conflict with both values, and a third that joins it', async () => {
      await save(edit('見守り', 'result', textValue('甲')));
      const { block, key, sheet } = blank[0]!;
      const record = (await read()).table.rows[0]!.id;
      const conflict: CellConflict = {
        ...{ record, block, key, sheet, field: 'result', address: 'C4', base: '' },
        values: [
          { text: '甲', source: '福祉課.xlsx' },
          { text: '乙', source: '福祉課.xlsx (2)' },
        ],
      };
      const second = edit('見守り', 'result', textValue('乙'), BLANK);
      await save(second, '福祉課.xlsx (2)');
      assert.deepEqual((await read()).conflicts.list, [conflict]);
      const values = [...conflict.values, { text: '丙', source: '福祉課.xlsx (3)' }];
      await save(edit('見守り', 'result', textValue('丙'), BLANK), '福祉課.xlsx (3)');
      assert.deepEqual((await read()).conflicts.list, [{ ...conflict, values }]);
      const proposed = await store.client.cellRevision.findMany({
        where: { outcome: 'proposed' },
        orderBy: { revision: 'asc' },
      });
      assert.deepEqual(
        proposed.map(({ text }) => text),
        ['乙', '丙'],
      );
    });

    it('[E4] keeps an added record in its place', async () => {
      const record = programme('相談', '福祉課', 9);
      const after = { block: 'programme', key: { ...blank[0]!.key } };
      const added = { block: 'programme', key: { ...record.key }, cells: {}, record, after };
      await save((state) => ({ ...nothing(state), added: [added] }));
      assert.deepEqual(
        (await read()).table.records.map(({ key, added }) => [key['programme'], added]),
        [
          ['見守り', false],
          ['相談', true],
          ['広報', false],
        ],
      );
      await save(edit('相談', 'result', textValue('四件')));
      assert.equal((await read()).table.records[1]!.rows[0], 9);
      assert.deepEqual((await read()).table.records[1]!.cells['result'], { address: 'C9', value: textValue('四件') });
    });

    it('names a file that comes again under the same name', async () => {
      await save(nothing);
      assert.equal(await nameSource(store.client, cycle, '福祉課.xlsx'), '福祉課.xlsx (2)');
      assert.equal(await nameSource(store.client, cycle, '企画課.xlsx'), '企画課.xlsx');
    });

    it('knows the last submission of each department', async () => {
      await save(nothing);
      const last = await save(nothing);
      const [only, ...others] = await lastSubmissions(store.client, cycle);
      assert.deepEqual([only?.id, only?.department, others.length], [last.submissionId, '福祉課', 0]);
      assert.equal(only?.at.toISOString(), stamps.now.toISOString());
    });
  });
}
