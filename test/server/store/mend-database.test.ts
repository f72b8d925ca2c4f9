import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../core/problem/problem.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { dialectOf, fileOfUrl } from '../../../server/store/database-url.js';
import { mendDatabase } from '../../../server/store/mend-database.js';
import { openStore } from '../../../server/store/open-store.js';
import { connectPostgresql } from '../../../server/store/postgresql/connection.js';
import { connectSqlite } from '../../../server/store/sqlite/connection.js';
import { DATABASES, SQLITE, type OwnDatabase } from '../../support/databases.js';
import { sampleCity } from '../../support/sample-city.js';
import { temporaryFolder } from './sample-data.js';

/** As another program would, past all that this one looks at. */
async function hurt({ url }: OwnDatabase, statements: readonly string[]): Promise<void> {
  if (dialectOf(url) === 'sqlite') {
    const client = connectSqlite(fileOfUrl(url));
    for (const statement of statements) await client.execute(statement);
    client.close();
    return;
  }
  const client = await connectPostgresql(url);
  for (const statement of statements) await client.query(statement);
  await client.end();
}

for (const database of DATABASES) {
  describe(`mending what cannot be stored on ${database.name}`, () => {
    let city: OwnDatabase;
    beforeEach(async () => {
      city = await sampleCity(database);
    });
    afterEach(() => city.remove());

    it('changes nothing where there is nothing to mend', async () => {
      assert.deepEqual(await mendDatabase(city.url), []);
    });

    it('is asked for by a backup that could not be restored, of which no file is left', async () => {
      const folder = await temporaryFolder();
      await hurt(city, [`UPDATE "Department" SET "name" = '図書館${'\u0001'}' WHERE "name" = '図書館'`]);
      const file = join(folder.path, 'backup.zip');
      const made = writeBackup(city.url, file, { replace: false, createdAt: new Date() });
      await assert.rejects(made, ({ code, detail }: Problem) => code === 'backup-invalid' && /repair/.test(detail.ja));
      assert.deepEqual(await readdir(folder.path), []);
      await mendDatabase(city.url);
      await writeBackup(city.url, file, { replace: false, createdAt: new Date() });
      await folder.remove();
    });

    it('takes controls out of names, numbers one whose name is then taken, and names each change', async () => {
      await hurt(city, [
        `UPDATE "User" SET "displayName" = "displayName" || '${'\u0007'}' WHERE "loginName" = 'toshokan'`,
        `UPDATE "Department" SET "name" = '図書館${'\u0001'}' WHERE "name" = '学校教育課'`,
      ]);
      const mended = await mendDatabase(city.url);
      assert.deepEqual(mended?.map(({ table, column, what }) => `${table}.${column} ${what}`).sort(), [
        'Department.name characters',
        'User.displayName characters',
      ]);
      assert.ok(mended.every(({ key }) => key.length === 2));
      const store = await openStore(city.url);
      const names = (await store.client.department.findMany()).map(({ name }) => name);
      await store.close();
      assert.ok(names.includes('図書館') && names.includes('図書館 (2)'));
      assert.deepEqual(await mendDatabase(city.url), []);
    });
  });
}

describe('a SQLite file that ends whoever reads it', () => {
  it('is mended, history and all, and can be backed up; its history is again one that only grows', async () => {
    const city = await sampleCity(SQLITE);
    const folder = await temporaryFolder();
    const client = connectSqlite(fileOfUrl(city.url));
    const columns = (await client.execute(`SELECT name FROM pragma_table_info('CellRevision')`)).rows.map(
      ({ name }) => `"${String(name)}"`,
    );
    // Half a surrogate pair, as bytes; a number of more than 32 bits.
    const replaced: Record<string, string> = {
      '"id"': `'hostile'`,
      '"text"': `CAST(x'61EDA08062' AS TEXT)`,
      '"raw"': `'"a\\ud800b"'`,
      '"baseRevision"': '5000000000',
      '"revision"': '1000000',
    };
    await client.execute(
      `INSERT INTO "CellRevision" (${columns.join()}) SELECT ${columns.map((name) => replaced[name] ?? name).join()} FROM "CellRevision" WHERE "kind" = 'value' LIMIT 1`,
    );
    client.close();
    const mended = await mendDatabase(city.url);
    assert.deepEqual(mended?.map(({ column, what }) => `${column} ${what}`).sort(), [
      'baseRevision number',
      'raw characters',
      'text characters',
    ]);
    const store = await openStore(city.url);
    const [row] = await store.client.cellRevision.findMany({ where: { id: 'hostile' } });
    assert.deepEqual([row?.text, row?.raw, row?.baseRevision], ['a\ufffd\ufffd\ufffdb', '"a\ufffdb"', 2 ** 31 - 1]);
    await assert.rejects(store.client.cellRevision.updateMany({ data: { text: 'other' } }));
    await store.close();
    await writeBackup(city.url, join(folder.path, 'backup.zip'), { replace: false, createdAt: new Date() });
    await city.remove();
    await folder.remove();
  });

  it('says nothing of a database that is not there', async () => {
    const folder = await temporaryFolder();
    assert.equal(await mendDatabase(`file:${join(folder.path, 'none.db')}`), undefined);
    await folder.remove();
  });
});
