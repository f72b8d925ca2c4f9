import assert from 'node:assert/strict';
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import { openStore } from '../../../server/store/open-store.js';
import type { Store } from '../../../server/store/database.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { readSchema, type TableShape } from './schema-reading.js';

const models = Object.keys(Prisma.ModelName).sort();
const schemas: TableShape[][] = [];

for (const database of DATABASES) {
  describe(`the database schema on ${database.name}`, () => {
    let own: OwnDatabase;
    let store: Store;
    let tables: TableShape[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.create();
      store = await openStore(own.url);
      tables = await readSchema(store.client);
      schemas.push(tables);
    });
    after(async () => {
      await store.close();
      await own.remove();
    });

    it('has the tables and columns of the models, and no others', () => {
      assert.deepEqual(
        tables.map(({ name }) => name),
        models,
      );
      for (const { name, columns } of tables) {
        const fields: unknown = Reflect.get(Prisma, `${name}ScalarFieldEnum`);
        assert.deepEqual(
          columns.map((column) => column.replace('?', '')),
          Object.keys(fields as object).sort(),
          name,
        );
      }
    });

    it('has the municipality in every primary, unique and foreign key', () => {
      for (const { name, primaryKey, uniques, indexes, foreignKeys } of tables) {
        if (name === 'Municipality') continue;
        assert.equal(primaryKey[0], 'municipalityId', `primary key of ${name}`);
        for (const key of [...uniques, ...indexes, ...foreignKeys]) {
          assert.match(key, /^municipalityId\b/, `${name}: ${key}`);
        }
      }
    });

    it('enforces foreign keys, also on the connections that follow a transaction', async () => {
      const orphan = { municipalityId: 'm', id: 'p', name: '計画', createdAt: new Date(0) };
      await store.client.$transaction(async (transaction) => transaction.plan.count());
      await assert.rejects(store.client.plan.create({ data: orphan }), /[Ff]oreign key/);
    });
  });
}

describe('the database schemas', () => {
  it('are the same on all databases: columns, what may be null, keys and indexes', () => {
    assert.deepEqual(schemas[1], schemas[0]);
    assert.equal(schemas.length, DATABASES.length);
  });
});
