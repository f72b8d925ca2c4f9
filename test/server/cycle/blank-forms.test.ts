import assert from 'node:assert/strict';
import { BlankForms } from '../../../server/cycle/blank-forms.js';
import { findSampleCity } from '../../../server/sample/load-sample.js';
import { listCycles } from '../../../server/store/cycles.js';
import { openStore } from '../../../server/store/open-store.js';
import { SQLITE } from '../../support/databases.js';
import { sampleCity } from '../api/running-server.js';

describe('blank forms that are kept in memory', () => {
  it('are read once, and are not there for another municipality that names the same cycle', async function () {
    this.timeout(60_000);
    const own = await sampleCity(SQLITE);
    const store = await openStore(own.url);
    const [cycle] = await listCycles(store.client, (await findSampleCity(store))!);
    const blanks = new BlankForms(store);
    assert.equal(await blanks.of(cycle!), await blanks.of(cycle!));
    await assert.rejects(blanks.of({ ...cycle!, municipalityId: 'another' }));
    await store.close();
    await own.remove();
  });
});
