import assert from 'node:assert/strict';
import { asProblemOfStore } from '../../../server/store/database-errors.js';
import { openStore } from '../../../server/store/open-store.js';
import { inTransaction } from '../../../server/store/transactions.js';
import { DATABASES } from '../../support/databases.js';

for (const database of DATABASES) {
  describe(`what would be stored on ${database.name}`, () => {
    it('is refused where the database cannot keep it, by whatever way it gets there, and the process lives', async () => {
      const own = await database.createWithTables();
      const { client, close } = await openStore(own.url);
      const createdAt = new Date();
      for (const text of ['a\ud800b', 'a\u0000b', '\ufffe']) {
        const ways = [
          () => client.municipality.create({ data: { id: 'a', name: text, createdAt } }),
          () => client.municipality.findMany({ where: { name: text } }),
          () => client.$queryRaw`SELECT 1 FROM ${client.dialect.rows({ name: 'text' }, [{ name: text }])} AS given`,
          () => inTransaction(client, (within) => within.municipality.findMany({ where: { id: { in: [text, 'b'] } } })),
        ];
        for (const way of ways) {
          const error = await Promise.resolve()
            .then(way)
            .then(() => undefined, asProblemOfStore);
          assert.ok(error && typeof error === 'object' && 'code' in error, String(error));
          assert.equal(error.code, 'bad-request');
        }
      }
      assert.deepEqual(await client.municipality.findMany(), []);
      await close();
      await own.remove();
    });
  });
}
