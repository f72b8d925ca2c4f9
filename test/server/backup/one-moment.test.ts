import assert from 'node:assert/strict';
import { join } from 'node:path';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from '../store/sample-data.js';
import { contentsOf } from './contents.js';
import { fillAtRandom } from './random-contents.js';

const createdAt = new Date('2026-06-01T00:00:00Z');

for (const database of DATABASES) {
  describe(`a backup of ${database.name} while others write`, () => {
    let own: OwnDatabase;
    let target: OwnDatabase;
    let store: Store;
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      [folder, own, target] = [await temporaryFolder(), await database.createWithTables(), await database.create()];
      store = await openStore(own.url);
      await fillAtRandom(store.client, 'one moment', { Municipality: 2, Plan: 200 });
    });
    afterEach(async () => {
      await store.close();
      await own.remove();
      await target.remove();
      await folder.remove();
    });

    it('has what was there when it began, and keeps nobody waiting', async function () {
      this.timeout(60_000);
      const file = join(folder.path, 'backup.zip');
      const before = await contentsOf(own.url);
      const { id: municipalityId } = await store.client.municipality.findFirstOrThrow();
      let written = 0;
      // Each writes before the next page is read, into tables already read and into those still to come.
      const write = async () => {
        const id = `late-${++written}`;
        await store.client.plan.create({ data: { municipalityId, id, name: id, createdAt } });
        await store.client.user.create({ data: { municipalityId, id, loginName: id, displayName: id, createdAt } });
      };
      const writes: Promise<void>[] = [];
      const progress = { begin: () => undefined, step: () => void writes.push(write()) };
      await writeBackup(own.url, file, { replace: false, createdAt, progress });
      await Promise.all(writes);
      assert.ok(written > 5);
      await restoreBackup(target.url, file);
      assert.deepEqual(await contentsOf(target.url), before);
      assert.equal(await store.client.user.count({ where: { id: { startsWith: 'late-' } } }), written);
    });
  });
}
