import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '../../../server/store/open-store.js';
import type { Database, Store } from '../../../server/store/database.js';
import { inSnapshot, inTransaction } from '../../../server/store/transactions.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from './sample-data.js';

const createdAt = new Date('2026-05-01T09:30:00Z');

for (const database of DATABASES) {
  describe(`transactions on ${database.name}`, () => {
    let own: OwnDatabase;
    let store: Store;
    const names = async () =>
      (await store.client.municipality.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name);
    const rename = async (client: Database, id: string, name: string) =>
      client.municipality.update({ where: { id }, data: { name } });

    beforeEach(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.createWithTables();
      store = await openStore(own.url);
      for (const id of ['a', 'b']) await store.client.municipality.create({ data: { id, name: id, createdAt } });
    });
    afterEach(async () => {
      await store.close();
      await own.remove();
    });

    it('are carried out whole or not at all', async () => {
      const failing = inTransaction(store.client, async (client) => {
        await rename(client, 'a', '青葉野市');
        throw new Error('cut off');
      });
      await assert.rejects(failing, /cut off/);
      assert.deepEqual(await names(), ['a', 'b']);
    });

    it('that wait for each other are carried out again, until all have succeeded', async () => {
      let [attempts, begun] = [0, 0];
      let bothBegun = (): void => undefined;
      const together = new Promise<void>((done) => (bothBegun = done));
      const renameBoth = (first: string, second: string, suffix: string) =>
        inTransaction(store.client, async (client) => {
          attempts++;
          await rename(client, first, first + suffix);
          // Each has now what the other wants next. SQLite lets nobody begin before the other has finished.
          if (++begun === 2 || database.name === 'SQLite') bothBegun();
          await together;
          await rename(client, second, second + suffix);
        });
      await Promise.all([renameBoth('a', 'b', '1'), renameBoth('b', 'a', '2')]);
      const [a, b] = await names();
      assert.equal(a?.slice(1), b?.slice(1));
      assert.equal(attempts, database.name === 'SQLite' ? 2 : 3);
    });

    it('ask one thing after the other, whoever asks for several at once', async () => {
      const warnings: string[] = [];
      const listen = ({ message }: Error) => void warnings.push(message);
      process.on('warning', listen);
      try {
        const counts = await inTransaction(store.client, (client) =>
          Promise.all([client.municipality.count(), client.cycle.count(), client.plan.count()]),
        );
        assert.deepEqual(counts, [2, 0, 0]);
        // The driver tells it in the next turn.
        await new Promise((next) => setImmediate(next));
      } finally {
        process.off('warning', listen);
      }
      assert.deepEqual(warnings, []);
    });

    it('are undone when one of several queries at once is refused', async () => {
      const refused = inTransaction(store.client, (client) =>
        Promise.all([rename(client, 'none', 'x'), client.municipality.count()]),
      );
      await assert.rejects(refused);
      assert.deepEqual(await names(), ['a', 'b']);
    });

    it('read one moment, whatever is saved meanwhile', async () => {
      const read: string[] = [];
      const change = await inSnapshot(store.client, async (client) => {
        const name = async () => (await client.municipality.findUniqueOrThrow({ where: { id: 'a' } })).name;
        read.push(await name());
        // SQLite keeps the writer waiting until the reader has finished.
        const changing = rename(store.client, 'a', '青葉野市').then(() => undefined);
        if (database.name === 'PostgreSQL') await changing;
        read.push(await name());
        return { changing };
      });
      await change.changing;
      assert.deepEqual(read, ['a', 'a']);
      assert.deepEqual(await names(), ['青葉野市', 'b']);
    });
  });
}

describe('a SQLite store', () => {
  it('carries out transactions one after the other and leaves everything in one file', async () => {
    const folder = await temporaryFolder();
    const url = (name: string) => pathToFileURL(join(folder.path, name)).href;
    const store = await openStore(url('city.db'));
    await store.client.municipality.create({ data: { id: 'a', name: '青葉野市', createdAt } });
    for (let i = 0; i < 20; i++) await inTransaction(store.client, (client) => client.cycle.count());
    await Promise.all([1, 2, 3].map(() => inTransaction(store.client, (client) => client.cycle.count())));
    await store.close();
    await copyFile(fileURLToPath(url('city.db')), fileURLToPath(url('copy.db')));
    const copy = await openStore(url('copy.db'));
    assert.equal((await copy.client.municipality.findFirst())?.name, '青葉野市');
    await copy.close();
    await folder.remove();
  });
});
