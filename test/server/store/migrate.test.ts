import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import pg from 'pg';
import { applyMigrations, type Migration, type MigrationDatabase } from '../../../server/store/migrate.js';
import { openStore } from '../../../server/store/open-store.js';
import { postgresqlMigrations } from '../../../server/store/postgresql/migrations.js';
import { sqliteMigrations } from '../../../server/store/sqlite/migrations.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from './sample-data.js';

const migration = (name: string, sql: string): Migration => {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
};
const FIRST = migration('1_first', 'CREATE TABLE "One" ("id" TEXT PRIMARY KEY);');
const SECOND = migration('2_second', 'CREATE TABLE "Two" ("id" TEXT); INSERT INTO "One" VALUES (\'a\');');
const BROKEN = migration('3_broken', 'CREATE TABLE "Three" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);');

interface Connection {
  readonly migrations: MigrationDatabase;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** A query for the names of all tables. */
  readonly tables: string;
  close(): Promise<void>;
}

async function connect(url: string): Promise<Connection> {
  if (url.startsWith('file:')) {
    const client = createClient({ url });
    return {
      migrations: sqliteMigrations(client),
      rows: async (sql) => (await client.execute(sql)).rows.map((row) => ({ ...row })),
      tables: `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`,
      close: () => Promise.resolve(client.close()),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    migrations: postgresqlMigrations(client),
    rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
    tables: `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY name`,
    close: () => client.end(),
  };
}

for (const database of DATABASES) {
  describe(`migrations on ${database.name}`, () => {
    let own: OwnDatabase;
    let connection: Connection;
    const tables = async () => (await connection.rows(connection.tables)).map(({ name }) => String(name));

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      await (await database.create()).remove();
    });
    beforeEach(async () => {
      own = await database.create();
      connection = await connect(own.url);
    });
    afterEach(async () => {
      await connection.close();
      await own.remove();
    });

    it('makes the tables, and does nothing the second time', async () => {
      const first = await openStore(own.url);
      await first.close();
      const second = await openStore(own.url);
      await second.close();
      assert.ok(first.applied.length > 0);
      assert.deepEqual(second.applied, []);
    });

    it('lets one of several starters do the work', async () => {
      const stores = await Promise.all([openStore(own.url), openStore(own.url), openStore(own.url)]);
      await Promise.all(stores.map((store) => store.close()));
      const counts = stores.map(({ applied }) => applied.length).sort();
      assert.deepEqual(counts.slice(0, 2), [0, 0]);
      assert.ok(counts[2]! > 0);
    });

    it('applies only what is missing, in order', async () => {
      assert.deepEqual(await applyMigrations(connection.migrations, [FIRST]), ['1_first']);
      assert.deepEqual(await applyMigrations(connection.migrations, [FIRST, SECOND]), ['2_second']);
      const rows = await connection.rows(
        `SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations"
         WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`,
      );
      assert.deepEqual(
        rows.map(({ migration_name, checksum, applied_steps_count }) => [
          migration_name,
          checksum,
          applied_steps_count,
        ]),
        [FIRST, SECOND].map(({ name, checksum }) => [name, checksum, 1]),
      );
    });

    it('leaves the database as it was when one fails', async () => {
      await applyMigrations(connection.migrations, [FIRST]);
      const before = await tables();
      await assert.rejects(applyMigrations(connection.migrations, [FIRST, SECOND, BROKEN]), /Nowhere/);
      assert.deepEqual(await tables(), before);
    });

    it('refuses a database in which a migration was never finished', async () => {
      await applyMigrations(connection.migrations, [FIRST]);
      await connection.rows('UPDATE "_prisma_migrations" SET "finished_at" = NULL');
      const again = applyMigrations(connection.migrations, [FIRST, SECOND]);
      await assert.rejects(again, /1_first was begun and never finished/);
      assert.equal((await tables()).includes('Two'), false);
    });

    it('refuses a migration that was edited afterwards, and one that it does not know', async () => {
      await applyMigrations(connection.migrations, [FIRST, SECOND]);
      const edited = migration(FIRST.name, `${FIRST.sql} -- edited`);
      await assert.rejects(applyMigrations(connection.migrations, [edited, SECOND]), /1_first was edited/);
      await assert.rejects(
        applyMigrations(connection.migrations, [FIRST]),
        /2_second, which this version does not know/,
      );
    });
  });
}

describe('opening a store', () => {
  it('makes the folder of a SQLite file', async () => {
    const folder = await temporaryFolder();
    const url = pathToFileURL(join(folder.path, 'new', 'city.db')).href;
    const store = await openStore(url);
    await store.close();
    await access(fileURLToPath(url));
    await folder.remove();
  });
});
