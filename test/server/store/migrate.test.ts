import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { applyMigrations, type Migration } from '../../../server/store/migrate.js';
import { openStore } from '../../../server/store/open-store.js';
import { temporaryFolder } from './sample-data.js';

const migration = (name: string, sql: string): Migration => {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
};
const FIRST = migration('1_first', 'CREATE TABLE "One" ("id" TEXT PRIMARY KEY);');
const SECOND = migration('2_second', 'CREATE TABLE "Two" ("id" TEXT); INSERT INTO "One" VALUES (\'a\');');
const BROKEN = migration('3_broken', 'CREATE TABLE "Three" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);');

async function tables(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`);
  return rows.map(({ name }) => String(name));
}

describe('migrations', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let client: Client;
  let file: string;

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder.path, 'new', 'city.db');
    client = createClient({ url: pathToFileURL(join(folder.path, 'plain.db')).href });
  });
  afterEach(async () => {
    client.close();
    await folder.remove();
  });

  it('makes the folder and the database, and does nothing the second time', async () => {
    const first = await openStore(file);
    await first.close();
    const second = await openStore(file);
    await second.close();
    assert.ok(first.applied.length > 0);
    assert.deepEqual(second.applied, []);
  });

  it('lets one of two starters do the work', async () => {
    const stores = await Promise.all([openStore(file), openStore(file)]);
    await Promise.all(stores.map((store) => store.close()));
    const counts = stores.map(({ applied }) => applied.length).sort();
    assert.equal(counts[0], 0);
    assert.ok(counts[1]! > 0);
  });

  it('applies only what is missing, in order', async () => {
    assert.deepEqual(await applyMigrations(client, [FIRST]), ['1_first']);
    assert.deepEqual(await applyMigrations(client, [FIRST, SECOND]), ['2_second']);
    const { rows } = await client.execute(
      'SELECT "migration_name", "checksum", "applied_steps_count", "finished_at" FROM "_prisma_migrations"',
    );
    assert.deepEqual(
      rows.map(({ migration_name, checksum, applied_steps_count }) => [migration_name, checksum, applied_steps_count]),
      [FIRST, SECOND].map(({ name, checksum }) => [name, checksum, 1]),
    );
    assert.match(String(rows[0]!['finished_at']), /\+00:00$/);
  });

  it('leaves the database as it was when one fails', async () => {
    await applyMigrations(client, [FIRST]);
    const before = await tables(client);
    await assert.rejects(applyMigrations(client, [FIRST, SECOND, BROKEN]), /Nowhere/);
    assert.deepEqual(await tables(client), before);
  });

  it('refuses a database in which a migration was never finished', async () => {
    await applyMigrations(client, [FIRST]);
    await client.execute('UPDATE "_prisma_migrations" SET "finished_at" = NULL');
    await assert.rejects(applyMigrations(client, [FIRST, SECOND]), /1_first was begun and never finished/);
    assert.equal((await tables(client)).includes('Two'), false);
  });

  it('refuses a migration that was edited afterwards, and one that it does not know', async () => {
    await applyMigrations(client, [FIRST, SECOND]);
    const edited = migration(FIRST.name, `${FIRST.sql} -- edited`);
    await assert.rejects(applyMigrations(client, [edited, SECOND]), /1_first was edited/);
    await assert.rejects(applyMigrations(client, [FIRST]), /2_second, which this version does not know/);
  });
});
