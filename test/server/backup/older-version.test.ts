import assert from 'node:assert/strict';
import { join } from 'node:path';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { knownMigrations } from '../../../server/store/migrate.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, type OwnDatabase, type TestDatabase } from '../../support/databases.js';
import { temporaryFolder } from '../store/sample-data.js';
import { readSchema, type TableShape } from '../store/schema-reading.js';
import { contentsOf, rowsOf } from './contents.js';
import { fillAtRandom } from './random-contents.js';

const createdAt = new Date('2026-06-01T00:00:00Z');
const COUNTS = { Municipality: 2, User: 5, LocalCredential: 5, Cycle: 4, Record: 12, ProgrammeLink: 8 };

/** In tables and columns that only the first version had. */
const FORMERLY = [
  `INSERT INTO "Programme" ("municipalityId", "id", "planId", "createdAt")
   SELECT "municipalityId", "id", "id", "createdAt" FROM "Plan"`,
  `INSERT INTO "ProgrammeRecord" ("municipalityId", "programmeId", "recordId", "cycleId")
   SELECT "Record"."municipalityId", "planId", "Record"."id", "cycleId" FROM "Record"
   JOIN "Cycle" ON "Cycle"."municipalityId" = "Record"."municipalityId" AND "Cycle"."id" = "cycleId"`,
  `INSERT INTO "ProgrammeLink" ("municipalityId", "id", "planId", "state", "score", "reasons")
   SELECT "municipalityId", "id", "id", 'proposed', 700, '["text"]' FROM "Plan"`,
  `UPDATE "LocalCredential" SET "failures" = 3, "mustChange" = true, "lockedUntil" = "changedAt"`,
];

/** Columns that it did not have: there while today's client fills the tables, gone when they are full. */
const LATER = [
  ['Cycle', 'deadline'],
  ['Municipality', 'registerId'],
  ['Department', 'addresses'],
  ['Department', 'broughtBy'],
] as const;

/** A database as the first version left it, with rows in all its tables. */
async function olderDatabase(database: TestDatabase): Promise<OwnDatabase> {
  const own = await database.create();
  const store = await openStore(own.url, { migrations: [await firstMigration()] });
  for (const [table, column] of LATER) {
    await store.client.$executeRawUnsafe(`ALTER TABLE "${table}" ADD COLUMN "${column}" TEXT`);
  }
  await fillAtRandom(store.client, 'older', COUNTS);
  for (const [table, column] of LATER) {
    await store.client.$executeRawUnsafe(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
  for (const statement of FORMERLY) assert.ok((await store.client.$executeRawUnsafe(statement)) > 0, statement);
  await store.close();
  return own;
}

async function firstMigration(): Promise<string> {
  return (await knownMigrations('sqlite'))[0]!;
}

async function schemaOf(url: string): Promise<TableShape[]> {
  const store = await openStore(url);
  try {
    return await readSchema(store.client);
  } finally {
    await store.close();
  }
}

for (const source of DATABASES) {
  for (const target of DATABASES) {
    describe(`a backup that the first version made of ${source.name}, restored into ${target.name}`, () => {
      let folder: Awaited<ReturnType<typeof temporaryFolder>>;
      let older: OwnDatabase;
      let empty: OwnDatabase;
      let file: string;

      before(async function (this: Mocha.Context) {
        this.timeout(60_000);
        folder = await temporaryFolder();
        file = join(folder.path, 'older.zip');
        [older, empty] = [await olderDatabase(source), await target.create()];
        const { migrations, tables } = await writeBackup(older.url, file, { replace: false, createdAt });
        assert.deepEqual(migrations, [await firstMigration()]);
        assert.ok(tables.some(({ name, rows }) => name === 'ProgrammeRecord' && rows > 0));
        await restoreBackup(empty.url, file);
      });
      after(async () => {
        await older.remove();
        await empty.remove();
        await folder.remove();
      });

      it('has what the database has that was brought up to date where it was', async () => {
        const contents = await contentsOf(empty.url);
        assert.ok(rowsOf(contents) > 40);
        // Opening it does that.
        assert.deepEqual(contents, await contentsOf(older.url));
        const [back, there] = [join(folder.path, 'back.zip'), join(folder.path, 'there.zip')];
        const again = await writeBackup(empty.url, back, { replace: false, createdAt });
        assert.deepEqual(again.tables, (await writeBackup(older.url, there, { replace: false, createdAt })).tables);
      });

      it('has the tables of this version, keys and indexes included', async () => {
        const fresh = await target.create();
        assert.deepEqual(await schemaOf(empty.url), await schemaOf(fresh.url));
        await assert.rejects(restoreBackup(fresh.url, file), /fresh database/);
        await fresh.remove();
      });
    });
  }
}
