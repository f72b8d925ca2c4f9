import assert from 'node:assert/strict';
import { BlankForms } from '../../../../server/cycle/workbooks/blank-forms.js';
import { findSampleCity } from '../../../../server/sample/load-sample.js';
import { listCycles } from '../../../../server/store/cycles.js';
import { listMunicipalities } from '../../../../server/store/municipalities.js';
import { openStore } from '../../../../server/store/open-store.js';
import { inTransaction } from '../../../../server/store/transactions.js';
import { Threads } from '../../../../server/threads/threads.js';
import { WorkbookReader } from '../../../../server/threads/workbook-reader.js';
import { DATABASES } from '../../../support/databases.js';
import { sampleCity } from '../../../support/sample-city.js';

for (const database of DATABASES) {
  describe(`the blank forms that are kept (${database.name})`, () => {
    it('are read within a transaction, though somebody who waits for its end began to read them first', async function (this: Mocha.Context) {
      this.timeout(60_000);
      const own = await sampleCity(database);
      const store = await openStore(own.url);
      const [city] = await listMunicipalities(store.client);
      const [cycle] = await listCycles(store.client, city!.id);
      const workbooks = new WorkbookReader(new Threads());
      const blanks = new BlankForms(store, workbooks);
      const waiting: Promise<unknown>[] = [];
      const inside = await inTransaction(store.client, (transaction) => {
        waiting.push(blanks.of(cycle!), blanks.of(cycle!));
        return blanks.of(cycle!, transaction);
      });
      assert.ok(inside.table.size > 0);
      await Promise.all(waiting);
      assert.equal(await blanks.of(cycle!), await blanks.of(cycle!), 'read once');
      await workbooks.close();
      await store.close();
      await own.remove();
    });

    it('are read once, and are not there for another municipality that names the same cycle', async function (this: Mocha.Context) {
      this.timeout(60_000);
      const own = await sampleCity(database);
      const store = await openStore(own.url);
      const [cycle] = await listCycles(store.client, (await findSampleCity(store))!);
      const workbooks = new WorkbookReader(new Threads());
      const blanks = new BlankForms(store, workbooks);
      assert.equal(await blanks.of(cycle!), await blanks.of(cycle!));
      await assert.rejects(blanks.of({ ...cycle!, municipalityId: 'another' }));
      await workbooks.close();
      await store.close();
      await own.remove();
    });
  });
}
