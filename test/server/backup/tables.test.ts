import assert from 'node:assert/strict';
import { Prisma } from '../../../server/store/generated/sqlite/client.js';
import { openStore } from '../../../server/store/open-store.js';
import { COLUMN_KINDS, type ColumnKind } from '../../../server/store/backup/column-kind.js';
import { insertRows } from '../../../server/store/backup/insert-rows.js';
import { openSnapshot } from '../../../server/store/backup/snapshot.js';
import { takenTables } from '../../../server/store/backup/taken-tables.js';
import { orderTables, type TableShape } from '../../../server/store/backup/table-shape.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { LEFT_OUT } from './contents.js';

async function withSnapshot<T>(
  url: string,
  work: (snapshot: NonNullable<Awaited<ReturnType<typeof openSnapshot>>>) => Promise<T>,
) {
  const snapshot = await openSnapshot(url);
  assert.ok(snapshot);
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
}

const ofBoth: unknown[] = [];

for (const database of DATABASES) {
  describe(`the tables that a backup of ${database.name} has`, () => {
    let own: OwnDatabase;
    let tables: TableShape[];

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      own = await database.create();
      const store = await openStore(own.url);
      // Somebody else's.
      await store.client.$executeRawUnsafe('CREATE TABLE "notes" ("text" text PRIMARY KEY)');
      await store.close();
      tables = await withSnapshot(own.url, takenTables);
      const comparable = tables.map(({ columns, ...table }) => ({
        ...table,
        refersTo: [...table.refersTo].sort(),
        columns: columns.map(({ name, kind }) => ({ name, kind })),
      }));
      ofBoth.push(comparable);
    });
    after(() => own.remove());

    it('are those of all models but sessions and one-time links, with all their columns', () => {
      const names = tables.map(({ name }) => name);
      assert.deepEqual([...names, ...LEFT_OUT].sort(), Object.keys(Prisma.ModelName).sort());
      for (const { name, columns } of tables) {
        const fields = Reflect.get(Prisma, `${name}ScalarFieldEnum`) as object;
        assert.deepEqual(
          columns.map((column) => column.name),
          Object.keys(fields).sort(),
          name,
        );
      }
    });

    it('come after those they refer to, and refer to none that is left out', () => {
      tables.forEach(({ refersTo }, i) => {
        const earlier = tables.slice(0, i).map(({ name }) => name);
        assert.deepEqual(
          refersTo.filter((name) => !earlier.includes(name)),
          [],
        );
      });
    });

    it('number nothing themselves: there is no sequence to be set', async () => {
      const store = await openStore(own.url);
      const query = {
        sqlite: `SELECT name FROM sqlite_master WHERE name = 'sqlite_sequence'`,
        postgresql: `SELECT sequencename FROM pg_sequences`,
      };
      assert.deepEqual(await store.client.$queryRawUnsafe(query[store.client.dialect.name]), []);
      await store.close();
    });
  });

  describe(`a column on ${database.name}`, () => {
    const types: Record<ColumnKind, string> = {
      SQLite: {
        text: 'TEXT',
        integer: 'INTEGER',
        bigint: 'BIGINT',
        boolean: 'BOOLEAN',
        time: 'DATETIME',
        bytes: 'BLOB',
      },
      PostgreSQL: {
        ...{
          text: 'TEXT',
          integer: 'INTEGER',
          bigint: 'BIGINT',
          boolean: 'BOOLEAN',
          time: 'TIMESTAMP(3)',
          bytes: 'BYTEA',
        },
      },
    }[database.name];
    const values: Record<ColumnKind, (string | number | boolean | null)[]> = {
      text: ['a', '見守り"\\\n\u2028', '', null],
      integer: [0, -2147483648, 2147483647, null],
      bigint: ['0', '-9223372036854775808', '9223372036854775807', null],
      boolean: [true, false, true, null],
      time: ['2026-05-01T09:30:00.000Z', '1999-12-31T23:59:59.999Z', '0101-01-01T00:00:00.001Z', null],
      bytes: ['', '00ff', '504b0304', null],
    };
    let own: OwnDatabase;
    before(async () => void (own = await database.create()));
    after(() => own.remove());

    it('of every kind keeps its value to the last digit, and is null where it was', async () => {
      const store = await openStore(own.url);
      const columns = COLUMN_KINDS.map((kind) => `"${kind}" ${types[kind]}`).join(', ');
      await store.client.$executeRawUnsafe(`CREATE TABLE "Sample" ("id" TEXT PRIMARY KEY NOT NULL, ${columns})`);
      const table = await withSnapshot(own.url, (snapshot) => snapshot.shape('Sample'));
      const rows = [0, 1, 2, 3].map((i) =>
        table.columns.map(({ name, kind }) => (name === 'id' ? String(i) : values[kind][i]!)),
      );
      await insertRows(store.client, table, rows);
      const read: string[] = [];
      await withSnapshot(own.url, async (snapshot) => {
        for await (const lines of snapshot.pages(table)) read.push(...lines);
      });
      assert.deepEqual(
        read,
        rows.map((row) => JSON.stringify(row)),
      );
      await store.close();
    });

    it('of a type that only one of the databases has is refused by name', async () => {
      const store = await openStore(own.url);
      await store.client.$executeRawUnsafe('CREATE TABLE "Odd" ("id" TEXT PRIMARY KEY, "share" NUMERIC)');
      await store.close();
      await assert.rejects(
        withSnapshot(own.url, (snapshot) => snapshot.shape('Odd')),
        /column share of Odd: numeric/i,
      );
    });
  });
}

describe('the tables of a backup', () => {
  it('are the same on all databases, in the same order', () => {
    assert.equal(ofBoth.length, DATABASES.length);
    assert.deepEqual(ofBoth[1], ofBoth[0]);
  });

  it('must not refer to each other in a circle', () => {
    const table = (name: string, refersTo: string[]): TableShape => ({ name, columns: [], primaryKey: [], refersTo });
    assert.throws(() => orderTables([table('A', ['B']), table('B', ['A'])]), /A, B/);
    assert.throws(() => orderTables([table('A', ['A'])]), /circle: A/);
  });
});
