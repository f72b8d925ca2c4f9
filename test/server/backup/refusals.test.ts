import assert from 'node:assert/strict';
import { copyFile, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { ProblemCode } from '../../../core/problem/problem.js';
import { restoreBackup } from '../../../server/backup/restore-backup.js';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from '../store/sample-data.js';
import { alter, putTogether, refusedAs, takeApart, type Parts } from './altered-backup.js';
import { contentsOf, countRows, rowsOf } from './contents.js';
import { fillAtRandom } from './random-contents.js';

const createdAt = new Date('2026-06-01T00:00:00Z');

for (const database of DATABASES) {
  describe(`a backup that cannot be restored (${database.name})`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let source: OwnDatabase;
    let target: OwnDatabase;
    let whole: string;
    let file: string;

    before(async function (this: Mocha.Context) {
      this.timeout(60_000);
      folder = await temporaryFolder();
      whole = join(folder.path, 'whole.zip');
      file = join(folder.path, 'backup.zip');
      [source, target] = [await database.createWithTables(), await database.createWithTables()];
      const store = await openStore(source.url);
      await fillAtRandom(store.client, 'refusals', {
        Municipality: 2,
        FormVersion: 3,
        Plan: 20,
        Cycle: 4,
        User: 4,
        Department: 4,
      });
      await store.close();
      await writeBackup(source.url, whole, { replace: false, createdAt });
    });
    beforeEach(() => copyFile(whole, file));
    after(async () => {
      await source.remove();
      await target.remove();
      await folder.remove();
    });

    /** Restoring is refused, and the database is as empty as before. */
    async function refuses(code: ProblemCode, words?: RegExp): Promise<void> {
      await assert.rejects(restoreBackup(target.url, file), refusedAs(code, words));
      assert.equal(await countRows(target.url), 0);
    }
    async function refusesParts(change: (parts: Parts) => void, code: ProblemCode, words: RegExp): Promise<void> {
      const parts = await takeApart(whole);
      change(parts);
      await putTogether(file, parts);
      await refuses(code, words);
    }
    const edited = (table: string, change: (lines: string[]) => string[], words: RegExp) =>
      refusesParts((parts) => alter(parts, table, change), 'backup-invalid', words);

    it('is one that is not there, no zip, or another zip', async () => {
      await rm(file);
      await refuses('file-not-found');
      await writeFile(file, 'memo');
      await refuses('backup-invalid');
      await writeFile(file, '');
      await refuses('backup-invalid');
      const zip = new ZipWriter(new Uint8ArrayWriter());
      await zip.add('manifest.json', new TextReader('{"name":"other"}'));
      await writeFile(file, await zip.close());
      await refuses('backup-invalid', /manifest/);
    });

    it('is one that was cut off, anywhere', async () => {
      const { size } = await stat(whole);
      for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
        await copyFile(whole, file);
        await truncate(file, Math.floor(size * share));
        await refuses('backup-invalid');
      }
    });

    it('is one with a bit turned over, wherever it is in the rows or in the manifest', async function () {
      this.timeout(60_000);
      const { size } = await stat(whole);
      // The directory at the end holds times and the like, which nothing depends on.
      const directory = (await readFile(whole)).indexOf(Buffer.from('PK\u0001\u0002'));
      for (let i = 1; i < 16; i++) {
        await copyFile(whole, file);
        const handle = await open(file, 'r+');
        const at = Math.floor((Math.min(directory, size) * i) / 16);
        const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
        await handle.write(Buffer.of(buffer[0]! ^ 0x10), 0, 1, at);
        await handle.close();
        const outcome = await restoreBackup(target.url, file).catch((error: unknown) => error);
        if (outcome instanceof Error) {
          refusedAs('backup-invalid')(outcome);
          assert.equal(await countRows(target.url), 0);
          continue;
        }
        // A bit that says nothing: then everything has come.
        assert.deepEqual(await contentsOf(target.url), await contentsOf(source.url));
        await target.remove();
        target = await database.createWithTables();
      }
    });

    it('is one with an entry that begins beyond the file: it says so, and does not wait for it', async () => {
      const bytes = await readFile(whole);
      const HEADER = Buffer.from('PK\u0003\u0004');
      for (const at of [bytes.indexOf(HEADER), bytes.lastIndexOf(HEADER)]) {
        const altered = Buffer.from(bytes);
        altered.writeUInt16LE(0xffff, at + 28);
        await writeFile(file, altered);
        await refuses('backup-invalid');
      }
    });

    it('is one whose rows are not those of the manifest', async () => {
      const name = 'tables/Plan.ndjson';
      const changed = (change: (text: string) => string) => (parts: Parts) =>
        void parts.tables.set(name, change(parts.tables.get(name)!));
      await refusesParts(
        changed((text) => text.slice(text.indexOf('\n') + 1)),
        'backup-invalid',
        /Plan/,
      );
      await refusesParts(
        changed((text) => text + text),
        'backup-invalid',
        /Plan: more/,
      );
      await refusesParts(
        changed((text) => text.slice(0, -1)),
        'backup-invalid',
        /no end/,
      );
      await refusesParts(
        changed((text) => text.replace(/[0-9]Z"/, '0Z"').replace('1', '2')),
        'backup-invalid',
        /Plan/,
      );
      await refusesParts(({ tables }) => void tables.delete(name), 'backup-invalid', /missing/);
      await refusesParts(
        ({ tables }) => void tables.set('tables/Stray.ndjson', ''),
        'backup-invalid',
        /does not belong/,
      );
    });

    it('is one with rows that are none of their table, however well it is put together', async () => {
      const replaced = (line: string) => (lines: string[]) => [line, ...lines.slice(1)];
      await edited('Plan', replaced('{'), /Plan, line 1: no JSON/);
      await edited('Plan', replaced('[]'), /Plan, line 1: no row/);
      await edited('Plan', replaced('["2026-05-01T00:00:00.000Z","p","m","名",1]'), /no row/);
      await edited('Plan', replaced('["yesterday","p","m","名"]'), /no row/);
      await edited('Plan', replaced('["2026-05-01T00:00:00.000Z","p\\u0000","m","名"]'), /no row/);
      await edited('Plan', replaced('["2026-05-01T00:00:00.000Z","p","m",{"toString":1}]'), /no row/);
    });

    it('is one with rows that do not fit together: keys twice, references to nothing, nothing where something must be', async () => {
      await edited('Plan', (lines) => [...lines, lines[0]!], /Plan: rows that do not fit/);
      await edited('Plan', (lines) => [...lines, '["2026-05-01T00:00:00.000Z","p","nowhere","名"]'], /do not fit/);
      await edited(
        'Municipality',
        (lines) => ['["2026-05-01T00:00:00.000Z","m",null,""]', ...lines],
        /Municipality: rows/,
      );
      await edited('User', () => [], /do not fit/);
    });

    it('is one that unpacks to more than it says', async function () {
      this.timeout(60_000);
      const parts = await takeApart(whole);
      parts.tables.set('tables/Plan.ndjson', ' '.repeat(100_000_000));
      await putTogether(file, parts);
      assert.ok((await stat(file)).size < 1_000_000);
      await refuses('backup-invalid', /Plan: more than the manifest says/);
    });

    it('is one of a newer version: it says which program to use', async () => {
      const newer = /newer version, 9\.1\.0/;
      await refusesParts(
        (parts) => void (parts.manifest = { ...parts.manifest, product: '9.1.0', version: 2 as 1 }),
        'backup-unfit',
        newer,
      );
      await refusesParts(
        ({ manifest }) =>
          void (Object.assign(manifest, { product: '9.1.0' }), manifest.migrations.push('29990101_new')),
        'backup-unfit',
        /29990101_new/,
      );
    });

    it('is one that does not have the tables of its version', async () => {
      await refusesParts(({ manifest }) => void manifest.migrations.splice(0), 'database-not-empty', /fresh database/);
      await refusesParts(
        ({ manifest }) => void manifest.migrations.splice(0, 1),
        'backup-invalid',
        /its migrations leave one out/,
      );
      await refusesParts(
        ({ manifest, tables }) => void (manifest.tables.pop(), tables.delete('tables/WorkflowReason.ndjson')),
        'backup-invalid',
        /its tables are not those/,
      );
      await refusesParts(
        ({ manifest }) => void (manifest.tables[0]!.columns[0]!.name = 'x"; DROP TABLE "Plan'),
        'backup-invalid',
        /does not have the columns/,
      );
    });

    it('is any, where there is something in the database, and that stays as it is', async () => {
      const before = await contentsOf(source.url);
      await assert.rejects(restoreBackup(source.url, file), refusedAs('database-not-empty', /createdb/));
      assert.deepEqual(await contentsOf(source.url), before);
    });

    it('is any, where somebody else has tables', async () => {
      const foreign = await database.create();
      const store = await openStore(foreign.url);
      await store.client.$executeRawUnsafe('DROP TABLE "_prisma_migrations"');
      await store.close();
      await assert.rejects(restoreBackup(foreign.url, file), refusedAs('database-not-empty'));
      await foreign.remove();
    });

    it('does not keep the next one from being restored, and what is append-only is so again', async () => {
      await restoreBackup(target.url, file);
      const contents = await contentsOf(target.url);
      assert.deepEqual(contents, await contentsOf(source.url));
      const store = await openStore(target.url);
      await assert.rejects(
        store.client.$executeRawUnsafe('UPDATE "FormVersion" SET "document" = \'{}\''),
        /append-only/,
      );
      await assert.rejects(store.client.$executeRawUnsafe('DELETE FROM "FormVersion"'), /append-only/);
      await store.close();
    });
  });

  describe(`a backup of an older version (${database.name})`, () => {
    it('is restored into the tables of its version, which are then brought up to date', async () => {
      const folder = await temporaryFolder();
      const [source, target] = [await database.create(), await database.create()];
      const file = join(folder.path, 'older.zip');
      // The first of all versions: before there was a table.
      await (await openStore(source.url, { migrations: [] })).close();
      const { tables, migrations } = await writeBackup(source.url, file, { replace: false, createdAt });
      assert.deepEqual([tables, migrations], [[], []]);
      await restoreBackup(target.url, file);
      assert.equal(rowsOf(await contentsOf(target.url)), 0);
      await source.remove();
      await target.remove();
      await folder.remove();
    });
  });
}
