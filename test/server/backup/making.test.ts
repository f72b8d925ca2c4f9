import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBackup } from '../../../server/backup/write-backup.js';
import { openStore } from '../../../server/store/open-store.js';
import { DATABASES, SQLITE, type OwnDatabase } from '../../support/databases.js';
import { temporaryFolder } from '../store/sample-data.js';
import { refusedAs } from './altered-backup.js';
import { fillAtRandom } from './random-contents.js';

const createdAt = new Date('2026-06-01T00:00:00Z');

for (const database of DATABASES) {
  describe(`a backup that cannot be made (${database.name})`, () => {
    it('is one of a database of a newer version', async () => {
      const folder = await temporaryFolder();
      const own = await database.create();
      const store = await openStore(own.url);
      await store.client.$executeRawUnsafe('UPDATE "_prisma_migrations" SET "migration_name" = \'29990101_new\'');
      await store.close();
      const making = writeBackup(own.url, join(folder.path, 'backup.zip'), { replace: false, createdAt });
      await assert.rejects(making, refusedAs('database-unavailable', /29990101_new/));
      assert.deepEqual(await readdir(folder.path), []);
      await own.remove();
      await folder.remove();
    });
  });
}

describe('a backup that cannot be made', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let own: OwnDatabase;
  beforeEach(async () => {
    [folder, own] = [await temporaryFolder(), await SQLITE.create()];
    const store = await openStore(own.url);
    await fillAtRandom(store.client, 'files', { Municipality: 1, Plan: 50 });
    await store.close();
  });
  afterEach(async () => {
    await own.remove();
    await folder.remove();
  });
  const make = (name: string, extra: object = {}, url = own.url) =>
    writeBackup(url, join(folder.path, name), { replace: false, createdAt, ...extra });

  it('is one of a database that is not there, and none is made', async () => {
    const file = join(folder.path, 'no.db');
    await assert.rejects(make('a.zip', {}, pathToFileURL(file).href), refusedAs('database-unavailable'));
    assert.ok(!existsSync(file));
    await writeFile(file, 'this is a letter, and no database; it is long enough to be taken for one, though');
    await assert.rejects(make('a.zip', {}, pathToFileURL(file).href), refusedAs('database-unavailable'));
    await assert.rejects(make('a.zip', {}, 'postgres://nobody@127.0.0.1:1/none'), refusedAs('database-unavailable'));
    await assert.rejects(make('a.zip', {}, 'mysql://x'), refusedAs('database-unavailable'));
    assert.deepEqual(await readdir(folder.path), ['no.db']);
  });

  it('is one over a file that is there, unless that is wanted', async () => {
    await writeFile(join(folder.path, 'a.zip'), 'mine');
    await assert.rejects(make('a.zip'), refusedAs('file-not-writable', /--force/));
    assert.equal(await readFile(join(folder.path, 'a.zip'), 'utf8'), 'mine');
    await make('a.zip', { replace: true });
    assert.deepEqual(await readdir(folder.path), ['a.zip']);
  });

  it('is one over a file that came while it was made', async () => {
    const progress = { begin: () => void writeFile(join(folder.path, 'a.zip'), 'mine'), step: () => undefined };
    await assert.rejects(make('a.zip', { progress }), refusedAs('file-not-writable', /--force/));
    assert.deepEqual(await readdir(folder.path), ['a.zip']);
  });

  it('is one in a folder that is not there', async () => {
    await assert.rejects(make('nowhere/a.zip'), refusedAs('file-not-writable', /ENOENT/));
  });

  it('is one that is interrupted, which leaves nothing behind', async () => {
    const stop = new AbortController();
    const progress = { begin: () => stop.abort(), step: () => undefined };
    await assert.rejects(make('a.zip', { signal: stop.signal, progress }), refusedAs('interrupted'));
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('else it is there, for its owner alone', async () => {
    await make('a.zip');
    // Windows has no such modes.
    if (process.platform !== 'win32') assert.equal((await stat(join(folder.path, 'a.zip'))).mode & 0o777, 0o600);
  });
});
