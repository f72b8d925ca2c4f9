import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import { openStore, type Store } from '../../../server/store/open-store.js';
import { temporaryFolder } from './sample-data.js';

interface Column {
  readonly name: string;
  readonly pk: bigint;
}

describe('the database schema', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  const models = Object.keys(Prisma.ModelName).sort();
  const owned = models.filter((model) => model !== 'Municipality');
  const query = <Row>(sql: string, ...values: string[]) => store.client.$queryRawUnsafe<Row[]>(sql, ...values);

  before(async () => {
    folder = await temporaryFolder();
    store = await openStore(join(folder.path, 'city.db'));
  });
  after(async () => {
    await store.close();
    await folder.remove();
  });

  it('has the tables and columns of the models, and no others', async () => {
    const tables = await query<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`,
    );
    assert.deepEqual(
      tables.map(({ name }) => name),
      models,
    );
    for (const model of models) {
      const columns = await query<Column>('SELECT name FROM pragma_table_info(?)', model);
      const fields: unknown = Reflect.get(Prisma, `${model}ScalarFieldEnum`);
      assert.deepEqual(columns.map(({ name }) => name).sort(), Object.keys(fields as object).sort(), model);
    }
  });

  it('has the municipality in every primary, unique and foreign key', async () => {
    for (const table of owned) {
      const columns = await query<Column>('SELECT name, pk FROM pragma_table_info(?)', table);
      const key = columns.filter(({ pk }) => Number(pk) > 0).map(({ name }) => name);
      assert.equal(key[0], 'municipalityId', `primary key of ${table}`);
      const indexes = await query<{ name: string }>('SELECT name FROM pragma_index_list(?)', table);
      for (const { name } of indexes) {
        const parts = await query<{ name: string }>('SELECT name FROM pragma_index_info(?) ORDER BY seqno', name);
        assert.equal(parts[0]?.name, 'municipalityId', name);
      }
      const foreign = await query<{ id: bigint; from: string }>(
        'SELECT id, "from" FROM pragma_foreign_key_list(?)',
        table,
      );
      const keys = new Set(foreign.map(({ id }) => id));
      const withMunicipality = new Set(foreign.filter(({ from }) => from === 'municipalityId').map(({ id }) => id));
      assert.deepEqual(withMunicipality, keys, `foreign keys of ${table}`);
    }
  });

  it('enforces foreign keys, also on the connections that follow a transaction', async () => {
    const orphan = { municipalityId: 'm', id: 'p', name: '計画', createdAt: new Date(0) };
    await store.client.$transaction(async (database) => database.plan.count());
    await assert.rejects(store.client.plan.create({ data: orphan }), /[Ff]oreign key/);
  });
});
